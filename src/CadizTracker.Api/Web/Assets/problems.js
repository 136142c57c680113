// Tells a problem document where it belongs: a summary that has the focus, and each fault at its field.
import { sentCitations } from "./form.js";
import { colon, el, href, t } from "./words.js";

export function clear(root) {
  const summary = root.querySelector("[data-summary]") ?? document.querySelector("[data-summary]");
  if (summary) summary.hidden = true;
  for (const fault of root.querySelectorAll(".fault")) {
    fault.hidden = true;
    fault.textContent = "";
  }
  for (const field of root.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

// The field of a member: itself, else what it is in. titles without a language is told at the first of both.
export function fieldOf(root, member) {
  const cited = /^citations\[(\d+)\](?:\.(.+))?$/.exec(member);
  if (cited) {
    const citation = sentCitations(root)[cited[1]];
    return citation ? fieldOf(citation, cited[2] ?? "text") ?? citation.querySelector("[data-field=text]") : null;
  }
  const own = [...root.querySelectorAll("[data-field]")].filter((field) => root.matches("[data-citation]") || !field.closest("[data-citation]"));
  for (let name = member; name; name = name.replace(/(\[\d+\]|\.[^.[]+|^[^.[]+)$/, "")) {
    const found = own.find((field) => field.dataset.field === name) ?? own.find((field) => field.dataset.field.startsWith(`${name}.`));
    if (found) return found;
  }
  return null;
}

// A fault of another record is told with the way to it.
const place = (field) => (/^\d{4}-\d{2}-\d{2}-/.test(field) ? el("a", { href: href(`/edit/meetings/${field}`) }, field) : el("code", {}, field));

export function tell(root, problem, more = []) {
  clear(root);
  const summary = root.querySelector("[data-summary]") ?? document.querySelector("[data-summary]");
  const list = el("ul");
  for (const error of problem.errors ?? []) {
    const field = fieldOf(root, error.field);
    if (field) {
      field.setAttribute("aria-invalid", "true");
      const fault = document.getElementById(`${field.id}-fault`);
      if (fault) {
        fault.textContent = [fault.textContent, error.message].filter(Boolean).join(" ");
        fault.hidden = false;
      }
      field.closest("details")?.setAttribute("open", "");
      const label = root.querySelector(`label[for="${field.id}"]`)?.firstChild?.textContent ?? error.field;
      list.append(el("li", {}, el("a", { href: `#${field.id}`, onclick: (event) => { event.preventDefault(); field.focus(); } }, label), colon, error.message));
    } else {
      list.append(el("li", {}, error.field ? place(error.field) : null, error.field ? colon : null, error.message));
    }
  }
  summary.replaceChildren(
    el("h2", {}, problem.code === "invalid_request" ? t("Some of it cannot be stored like this:", "Certains éléments ne peuvent être enregistrés ainsi\u00A0:") : problem.title),
    ...(problem.detail ? [el("p", {}, problem.detail)] : []),
    ...(list.childElementCount > 0 ? [list] : []),
    ...(problem.code === "unauthorized" ? [el("p", {}, el("a", { href: href("/sign-in"), target: "_blank" }, t("Sign in in another tab, then try again: what you wrote stays here.", "Connectez-vous dans un autre onglet, puis réessayez\u00A0: ce que vous avez écrit reste ici.")))] : []),
    ...more,
  );
  summary.hidden = false;
  summary.focus();
}

export function say(root, ...words) {
  const done = root.querySelector("[data-done]") ?? document.querySelector("[data-done]");
  done.replaceChildren(...words);
}

// Nothing is pressed twice while it is being done.
export async function whileBusy(button, act) {
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  try {
    await act();
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

// Another page, or this one anew, which then says what was done.
export function goOn(address, done) {
  sessionStorage.setItem("done", done);
  if (new URL(address, location.href).href === location.href) location.reload();
  else location.assign(address);
}

export function whatWasDone() {
  const done = sessionStorage.getItem("done");
  sessionStorage.removeItem("done");
  return done;
}
