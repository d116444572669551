// "Mijn lijst": entries somebody marks are kept in this browser only. A shared list stands in the
// fragment of the address, so that no server sees it, and is not believed: only slugs that this
// map has are shown, and never more than a sheet of paper holds.

const MOST_KEPT = 100;
const isSlug = (text) => /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/.test(text);

const slugsOf = (text) => Array.from(new Set((text || "").split(",").filter(isSlug))).slice(0, MOST_KEPT);
const kept = () => slugsOf(store.get("lijst"));
const keep = (slugs) => store.set("lijst", slugs.slice(0, MOST_KEPT).join(","));

/** The button of an entry's page. */
function keepButton() {
  const button = by("bewaar");
  if (!button || !store.set("proef", "")) return;
  const slug = button.dataset.slug;
  const show = () => {
    const isKept = kept().includes(slug);
    button.setAttribute("aria-pressed", String(isKept));
    button.textContent = say(isKept ? "bewaard" : "bewaar");
    return isKept;
  };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const slugs = kept();
    const done = keep(slugs.includes(slug) ? slugs.filter((other) => other !== slug) : slugs.concat(slug));
    const isKept = show();
    const status = by("bewaard");
    status.textContent = done ? "" : say("bewaren_lukt_niet");
    if (done && isKept) status.append(link(`${OP}mijn-lijst.html`, say("naar_lijst")));
    else if (done) status.textContent = say("weggehaald");
  });
}

function link(address, text) {
  const element = document.createElement("a");
  element.href = address;
  element.textContent = text;
  return element;
}

/** Loads what is known of these entries; works from a folder on disk as well. */
function details(slugs) {
  const files = JSON.parse(by("lijst-bestanden").textContent);
  const known = {};
  window.kaartlijst = (entries) => Object.assign(known, entries);
  const letters = Array.from(new Set(slugs.map((slug) => slug[0]))).filter((letter) => files[letter]);
  const loads = letters.map(
    (letter) =>
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = OP + files[letter];
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      }),
  );
  return Promise.all(loads).then(() => new Map(slugs.filter((slug) => Object.hasOwn(known, slug)).map((slug) => [slug, known[slug]])));
}
