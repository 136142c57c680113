// Freezes a snapshot. What keeps it from being final is told, beside the field that says why it may be so all the same.
import { ask, onceKey } from "./api.js";
import { readFields } from "./form.js";
import { clear, goOn, say, tell, whatWasDone, whileBusy } from "./problems.js";
import { t } from "./words.js";

const form = document.getElementById("freezing");

const accepting = {
  missing_translations: t("Add the missing texts, freeze a draft, or say below why it may be final without them.", "Ajoutez les textes manquants, figez un projet, ou dites plus bas pourquoi il peut être définitif sans eux."),
  pdf_needed: t("Freeze a draft, or say below why it may be final without a PDF.", "Figez un projet, ou dites plus bas pourquoi il peut être définitif sans PDF."),
};

async function freeze() {
  clear(form);
  const { note, missingTranslationsAccepted, withoutPdf } = readFields(form.querySelectorAll("[data-field]"));
  const { presidency, predecessor } = form.dataset;
  const wish = {
    mark: form.elements.mark.value,
    ...(predecessor ? { predecessor } : {}),
    ...(note.en || note.fr ? { note } : {}),
    ...(missingTranslationsAccepted ? { missingTranslationsAccepted } : {}),
    ...(withoutPdf ? { withoutPdf } : {}),
  };
  const answer = await ask("POST", `/presidencies/${presidency}/snapshots`, { json: wish, headers: { "Idempotency-Key": onceKey(wish) } });
  if (answer.ok) return goOn(location.href, answer.document.id);
  const detail = accepting[answer.document.code];
  if (!detail) return tell(form, answer.document);
  form.querySelector(`[data-accepting=${answer.document.code}]`).hidden = false;
  tell(form, { ...answer.document, detail });
}

if (form) {
  const done = whatWasDone();
  if (done) say(form, t(`Frozen as ${done}.`, `Figé sous ${done}.`));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(form.querySelector("[data-freeze]"), freeze);
  });
}
