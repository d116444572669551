// On the search page the manifest stands in the page; elsewhere a page only has a form, and gets
// the manifest when somebody begins to type.

function begin(form, { gegevens, teksten }, folder) {
  const get = Bestanden(folder || gegevens.map || "");
  if (document.getElementById("resultaten")) {
    Zoekpagina(form, { gegevens, teksten, get, ask: Rangschikken(gegevens, get) });
    return;
  }
  const address = (text) => `${form.action.split("?")[0]}?${new URLSearchParams({ q: text })}`;
  const [list, status] = ["voorstellen", "voorstellen-aantal"].map((name) => document.getElementById(`sk-${name}`));
  Voorstellen(form.elements.q, list, status, { gegevens, get, teksten, address });
  form.elements.q.dispatchEvent(new Event("input"));
}

function beginHere() {
  const form = document.getElementById("sk-zoek");
  const block = document.getElementById("sk-gegevens");
  if (!form) return;
  if (block) begin(form, JSON.parse(block.textContent));
  else Bestanden("")(form.dataset.gegevens, readJson).then((data) => begin(form, data, form.dataset.map), () => {});
}

if (typeof document !== "undefined") {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", beginHere);
  else beginHere();
}
