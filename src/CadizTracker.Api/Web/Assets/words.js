// What modules of pages have in common: both languages, and elements made without markup in text.
const isFrench = document.documentElement.lang === "fr";
export const lang = isFrench ? "fr" : "en";
export const t = (english, french) => (isFrench ? french : english);

// So many of something; in French 0 and 1 are singular.
export const counted = (count, one, several) => `${count} ${(isFrench ? count < 2 : count === 1) ? one : several}`;

// Several things as a sentence has them beside each other.
export const colon = isFrench ? "\u00A0: " : ": ";

export function href(path) {
  const [page, fragment] = path.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}lang=${lang}${fragment ? `#${fragment}` : ""}`;
}

// el("p.hint", { id: "a" }, "text", element): text is never read as markup.
export function el(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const hidden = (text) => el("span.hidden", {}, text);

const months = isFrench
  ? ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
  : ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

export function day(iso) {
  const [year, month, date] = iso.slice(0, 10).split("-").map(Number);
  return `${isFrench && date === 1 ? "1er" : date} ${months[month - 1]} ${year}`;
}

// The days from one to another, both included; what both share is said once.
export function days(first, last) {
  if (first === last) return day(first);
  return first.slice(0, 7) === last.slice(0, 7) ? `${day(first).split(" ")[0]}-${day(last)}` : `${day(first)} – ${day(last)}`;
}

const levels = { D: t("Domain", "Domaine"), O: t("Objective", "Objectif"), A: t("Action", "Action") };
export const itemName = (code) => `${levels[code[0]]} ${code.slice(1)}`;

// A value of a record as a person reads it in a list of differences.
export function shown(value) {
  if (value === null || value === undefined) return t("nothing", "rien");
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.length === 0 ? t("nothing", "rien") : value.join(", ");
  if (typeof value === "object") return value.text ?? value.title ?? JSON.stringify(value);
  return String(value);
}
