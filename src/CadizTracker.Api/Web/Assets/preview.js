// Shows what the citations of a form would change of its presidency's coverage, once they are published.
import { ask } from "./api.js";
import { el, itemName, t } from "./words.js";

const Pause = 200;
let waiting, asking;

function drawn(change, isHeld) {
  const gained = new Set(change.gained);
  const addressed = change.meetings[0].addresses.filter((code) => !gained.has(code));
  const titles = new Map(change.items.map((item) => [item.code, item]));
  const named = (code) => {
    const { title, titleLang } = titles.get(code);
    return el("li", {}, el("span.number", {}, itemName(code)), " ", title ? el("span", { lang: titleLang }, title) : null);
  };
  return [
    el("p.change", {}, change.summary),
    ...(gained.size > 0
      ? [el("p", {}, t("Addressed for the first time:", "Abordé pour la première fois\u00A0:")), el("ul.gained", {}, ...change.gained.map(named))]
      : [el("p.muted", {}, t("Nothing new: all of it is addressed already.", "Rien de nouveau\u00A0: tout est déjà abordé."))]),
    ...(addressed.length > 0 && gained.size > 0 ? [el("p.muted", {}, t("Addressed already: ", "Déjà abordé\u00A0: "), addressed.map(itemName).join(", "))] : []),
    ...(isHeld ? [] : [el("p.notice", {}, t("It counts once the meeting was held.", "Cela compte une fois la réunion tenue."))]),
  ];
}

const nothing = (isWrong) =>
  isWrong ? t("A citation has an error, and would be refused.", "Une citation comporte une erreur, et serait refusée.") : t("Write a citation to see it.", "Saisissez une citation pour le voir.");

async function show(into, { presidency, items, isHeld, isWrong }) {
  asking?.abort();
  if (items.length === 0) {
    into.replaceChildren(el("p.muted", {}, nothing(isWrong)));
    return;
  }
  asking = new AbortController();
  try {
    const answer = await ask("GET", `/presidencies/${encodeURIComponent(presidency)}/coverage/what-if?cite=${items.join(",")}`, { signal: asking.signal });
    into.replaceChildren(...(answer.ok ? drawn(answer.document, isHeld) : [el("p.fault", {}, answer.document.detail ?? answer.document.title)]));
  } catch (fault) {
    if (fault.name !== "AbortError") throw fault;
  }
}

export function preview(into, question) {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(into, question()), Pause);
}
