// What the parts of this script share. Every page has it, and no page needs it.

const own = document.currentScript;
const OP = own ? own.dataset.op : "";
const ROOT = own ? own.dataset.wortel : "";
const words = JSON.parse(document.getElementById("sk-teksten").textContent);
const by = (name) => document.getElementById(`sk-${name}`);

/** A text with its places filled; with a number it has a form for one and a form for more. */
function say(name, values = {}) {
  let text = words[name];
  if (text && text.een) text = values.aantal === 1 ? text.een : text.meer;
  return String(text).replace(/\{(\w+)\}/g, (place, key) => (key in values ? values[key] : place));
}

/** Storage of this map. Browsers may refuse it; then nothing is kept. */
const store = (() => {
  const key = (name) => `sociale-kaart ${new URL(OP || "./", location.href).pathname} ${name}`;
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
