// Reads a document, shows what it seems to say beside the words that say so, and takes over what a person accepts.
import { ask } from "./api.js";
import { clear, say, tell, whileBusy } from "./problems.js";
import { drawProposal } from "./proposal.js";
import { look } from "./report.js";
import { t } from "./words.js";

const form = document.getElementById("document");
const into = document.querySelector("[data-proposal]");
const report = document.querySelector("[data-report]");
const at = (id) => form.querySelector(`#${id}`);

async function decoded(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

// The text is kept as it is sent, so that places in it are places in what is shown.
async function sent() {
  const [file] = at("file").files;
  if (file && /\.pdf$/i.test(file.name)) return { body: file, type: "application/pdf", text: null };
  const text = file ? await decoded(file) : at("text").value;
  return { body: text, type: "text/plain; charset=utf-8", text };
}

async function read() {
  clear(document);
  say(document);
  into.replaceChildren();
  report.replaceChildren();
  const { body, type, text } = await sent();
  if (text !== null && text.trim() === "") {
    return tell(document, { title: t("Paste a text or choose a file first.", "Collez d'abord un texte ou choisissez un fichier."), errors: [] });
  }
  const asked = new URLSearchParams();
  if (at("title").value.trim()) asked.set("title", at("title").value.trim());
  if (at("presidency").value) asked.set("presidency", at("presidency").value);
  const answer = await ask("POST", `/imports/document?${asked}`, { body, type });
  if (!answer.ok) return tell(document, answer.document);
  drawProposal(into, answer.document, text, {
    title: at("title").value.trim(),
    takeOver: (contents) => look(document, report, (how) => ask("POST", `/imports?${how}`, { json: contents })),
    readUnder: (presidency) => {
      at("presidency").value = presidency;
      return read();
    },
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  whileBusy(form.querySelector("[data-read]"), read);
});
