// What was changed of a meeting, by whom and why; and the way back from the last change.
import { ask } from "./api.js";
import { goOn, tell, whileBusy } from "./problems.js";
import { day, el, href, shown, t } from "./words.js";

const actions = { created: t("recorded", "consignée"), updated: t("changed", "modifiée"), deleted: t("deleted", "supprimée") };
const called = (actor) => actor.slice(actor.indexOf(":") + 1);
const time = (at) => `${day(at)}, ${at.slice(11, 16)} UTC`;

export const differences = (list) =>
  el("table.differences", {},
    el("thead", {}, el("tr", {}, ...[t("Member", "Élément"), t("Before", "Avant"), t("After", "Après")].map((name) => el("th", { scope: "col" }, name)))),
    el("tbody", {}, ...list.map((one) => el("tr", {}, el("th", { scope: "row" }, el("code", {}, one.member)), el("td", {}, shown(one.before)), el("td", {}, shown(one.after))))));

export const changeShown = (change) =>
  el("li.changed", {},
    el("p", {}, el("strong", {}, actions[change.action]), ` ${t("by", "par")} ${called(change.actor)}, `, el("time", { datetime: change.at }, time(change.at)), change.reason ? ` — ${change.reason}` : null),
    change.action === "updated" && change.differences.length > 0 ? el("div.scroll", { tabindex: "0", role: "region", "aria-label": t("Differences", "Différences") }, differences(change.differences)) : null);

// Everything since a revision, newest first.
export async function changesSince(slug, revision) {
  const answer = await ask("GET", `/meetings/${slug}/changes?limit=20`);
  return answer.ok ? answer.document.filter((change) => change.revision > revision) : [];
}

async function undo(slug, before) {
  const now = await ask("GET", `/meetings/${slug}`);
  if (!now.ok) return tell(document, now.document);
  const then = await ask("GET", `/meetings/${slug}?asOf=${encodeURIComponent(before.at)}`);
  if (!then.ok) return tell(document, then.document);
  const answer = await ask("PUT", `/meetings/${slug}`, { json: { ...then.document, changeReason: t("the last change was undone", "la dernière modification a été annulée") }, headers: { "If-Match": now.etag } });
  if (!answer.ok) return tell(document, answer.document);
  goOn(href(`/edit/meetings/${slug}`), "undone");
}

async function remove(slug) {
  if (!confirm(t("Delete this meeting from the record?", "Supprimer cette réunion du registre\u00A0?"))) return;
  const now = await ask("GET", `/meetings/${slug}`);
  const answer = await ask("DELETE", `/meetings/${slug}`, { headers: { "If-Match": now.etag } });
  if (!answer.ok) return tell(document, answer.document);
  goOn(href("/edit"), "deleted");
}

// How far citations are reviewed is done, not said: what was read before does not bring it back.
const isJudged = (change) => change.action === "updated" && change.differences.every(({ member }) => /^citations\[\d+\]\.state$/.test(member));
const judged = () => el("p.muted", {}, t("What is published is taken back by removing it above, and having that published.", "Ce qui est publié se retire en l'ôtant ci-dessus, puis en faisant publier ce retrait."));

function backFrom(slug, [last, before]) {
  if (isJudged(last)) return judged();
  const back = before
    ? el("button", { type: "button" }, t("Undo the last change", "Annuler la dernière modification"))
    : el("button.plain-button", { type: "button" }, t("Delete the meeting", "Supprimer la réunion"));
  back.addEventListener("click", () => whileBusy(back, () => (before ? undo(slug, before) : remove(slug))));
  return el("p", {}, back);
}

export async function showHistory(root) {
  const { slug } = root.dataset;
  const answer = await ask("GET", `/meetings/${slug}/changes?limit=10`);
  if (!answer.ok) return;
  root.replaceChildren(answer.document.length > 0 ? backFrom(slug, answer.document) : "", el("ol.plain.rows", {}, ...answer.document.map(changeShown)));
}
