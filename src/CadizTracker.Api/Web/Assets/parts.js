// Puts what the program says now in place of what is shown. What somebody writes in, has opened or stands on stays.
export function putParts(next, { whole = false } = {}) {
  const main = document.querySelector("main");
  const parts = main.querySelectorAll("[data-part]");
  const back = main.contains(document.activeElement) ? placeOf(document.activeElement) : null;
  if (whole || parts.length === 0) {
    main.replaceChildren(...next.querySelector("main").childNodes);
  } else {
    for (const part of parts) {
      const other = next.getElementById(part.id);
      if (other && other.outerHTML !== part.outerHTML) part.replaceWith(other);
    }
  }
  document.querySelector("footer .about").replaceWith(next.querySelector("footer .about"));
  document.title = next.title;
  if (back && !main.contains(document.activeElement)) main.querySelector(back)?.focus({ preventScroll: true });
  document.dispatchEvent(new Event("parts-put"));
}

// How the same place is found again in what comes after: a link is known by where it leads.
function placeOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  return element.matches("a[href]") ? `a[href="${CSS.escape(element.getAttribute("href"))}"]` : null;
}
