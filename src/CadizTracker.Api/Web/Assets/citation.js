// Reads a citation while it is being written: its items, how it is written in both languages, and what is wrong at its place.
import { ask } from "./api.js";
import { readCitation } from "./form.js";
import { el, itemName, t } from "./words.js";

const Pause = 250;

// The text with what is wrong underlined at its place.
function marked(text, problems) {
  const line = el("p.read-as");
  let at = 0;
  for (const problem of problems.filter((one) => one.length > 0).sort((one, other) => one.at - other.at)) {
    if (problem.at < at) continue;
    line.append(text.slice(at, problem.at), el(`mark.is-${problem.severity}`, {}, text.slice(problem.at, problem.at + problem.length)));
    at = problem.at + problem.length;
  }
  line.append(text.slice(at));
  return line;
}

const word = (problem) => (problem.severity === "error" ? t("Error", "Erreur") : t("Notice", "Remarque"));

function drawn(text, read) {
  const parts = [];
  if (read.problems.length > 0) {
    if (read.problems.some((problem) => problem.length > 0)) parts.push(marked(text, read.problems));
    parts.push(el("ul.problems", {}, ...read.problems.map((problem) => el(`li.is-${problem.severity}`, {}, el("strong", {}, word(problem)), " ", problem.message))));
  }
  if (read.canonical) {
    parts.push(
      el("dl.canonical", {},
        el("div", {}, el("dt", {}, t("In English", "En anglais")), el("dd", { lang: "en" }, read.canonical.en)),
        el("div", {}, el("dt", {}, t("In French", "En français")), el("dd", { lang: "fr" }, read.canonical.fr))),
    );
  }
  return parts;
}

// Calls back whenever what the citation says may have changed, with its items on the element itself.
export function follow(citation, planOf, changed) {
  const field = citation.querySelector("[data-field=text]");
  const shown = citation.querySelector("[data-reading]");
  let waiting, asking;

  async function read() {
    asking?.abort();
    asking = new AbortController();
    const said = readCitation(citation);
    if (!said.text) {
      citation.isWrong = false;
      citation.cited = said.items ?? [];
      field.removeAttribute("aria-invalid");
      shown.replaceChildren(...(said.items ? [el("p.muted", {}, said.items.map(itemName).join(", "))] : []));
      changed();
      return;
    }
    try {
      const answer = await ask("GET", `/plans/${encodeURIComponent(citation.dataset.plan || planOf())}/citation?text=${encodeURIComponent(field.value)}`, { signal: asking.signal });
      const read = answer.ok
        ? answer.document
        : { items: [], canonical: null, problems: [{ severity: "error", message: answer.document.errors?.[0]?.message ?? answer.document.title, at: 0, length: 0 }] };
      // What would be refused would change nothing.
      citation.isWrong = read.problems.some((problem) => problem.severity === "error");
      citation.cited = citation.isWrong ? [] : read.items;
      shown.replaceChildren(...drawn(field.value, read));
      if (citation.isWrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      changed();
    } catch (fault) {
      if (fault.name !== "AbortError") throw fault;
    }
  }

  shown.id = `${field.id}-reading`;
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby")} ${shown.id}`);
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, Pause);
  });
  citation.querySelector("[data-field=strength]").addEventListener("change", changed);
  return read();
}
