// What would become of each record of an import, or what became of it; and doing it, once it was looked at.
import { ask } from "./api.js";
import { differences } from "./history.js";
import { clear, say, tell, whileBusy } from "./problems.js";
import { counted, el, href, t } from "./words.js";

const fates = { refused: t("refused", "refusée"), updated: t("changed", "modifiée"), created: t("new", "nouvelle"), unchanged: t("unchanged", "inchangée") };
const many = { refused: t("refused", "refusées"), updated: t("changed", "modifiées"), created: t("new", "nouvelles"), unchanged: t("unchanged", "inchangées") };

const where = (row) => [row.file, row.row ? t(`row ${row.row}`, `ligne ${row.row}`) : row.path, row.column].filter(Boolean).join(", ");
const named = (row, isApplied) =>
  row.kind === "meeting" && row.record && (row.fate !== "created" || isApplied) && row.fate !== "refused" ? el("a", { href: href(`/edit/meetings/${row.record}`) }, row.record) : (row.record ?? t("the file", "le fichier"));

function told(row) {
  const parts = [];
  if (row.message) parts.push(el("p", {}, row.value ? el("code", {}, row.value) : null, " ", row.message));
  if (row.differences.length > 0) parts.push(el("details", { open: row.differences.length < 6 }, el("summary", {}, counted(row.differences.length, t("difference", "différence"), t("differences", "différences"))), differences(row.differences)));
  if (row.draftsKept > 0) parts.push(el("p.muted", {}, `${counted(row.draftsKept, t("draft that the file does not list stays", "projet absent du fichier reste"), t("drafts that the file does not list stay", "projets absents du fichier restent"))}.`));
  return parts;
}

const line = (row, isApplied) =>
  el(`tr.is-${row.fate}`, { "data-fate": row.fate }, el("td", {}, el(`span.state.is-${row.fate}`, {}, fates[row.fate])), el("th", { scope: "row" }, named(row, isApplied)), el("td.muted", {}, where(row)), el("td", {}, ...told(row)));

function filters(report, table) {
  const show = () => {
    const wanted = [...box.querySelectorAll("input:checked")].map((input) => input.value);
    for (const row of table.querySelectorAll("[data-fate]")) row.hidden = !wanted.includes(row.dataset.fate);
  };
  const box = el("fieldset.choices.filters", {}, el("legend", {}, t("Show", "Afficher")),
    ...Object.keys(fates).map((fate) => {
      const input = el("input", { type: "checkbox", value: fate, checked: true, disabled: report[fate] === 0 });
      input.addEventListener("change", show);
      return el("label", {}, input, ` ${counted(report[fate], fates[fate], many[fate])}`);
    }));
  return box;
}

export function draw(into, report) {
  const heads = [t("What becomes of it", "Ce qu'elle devient"), t("Record", "Fiche"), t("Where", "Où"), t("Why, or what differs", "Pourquoi, ou ce qui change")];
  const table = el("table.report", {}, el("caption.hidden", {}, t("Record by record", "Fiche par fiche")),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...report.rows.map((row) => line(row, report.applied))));
  into.replaceChildren(
    el("h2", { tabindex: "-1" }, report.applied ? t("Imported", "Importé") : t("What would happen", "Ce qui se passerait")),
    filters(report, table),
    ...(report.note ? [el("p.notice", {}, report.note, " ", el("a", { href: href(`${report.allRows}?format=csv`) }, "csv"))] : []),
    el("div.scroll", { tabindex: "0", role: "region", "aria-label": t("Record by record", "Fiche par fiche") }, table),
  );
  into.firstElementChild.focus();
}

// A long import is done by and by: its address says how far it is.
async function finished(root, answer) {
  let job = answer;
  const meter = el("progress", { max: "100", "aria-label": t("Import", "Import") });
  while (job.ok && job.document.state !== undefined && ["queued", "running"].includes(job.document.state)) {
    meter.value = job.document.percent;
    say(root, meter, ` ${job.document.percent} %`);
    await new Promise((done) => setTimeout(done, 800));
    job = await ask("GET", `/imports/${answer.document.id}`);
  }
  if (!job.ok || job.document.state === undefined) return job;
  return job.document.report
    ? { ...job, document: job.document.report }
    : { ...job, ok: false, document: job.document.problem ?? { title: t("The import did not come to its end; nothing was stored.", "L'import n'a pas abouti\u00A0; rien n'a été enregistré."), errors: [] } };
}

// send(parameters) sends what is to be imported; first it is only looked at.
export async function look(root, into, send) {
  clear(root);
  say(root);
  into.replaceChildren();
  const answer = await finished(root, await send("dryRun=true"));
  say(root);
  if (!answer.ok) return tell(root, answer.document);
  const report = answer.document;
  draw(into, report);
  const good = report.created + report.updated;
  if (good === 0) return into.append(el("p.notice", {}, t("There is nothing to store.", "Il n'y a rien à enregistrer.")));
  const words = report.refused > 0 ? t(`Import the other ${good}, leave out what is refused`, `Importer les ${good} autres, sans les refusées`) : t(`Import ${counted(good, "record", "records")}`, `Importer ${counted(good, "fiche", "fiches")}`);
  const apply = el("button.primary", { type: "button", "data-apply": true }, words);
  apply.addEventListener("click", () => whileBusy(apply, async () => {
    const done = await finished(root, await send(report.refused > 0 ? "onError=skip" : "onError=stop"));
    say(root);
    if (!done.ok) return tell(root, done.document);
    draw(into, done.document);
    say(root, t("Imported. What it cites are drafts:", "Importé. Ce qui y est cité est en projet\u00A0:"), " ", el("a", { href: href("/edit/review") }, t("Review and publish", "Relire et publier")));
  }));
  into.append(el("p.buttons", {}, apply));
}
