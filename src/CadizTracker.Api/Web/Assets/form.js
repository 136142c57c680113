// A form as a record: each field says by data-field where it stands in it, and by data-kind what it is.
const filled = (text) => (text.trim() === "" ? null : text.trim());
const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

const readers = {
  text: filled,
  code: (text) => filled(text)?.toUpperCase() ?? null,
  // What is no number is sent as it is written, to be refused in words.
  number: (text) => (filled(text) === null ? null : Number.isFinite(Number(text)) ? Number(text) : text),
  lines,
  codes: (text) => text.split(/[,;\s]+/).filter(Boolean).map((code) => code.toUpperCase()),
  links: (text) => lines(text).map((line) => (/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/.test(line) ? { meeting: line, text: null } : { meeting: null, text: line })),
};

export function valueOf(field) {
  const isBad = field.type === "number" && field.validity.badInput;
  return isBad ? "?" : readers[field.dataset.kind](field.value);
}

function put(record, path, value) {
  const steps = path.split(".");
  const name = steps.pop();
  let at = record;
  for (const step of steps) at = at[step] ??= {};
  at[name] = value;
}

export function readFields(fields) {
  const record = {};
  for (const field of fields) put(record, field.dataset.field, valueOf(field));
  return record;
}

const codesAlone = /^\s*[DOA]\d{1,4}[a-z]?(\s*[,;\s]\s*[DOA]\d{1,4}[a-z]?)*\s*$/i;
const asCode = (code) => code[0].toUpperCase() + code.slice(1).toLowerCase();

// What a citation says: codes, where nothing but codes stands there; else words.
export function readCitation(citation) {
  const { text, strength, source } = readFields(citation.querySelectorAll("[data-field]"));
  const said = text !== null && codesAlone.test(text) ? { items: text.split(/[,;\s]+/).filter(Boolean).map(asCode) } : { text };
  const hasSource = Object.values(source).some((value) => value !== null);
  return { ...said, ...(citation.dataset.plan ? { plan: citation.dataset.plan } : {}), strength, source: hasSource ? source : null };
}

export const citationsOf = (form) => [...form.querySelectorAll("[data-citation]")];

// Those in which anything stands, in the order in which they are sent.
export const sentCitations = (form) => citationsOf(form).filter((citation) => { const said = readCitation(citation); return said.text !== null || said.source !== null; });

export function readMeeting(form) {
  const own = [...form.querySelectorAll("[data-field]")].filter((field) => !field.closest("[data-citation]"));
  const record = readFields(own);
  if (record.mapping?.state === null) delete record.mapping;
  for (const whole of ["participants"]) {
    if (Object.values(record[whole]).every((value) => value === null)) record[whole] = null;
  }
  record.citations = sentCitations(form).map(readCitation);
  return record;
}

// What is not filled in is left out of a new record: it is missing, not empty.
export const withoutNothing = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

// The members that differ: what nobody touched is not sent, and so not overwritten.
export function changed(before, now) {
  const patch = {};
  for (const [member, value] of Object.entries(now)) {
    if (JSON.stringify(before[member]) !== JSON.stringify(value)) patch[member] = value;
  }
  return patch;
}
