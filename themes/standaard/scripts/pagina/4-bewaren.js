// "Mijn lijst": entries somebody marks are kept in this browser only. A shared list stands in the
// fragment of the address, so that no server sees it, and is not believed: only slugs that this
// map has are shown, and never more than a sheet of paper holds.

const MOST_KEPT = 100;
const isSlug = (text) => /^[a-z0-9][a-z0-9-]{0,199}$/.test(text);

const slugsOf = (text) => Array.from(new Set((text || "").split(",").filter(isSlug))).slice(0, MOST_KEPT);
const kept = () => slugsOf(store.get("lijst"));
/** Whether all of them are kept. */
function keep(slugs) {
  const unique = Array.from(new Set(slugs));
  return unique.length <= MOST_KEPT && store.set("lijst", unique.join(","));
}

/** The button of an entry's page. */
function keepButton() {
  const button = by("bewaar");
  if (!button || !store.set("proef", "")) return;
  const slug = button.dataset.slug;
  const show = () => (button.textContent = say(kept().includes(slug) ? "haal_van_lijst" : "bewaar"));
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const slugs = kept();
    const isOn = slugs.includes(slug);
    const done = keep(isOn ? slugs.filter((other) => other !== slug) : slugs.concat(slug));
    show();
    const status = by("bewaard");
    status.textContent = done ? say(isOn ? "weggehaald" : "bewaard") : say(slugs.length < MOST_KEPT ? "bewaren_lukt_niet" : "lijst_vol");
    if (done && !isOn) status.append(" ", link(`${OP}mijn-lijst.html`, say("naar_lijst")));
  });
}

function link(address, text) {
  const element = document.createElement("a");
  element.href = address;
  element.append(...isolated(text));
  return element;
}

/** What the files said so far, and which were asked for. */
const known = {};
const asked = new Map();
window.kaartlijst = (entries) => Object.assign(known, entries);

function load(file) {
  if (!asked.has(file)) {
    const got = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = OP + file;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    asked.set(file, got);
    // Next time it is tried again.
    got.catch(() => asked.delete(file));
  }
  return asked.get(file);
}

/** Loads what is known of these entries; works from a folder on disk as well. */
function details(slugs) {
  const files = JSON.parse(by("lijst-bestanden").textContent);
  const letters = Array.from(new Set(slugs.map((slug) => slug[0]))).filter((letter) => files[letter]);
  const has = (slug) => Object.prototype.hasOwnProperty.call(known, slug);
  return Promise.all(letters.map((letter) => load(files[letter]))).then(() => new Map(slugs.filter(has).map((slug) => [slug, known[slug]])));
}
