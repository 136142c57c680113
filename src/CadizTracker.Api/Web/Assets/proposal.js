// A proposal as a person looks at it: each finding leads to its words, what is open has its candidates, and what is accepted is taken over.
import { lookAt, markedText, quotedText } from "./passages.js";
import { whileBusy } from "./problems.js";
import { counted, days, el, hidden, itemName, t } from "./words.js";

const labels = { kind: t("Kind", "Type"), title: t("Title", "Titre"), days: t("Days", "Jours"), place: t("Place", "Lieu"), coChairs: t("Co-chairs", "Coprésidences"), status: t("Status", "Statut") };

const called = JSON.parse(document.querySelector("[data-proposal]").dataset.words);
const units = {
  recommendations: [t("recommendation", "recommandation"), t("recommendations", "recommandations")],
  conclusions: [t("conclusion", "conclusion"), t("conclusions", "conclusions")],
  panels: [t("panel", "panel"), t("panels", "panels")],
};

const worded = {
  kind: (value) => called[value] ?? value,
  status: (value) => called[value] ?? value,
  days: ({ startsOn, endsOn }) => days(startsOn, endsOn),
  place: ({ city, country }) => `${city} (${country})`,
  coChairs: (value) => value.join(", "),
};

const passagesOf = (proposal) => [
  ...proposal.meetings.flatMap((meeting) => [...Object.keys(labels).flatMap((name) => meeting[name]?.passages ?? []), ...meeting.results.map((result) => result.passage)]),
  ...proposal.citations.map((citation) => citation.passage),
  ...proposal.open.map((question) => question.passage).filter(Boolean),
];

// What was read, as a button that shows the words it was read from.
function finding(shown, words, passage) {
  const button = el("button.found", { type: "button" }, words, hidden(t(": show the words", "\u00A0: montrer les mots")));
  button.addEventListener("click", () => lookAt(shown, passage));
  return button;
}

const sure = (found) => (found.confidence === "inferred" ? el("span.muted", { title: found.reasons.map((reason) => reason.message).join(" ") }, t(" (inferred)", " (déduit)")) : null);

function facts(shown, meeting) {
  const known = Object.keys(labels).filter((name) => meeting[name]);
  return el("dl.found-facts", {},
    ...known.map((name) => el("div", {}, el("dt", {}, labels[name]), el("dd", {}, finding(shown, (worded[name] ?? String)(meeting[name].value), meeting[name].passages[0]), sure(meeting[name])))),
    ...meeting.results.map((result) => el("div", {}, el("dt", {}, t("Result", "Résultat")), el("dd", {}, finding(shown, counted(result.number, ...units[result.unit]), result.passage)))));
}

const cited = (shown, citation) => el("li", {}, finding(shown, citation.passage.quote, citation.passage), " ", el("span.muted", {}, citation.items.map(itemName).join(", ")), citation.meeting ? sure(citation.meeting) : null);

function card(shown, proposal, meeting) {
  const name = meeting.title?.value ?? meeting.slug ?? meeting.id;
  const open = proposal.open.filter((question) => question.subject === meeting.id);
  const citations = proposal.citations.filter((citation) => citation.meeting?.value === meeting.id);
  const take = el("input", { type: "checkbox", checked: meeting.inContents, disabled: !meeting.inContents, "data-take": meeting.slug });
  return el("article.proposed", {},
    el("h3", {}, el("label", {}, take, " ", name)),
    facts(shown, meeting),
    ...(citations.length > 0 ? [el("ul", {}, ...citations.map((citation) => cited(shown, citation)))] : []),
    ...(open.length > 0 ? [el("ul.open", {}, ...open.map((question) => el("li", {}, question.passage ? finding(shown, question.question, question.passage) : question.question)))] : []));
}

// A citation whose meeting is open goes where a person says it does.
function openCitation(shown, proposal, citation) {
  const to = proposal.meetings.filter((meeting) => meeting.inContents);
  const likely = citation.candidates.map((candidate) => candidate.value);
  const named = (meeting) => `${meeting.title.value}${likely.includes(meeting.id) ? t(" (likely)", " (probable)") : ""}`;
  const choose = el("select", { "data-belongs": citation.id }, el("option", { value: "" }, t("Leave it out", "L'écarter")), ...to.map((meeting) => el("option", { value: meeting.slug }, named(meeting))));
  return el("li", {}, finding(shown, citation.passage.quote, citation.passage), " ",
    ...(citation.problems.length > 0 ? [el("p.fault", {}, citation.problems.map((problem) => problem.message).join(" "))] : [el("label", {}, t("Belongs to ", "Relève de "), choose)]));
}

function question(shown, one, readUnder) {
  const buttons = one.about === "presidency"
    ? one.candidates.map((candidate) => {
        const button = el("button", { type: "button" }, candidate.value);
        button.addEventListener("click", () => whileBusy(button, () => readUnder(candidate.value)));
        return button;
      })
    : one.candidates.map((candidate) => el("code", {}, candidate.value));
  return el("li", {}, one.passage ? finding(shown, one.question, one.passage) : one.question, ...buttons.flatMap((button) => [" ", button]));
}

function contentsOf(root, proposal, title) {
  const taken = new Set([...root.querySelectorAll("[data-take]:checked")].map((box) => box.dataset.take));
  const meetings = proposal.contents.meetings.filter((meeting) => taken.has(meeting.slug)).map((meeting) => ({ ...meeting, citations: [...(meeting.citations ?? [])] }));
  for (const choose of root.querySelectorAll("[data-belongs]")) {
    const { passage } = proposal.citations.find((citation) => citation.id === choose.dataset.belongs);
    const source = title ? { title, page: passage.page, quote: passage.quote } : null;
    meetings.find((meeting) => meeting.slug === choose.value)?.citations.push({ text: passage.quote, source });
  }
  return { ...proposal.contents, presidencies: root.querySelector("[data-additions]")?.checked ? proposal.contents.presidencies : [], meetings };
}

export function drawProposal(into, proposal, text, { title, takeOver, readUnder }) {
  const passages = passagesOf(proposal);
  const shown = text === null ? quotedText(passages) : markedText(text, passages);
  const ids = new Set(proposal.meetings.map((meeting) => meeting.id));
  const asked = proposal.open.filter((one) => !ids.has(one.subject) && !proposal.citations.some((citation) => citation.id === one.subject && !citation.meeting));
  const homeless = proposal.citations.filter((citation) => !citation.meeting && !citation.mention);
  const button = el("button.primary", { type: "button", "data-take-over": true }, t("See what taking it over would do", "Voir ce que ferait la reprise"));
  button.addEventListener("click", () => whileBusy(button, () => takeOver(contentsOf(into, proposal, title))));
  into.replaceChildren(
    el("h2", { tabindex: "-1" }, t("What it seems to say", "Ce qu'il semble dire")),
    el("p", {}, counted(proposal.meetings.length, t("meeting", "réunion"), t("meetings", "réunions")), ", ", counted(proposal.citations.length, t("citation", "citation"), t("citations", "citations")), proposal.presidency ? ` · ${proposal.presidency.value}` : null),
    el("div.columns.is-even", {},
      el("div.proposals", {},
        ...proposal.meetings.map((meeting) => card(shown, proposal, meeting)),
        ...(homeless.length > 0 ? [el("h3", {}, t("Citations of no meeting yet", "Citations sans réunion")), el("ul.open", {}, ...homeless.map((citation) => openCitation(shown, proposal, citation)))] : []),
        ...(asked.length > 0 ? [el("h3", {}, t("Open", "À trancher")), el("ul.open", {}, ...asked.map((one) => question(shown, one, readUnder)))] : []),
        ...(proposal.contents.presidencies.length > 0 ? [el("p", {}, el("label", {}, el("input", { type: "checkbox", "data-additions": true }), " ", t("Also add its claims and documents to the presidency", "Ajouter aussi ses chiffres annoncés et ses documents à la présidence")))] : []),
        el("p.buttons", {}, button)),
      el("div.beside", {}, shown)));
  into.firstElementChild.focus();
}
