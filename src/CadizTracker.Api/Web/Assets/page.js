// Pages are whole without this. With it, a page shows a change of the record without being loaded again.
const shown = document.querySelector("[data-revision]");

async function refresh() {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = next.querySelector("main");
  const now = document.querySelector("main");
  if (!main || now.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) return;
  now.replaceChildren(...main.childNodes);
  document.querySelector("[data-revision]").replaceWith(next.querySelector("[data-revision]"));
  const told = document.querySelector(".fresh");
  told.textContent = told.dataset.fresh;
}

if (shown && "EventSource" in window && !document.documentElement.matches("[data-still]")) {
  const changes = new EventSource("/api/v1/changes/stream");
  changes.addEventListener("message", () => {
    clearTimeout(refresh.waiting);
    refresh.waiting = setTimeout(refresh, 150);
  });
}
