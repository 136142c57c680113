// Asks the API as whoever is signed in. A refusal is an answer too: only a lost connection is told in words of our own.
import { lang, t } from "./words.js";

export async function ask(method, path, { json, body, type, headers = {}, signal } = {}) {
  const sent = { ...headers };
  if (json !== undefined) sent["Content-Type"] = "application/json";
  else if (type) sent["Content-Type"] = type;
  const address = `/api/v1${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
  let answer;
  try {
    answer = await fetch(address, { method, headers: sent, body: json === undefined ? body : JSON.stringify(json), signal, cache: "no-store" });
  } catch (fault) {
    if (fault.name === "AbortError") throw fault;
    return refusal(0, t("The server cannot be reached. Nothing is lost here: try again.", "Le serveur est injoignable. Rien n'est perdu ici\u00A0: réessayez."));
  }
  const text = await answer.text();
  const isJson = /json/.test(answer.headers.get("Content-Type") ?? "");
  const document = isJson && text ? JSON.parse(text) : null;
  if (!answer.ok && !document) return refusal(answer.status, `${answer.status}`);
  return { ok: answer.ok, status: answer.status, document, etag: answer.headers.get("ETag"), location: answer.headers.get("Location") };
}

const refusal = (status, title) => ({ ok: false, status, document: { title, detail: null, code: "unreachable", errors: [] }, etag: null, location: null });

// One key for one wish: whoever presses twice, or sends again what was lost, has it done once.
let last = { wish: null, key: null };
export function onceKey(wish) {
  const told = JSON.stringify(wish);
  if (last.wish !== told) {
    const random = crypto.getRandomValues(new Uint8Array(16));
    last = { wish: told, key: `page-${[...random].map((byte) => byte.toString(16).padStart(2, "0")).join("")}` };
  }
  return last.key;
}
