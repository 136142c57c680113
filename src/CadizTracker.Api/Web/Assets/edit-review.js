// Judging what others drafted: reviewed, or published so that it counts from now on.
import { ask } from "./api.js";
import { say, tell, whileBusy } from "./problems.js";
import { el, href, t } from "./words.js";

const told = {
  publish: t("Published: it counts from now on.", "Publiée\u00A0: elle compte désormais."),
  review: t("Marked as reviewed.", "Marquée comme relue."),
};

async function judge(article, what) {
  const { slug, version } = article.dataset;
  const answer = await ask("POST", `/meetings/${slug}/citations/${what}`, { headers: { "If-Match": `"${version}-"` } });
  if (answer.status === 412) {
    const again = el("button", { type: "button" }, t("Load it again", "La recharger"));
    again.addEventListener("click", () => location.reload());
    const title = t("Somebody changed this meeting since you read it: look at it again before you judge it.", "Quelqu'un a modifié cette réunion depuis votre lecture\u00A0: relisez-la avant de la juger.");
    return tell(article, { ...answer.document, title, detail: null }, [el("p", {}, again)]);
  }
  if (!answer.ok) return tell(article, answer.document);
  article.querySelector("[data-summary]").hidden = true;
  article.dataset.version = answer.document.version;
  for (const state of article.querySelectorAll(".state")) {
    state.textContent = what === "publish" ? t("published", "publiée") : t("reviewed", "relue");
    state.className = `state is-${what === "publish" ? "published" : "reviewed"}`;
  }
  article.querySelector(`[data-do=${what}]`).remove();
  if (what === "publish") article.querySelector("[data-do=review]")?.remove();
  say(article, told[what], " ", el("a", { href: href(`/edit/meetings/${slug}#history`) }, t("What was changed", "Modifications")));
}

for (const article of document.querySelectorAll("[data-review]")) {
  for (const button of article.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => whileBusy(button, () => judge(article, button.dataset.do)));
  }
}
