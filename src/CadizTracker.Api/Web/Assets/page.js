// Pages are whole without this. With it, a page shows a change of the record without being loaded again.
import { putParts } from "./parts.js";

const shownRevision = (from) => from.querySelector("[data-revision]")?.dataset.revision;
// An earlier state of the record does not change, and a frozen one never.
const isOfNow = () => !["asOf", "snapshot"].some((name) => new URLSearchParams(location.search).has(name));

function isWritingIn(element) {
  return element.matches("main input, main textarea, main select") && !document.querySelector("main [data-part]");
}

async function refresh() {
  const address = location.href;
  const answer = await fetch(address, { headers: { accept: "text/html" }, cache: "no-cache" });
  const next = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  // The next address, if there is one by now, is asked for by whoever went there.
  if (!next?.querySelector("main") || address !== location.href || shownRevision(next) === shownRevision(document)) return;
  if (isWritingIn(document.activeElement)) {
    document.activeElement.addEventListener("blur", soon, { once: true });
    return;
  }
  putParts(next);
  const told = document.querySelector(".fresh");
  told.textContent = told.dataset.fresh;
}

let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => isOfNow() && refresh().catch(() => {}), 150);
}

// A page that nobody sees holds no connection: a browser has few of them. What it missed, the first event of the next one tells.
let changes;
function listen() {
  if (document.hidden) {
    changes?.close();
    changes = null;
    return;
  }
  if (changes) return;
  changes = new EventSource("/api/v1/changes/stream");
  changes.addEventListener("message", soon);
  for (const where of ["revision", "reset"]) {
    changes.addEventListener(where, ({ data }) => String(JSON.parse(data).revision) !== shownRevision(document) && soon());
  }
}

if (shownRevision(document) && "EventSource" in window && !document.documentElement.matches("[data-still]")) {
  document.addEventListener("visibilitychange", listen);
  listen();
}
