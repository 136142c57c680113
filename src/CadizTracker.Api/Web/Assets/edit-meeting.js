// The form of a meeting: citations are read as they are written, and what they would change is shown beside them.
import { ask, onceKey } from "./api.js";
import { follow } from "./citation.js";
import { changed, citationsOf, readMeeting, withoutNothing } from "./form.js";
import { changeShown, changesSince, showHistory } from "./history.js";
import { preview } from "./preview.js";
import { clear, goOn, say, tell, whatWasDone, whileBusy } from "./problems.js";
import { el, href, t } from "./words.js";

const form = document.getElementById("meeting");
const past = document.querySelector("[data-history]");
let made = 0;

const presidency = () => form.querySelector("[data-field=presidency]");
const plan = () => presidency().selectedOptions[0].dataset.plan;

function show() {
  preview(form.querySelector("[data-preview]"), () => {
    const counts = (citation) => (!citation.dataset.plan || citation.dataset.plan === plan()) && citation.querySelector("[data-field=strength]").value !== "mention";
    const items = citationsOf(form).filter(counts).flatMap((citation) => citation.cited ?? []);
    return { presidency: presidency().value, items: [...new Set(items)], isHeld: form.querySelector("[data-field=status]").value === "held", isWrong: citationsOf(form).some((citation) => citation.isWrong) };
  });
}

function number() {
  citationsOf(form).forEach((citation, index) => (citation.querySelector("[data-number]").textContent = index + 1));
}

function begin(citation) {
  citation.querySelector("[data-remove]").addEventListener("click", () => {
    citation.remove();
    number();
    show();
    form.querySelector("[data-add]").focus();
  });
  return follow(citation, plan, show);
}

function add() {
  const one = form.querySelector("[data-new-citation]").content.firstElementChild.cloneNode(true);
  const id = `n${++made}`;
  for (const element of one.querySelectorAll("*")) {
    for (const name of ["id", "for", "aria-describedby"]) {
      if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll("__id__", id));
    }
  }
  form.querySelector("[data-citations]").append(one);
  number();
  begin(one);
  one.querySelector("[data-field=text]").focus();
}

function create(filled) {
  const record = withoutNothing(filled);
  return ask("POST", `/presidencies/${encodeURIComponent(record.presidency)}/meetings`, { json: record, headers: { "Idempotency-Key": onceKey(record) } });
}

function change(record) {
  const patch = changed(baseline, record);
  if (record.changeReason === null) delete patch.changeReason;
  const { slug, version } = form.dataset;
  return ask("PATCH", `/meetings/${slug}`, { json: patch, headers: { "If-Match": `"${version}-"` } });
}

// Somebody else was quicker: what they changed is shown, and nothing of it is overwritten without being seen.
async function tellOthers(problem) {
  const others = await changesSince(form.dataset.slug, Number(form.dataset.revisionOf));
  const theirs = el("button", { type: "button" }, t("Leave mine, show theirs", "Abandonner les miennes, montrer les leurs"));
  theirs.addEventListener("click", () => location.reload());
  const both = el("button", { type: "button" }, t("Put mine on top of theirs", "Appliquer les miennes par-dessus"));
  both.addEventListener("click", async () => {
    const now = await ask("GET", `/meetings/${form.dataset.slug}`);
    form.dataset.version = now.document.version;
    form.dataset.revisionOf = now.document.revision;
    await save();
  });
  const title = t("Somebody else changed this meeting while you were writing. Nothing of yours was stored yet.", "Une autre personne a modifié cette réunion pendant que vous écriviez. Rien de vous n'est encore enregistré.");
  tell(form, { ...problem, title, detail: null, errors: [] }, [el("ol.plain.rows", {}, ...others.map(changeShown)), el("p.buttons", {}, both, theirs)]);
}

async function save() {
  clear(form);
  say(form);
  const record = readMeeting(form);
  if (record.changeReason === null) delete record.changeReason;
  const isNew = !form.dataset.slug;
  if (!isNew && Object.keys(changed(baseline, record)).every((member) => member === "changeReason")) {
    return say(form, t("Nothing was changed.", "Rien n'a été modifié."));
  }
  const answer = await (isNew ? create(record) : change(record));
  if (answer.ok) return goOn(href(`/edit/meetings/${answer.document.slug}`), isNew ? "recorded" : "saved");
  if (answer.status === 412) return tellOthers(answer.document);
  tell(form, answer.document);
}

const told = {
  recorded: t("Recorded. Its citations are drafts until somebody else publishes them.", "Consignée. Ses citations sont en projet tant qu'une autre personne ne les a pas publiées."),
  saved: t("Saved.", "Enregistré."),
  undone: t("The last change was undone.", "La dernière modification a été annulée."),
};

function tellWhatWasDone() {
  const done = told[whatWasDone()];
  if (done) say(form, done, " ", el("a", { href: href("/edit/review") }, t("Review and publish", "Relire et publier")));
}

// What is read of the citations may come later; what somebody writes until then is a change like any other.
let baseline;
if (form) {
  baseline = readMeeting(form);
  delete baseline.changeReason;
  presidency().addEventListener("change", show);
  form.querySelector("[data-field=status]").addEventListener("change", show);
  form.querySelector("[data-add]").addEventListener("click", add);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(form.querySelector("[data-save]"), save);
  });
  citationsOf(form).forEach(begin);
  tellWhatWasDone();
}
if (past) showHistory(past);
