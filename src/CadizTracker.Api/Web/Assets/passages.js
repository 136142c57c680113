// The text of a document with the words marked that something was read from.
import { el, t } from "./words.js";

// Passages may lie in each other: the text is cut wherever one begins or ends.
export function markedText(text, passages) {
  const cuts = [...new Set([0, text.length, ...passages.flatMap((one) => [one.at, one.at + one.length])])].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  const shown = el("div.document-text", { tabindex: "0", role: "region", "aria-label": t("The document", "Le document") });
  for (let i = 0; i + 1 < cuts.length; i++) {
    const piece = text.slice(cuts[i], cuts[i + 1]);
    const isRead = passages.some((one) => one.at <= cuts[i] && cuts[i + 1] <= one.at + one.length);
    shown.append(isRead ? el("mark", { "data-at": cuts[i] }, piece) : piece);
  }
  return shown;
}

// Of a PDF the words are known, not the text around them.
export function quotedText(passages) {
  const seen = new Map(passages.map((one) => [`${one.at}`, one]));
  const quotes = [...seen.values()].sort((one, other) => one.at - other.at);
  return el("div.document-text.is-quotes", { tabindex: "0", role: "region", "aria-label": t("The document", "Le document") },
    ...quotes.map((one) => el("p", {}, el("span.muted", {}, t(`Page ${one.page} `, `Page ${one.page} `)), el("mark", { "data-at": one.at }, one.quote))));
}

export function lookAt(shown, passage) {
  for (const mark of shown.querySelectorAll("mark")) {
    const at = Number(mark.dataset.at);
    mark.classList.toggle("is-looked-at", at >= passage.at && at < passage.at + Math.max(1, passage.length));
  }
  shown.querySelector(".is-looked-at")?.scrollIntoView({ block: "center", inline: "nearest" });
}
