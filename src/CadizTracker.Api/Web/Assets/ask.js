// A form that asks is whole without this. With it, a change asks by itself, the address keeps pace, and texts have a button that copies them.
import { putParts } from "./parts.js";

const told = document.createElement("p");
told.setAttribute("role", "status");
told.className = "hidden";
document.body.append(told);

const main = () => document.querySelector("main");
let asking = new AbortController();

function addressOf(form) {
  const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  return `${form.getAttribute("action")}?${given}`;
}

// What is being written in stays; all else is as the program says.
function show(next, whole) {
  putParts(next, { whole });
  for (const field of next.querySelectorAll("[aria-invalid]")) {
    document.getElementById(field.id)?.setAttribute("aria-invalid", field.getAttribute("aria-invalid"));
  }
  for (const link of ["a.language", "link[hreflang]"]) {
    document.querySelector(link).href = next.querySelector(link).href;
  }
  told.textContent = document.querySelector("[data-headline]")?.textContent ?? "";
}

async function ask(address, { whole = false, keep = true } = {}) {
  asking.abort();
  asking = new AbortController();
  main().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { accept: "text/html" }, signal: asking.signal });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!next.querySelector("[data-asks]")) throw new Error("no form");
    if (keep) history.pushState(null, "", answer.url);
    show(next, whole);
    main().removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
  }
}

let waiting;
document.addEventListener("change", ({ target }) => {
  const form = target.closest("form[data-asks]");
  if (!form) return;
  const whole = target.matches("[data-whole]");
  if (whole) {
    for (const field of form.querySelectorAll("[name=presidency], [name=through]")) {
      if (field.matches("select")) field.value = "";
      else field.checked = false;
    }
  }
  clearTimeout(waiting);
  // A year is written digit by digit, and each of them is a day.
  waiting = setTimeout(() => ask(addressOf(form), { whole }), target.matches("[type=date]") ? 700 : 0);
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-asks]")) return;
  event.preventDefault();
  clearTimeout(waiting);
  ask(addressOf(event.target));
});
document.addEventListener("click", (event) => {
  const clear = event.target.closest("[data-clear]");
  if (clear && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    ask(clear.href, { whole: true });
  }
  const button = event.target.closest(".copy > button");
  if (button) copy(button);
});
addEventListener("popstate", () => ask(location.href, { whole: true, keep: false }));

async function copy(button) {
  const from = button.parentElement.querySelector("input, textarea");
  try {
    await navigator.clipboard.writeText(from.value);
  } catch {
    from.select();
    document.execCommand("copy");
  }
  const { copied, copy: usual } = button.parentElement.dataset;
  button.textContent = copied;
  told.textContent = copied;
  setTimeout(() => (button.textContent = usual), 2000);
}

function prepare() {
  for (const place of document.querySelectorAll(".copy:not(:has(> button))")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = place.dataset.copy;
    button.setAttribute("aria-describedby", place.querySelector("label").id ||= `${place.querySelector("input, textarea").id}-name`);
    place.querySelector("input, textarea").after(button);
  }
}
document.addEventListener("parts-put", prepare);
prepare();
