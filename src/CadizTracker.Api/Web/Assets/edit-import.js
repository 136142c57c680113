// Imports a file: what would become of each record is shown first.
import { ask } from "./api.js";
import { tell, whileBusy } from "./problems.js";
import { look } from "./report.js";
import { t } from "./words.js";

const types = {
  csv: "text/csv",
  tsv: "text/csv",
  json: "application/json",
  zip: "application/zip",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const form = document.getElementById("import");
const field = form.querySelector("[type=file]");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  whileBusy(form.querySelector("[data-look]"), async () => {
    const [file] = field.files;
    const type = types[file?.name.split(".").pop().toLowerCase()];
    if (!type) {
      return tell(form, { title: t("Choose a file first: xlsx, csv, zip or json.", "Choisissez d'abord un fichier\u00A0: xlsx, csv, zip ou json."), errors: [] });
    }
    await look(document, document.querySelector("[data-report]"), (how) => ask("POST", `/imports?${how}`, { body: file, type }));
  });
});
