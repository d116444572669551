// What the parts of this script share. Every page has it, and no page needs it.

const own = document.currentScript;
const OP = own ? own.dataset.op : "";
// Pages in another language share styles, scripts and what is kept with the map's own pages.
const MAP = own ? own.dataset.basis : "";
const ROOT = own ? own.dataset.wortel : "";
const words = JSON.parse(document.getElementById("sk-teksten").textContent);
const by = (name) => document.getElementById(`sk-${name}`);

const FORMS = { zero: "nul", one: "een", two: "twee", few: "enkele", many: "veel" };
const rules = new Intl.PluralRules(words.taal);

/** A text with its places filled; with a number it has forms, of which the language chooses. */
function say(name, values = {}) {
  let text = words[name];
  if (text && text.meer) text = text[FORMS[rules.select(values.aantal)]] || text.meer;
  return String(text).replace(/\{(\w+)\}/g, (place, key) => (key in values ? values[key] : place));
}

/** Storage of this map. Browsers may refuse it; then nothing is kept. */
const store = (() => {
  const key = (name) => `sociale-kaart ${new URL(MAP || "./", location.href).pathname} ${name}`;
  return {
    get(name) {
      try {
        return localStorage.getItem(key(name));
      } catch (error) {
        return null;
      }
    },
    set(name, value) {
      try {
        if (value) localStorage.setItem(key(name), value);
        else localStorage.removeItem(key(name));
        return true;
      } catch (error) {
        return false;
      }
    },
  };
})();

/** Texts as they may stand on a page that runs from right to left: a number of several groups, such
    as that of a phone, would be shown in the wrong order there. */
function isolated(text) {
  if (document.documentElement.dir !== "rtl") return [text];
  return text.split(/(\+?\d+(?:[- \u00a0]\d+)+)/).map((part, at) => {
    if (at % 2 === 0) return part;
    const number = document.createElement("bdi");
    number.dir = "ltr";
    number.textContent = part;
    return number;
  });
}
