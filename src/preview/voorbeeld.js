// The bar of the preview: what was found in the file of this page, and news of every build. It stands
// in no published page.
(() => {
  "use strict";
  const PAUSE = 1000;
  const loaded = Number(document.currentScript.dataset.versie);
  const own = decodeURIComponent(location.pathname.slice(1)) || "index.html";
  const path = own.endsWith("/") ? `${own}index.html` : own;
  const kept = {
    get: (name) => sessionStorage.getItem(`sk-redactie ${name}`),
    set: (name, value) => sessionStorage.setItem(`sk-redactie ${name}`, value),
  };

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const bar = element("aside", { className: "sk-redactie", ariaLabel: "Voorbeeld voor de redactie" });
  bar.lang = "nl";
  bar.dir = "ltr";
  document.body.append(bar);

  function finding({ ernst, melding, advies, bestand, regel, kolom, tekst }) {
    const where = regel ? `${bestand}:${regel}:${kolom}` : bestand;
    const item = element("li", {}, element("strong", {}, `${ernst}: ${melding}`), ` ${where}`);
    if (tekst) item.append(element("pre", {}, tekst));
    if (advies) item.append(element("p", {}, `Doe dit: ${advies}`));
    return item;
  }

  const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;

  function facts(page) {
    const verified = page.gecontroleerd ? `, nagekeken op ${page.gecontroleerd}` : "";
    const line = element("p", {}, `${page.concept ? "Concept" : "Op de site"}${verified}. `);
    const copy = element("button", { type: "button" }, "Kopieer pad");
    copy.addEventListener("click", () => navigator.clipboard.writeText(page.bestand));
    const edit = element("a", { href: `vscode://file${page.op_schijf}` }, page.bestand);
    line.append(edit, " ", copy);
    return line;
  }

  function follow() {
    const box = element("input", { type: "checkbox", checked: kept.get("volg") === "ja" });
    box.addEventListener("change", () => kept.set("volg", box.checked ? "ja" : "nee"));
    return element("p", {}, element("label", {}, box, " Ga naar de pagina die ik opsla"));
  }

  /** Ways to see the guide of this page's wijk. */
  function guides(editions) {
    const link = (edition) => {
      const address = `/_redactie/gids?pad=${encodeURIComponent(path)}&uitgave=${edition}`;
      return element("a", { href: address, target: "_blank" }, edition);
    };
    return element("p", {}, "Wijkgids op papier: ", ...editions.flatMap((edition) => [link(edition), " "]));
  }

  function show({ pagina, meldingen: own, taal, gidsen, fouten, mislukt }) {
    const meldingen = own.concat(taal);
    const elsewhere = fouten.filter((one) => !meldingen.some((own) => JSON.stringify(own) === JSON.stringify(one)));
    const all = meldingen.concat(elsewhere);
    const broken = fouten.length > 0 || Boolean(mislukt);
    const head = [];
    if (mislukt) head.push(mislukt);
    if (fouten.length) head.push(`${count(fouten.length, "fout", "fouten")}: u ziet de laatste goede versie`);
    head.push(meldingen.length ? `${count(meldingen.length, "melding", "meldingen")} bij deze pagina` : "geen meldingen bij deze pagina");
    const details = element("details", { open: broken }, element("summary", {}, `Voorbeeld: ${head.join("; ")}`));
    if (pagina) details.append(facts(pagina));
    details.append(follow(), element("p", {}, element("a", { href: "/_redactie/" }, "Hoe staat de kaart ervoor?")));
    if (gidsen.length) details.append(guides(gidsen));
    if (all.length) details.append(element("ul", {}, ...all.map(finding)));
    bar.className = broken ? "sk-redactie fout" : "sk-redactie";
    bar.replaceChildren(details);
  }

  /** Where somebody was in the page, for after it is loaded again. Browsers keep the scrolling. */
  function rememberFocus() {
    const at = document.activeElement;
    if (at && at.id) kept.set("focus", `${path}#${at.id}`);
  }

  function restoreFocus() {
    const [page, id] = (kept.get("focus") || "").split("#");
    if (page === path && id) document.getElementById(id)?.focus({ preventScroll: true });
    kept.set("focus", "");
  }

  async function ask(address) {
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) throw new Error(address);
    return answer.json();
  }

  async function look() {
    const found = await ask(`/_redactie/pagina?pad=${encodeURIComponent(path)}`);
    show(found);
    return found.versie;
  }

  const VERSION = / data-versie="(\d+)"/;

  /** The page as it is made now, and of which version it is. */
  async function page() {
    const text = await (await fetch(location.pathname, { cache: "no-store" })).text();
    return { version: Number(text.match(VERSION)?.[1]), html: text.replace(VERSION, "") };
  }

  /** The page as it was made last, without what scripts did to it since. */
  const first = page().catch(() => ({}));
  let made = null;

  /** What scripts may have taken hold of: to put something else in its place would not be safe. */
  const HELD = [
    "script:not([type='application/ld+json'])", "style", "link[rel=stylesheet]", "meta[http-equiv]", "button", "input", "select",
    "textarea", "form", "dialog", "details", "audio", "video", "[data-slug]",
  ].join();
  const isHeld = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(HELD) || node.querySelector(HELD));

  const sameTag = (one, other) => one.cloneNode(false).isEqualNode(other.cloneNode(false));

  /** The smallest elements that hold all that differs between two states of an element. */
  function differences(old, now) {
    if (old.isEqualNode(now)) return [];
    const pairs = [...old.childNodes].map((child, at) => [child, now.childNodes[at]]);
    const inside = sameTag(old, now) && old.childNodes.length === now.childNodes.length;
    const other = pairs.filter(([one, two]) => !inside || !one.isEqualNode(two));
    const isDeeper = inside && other.every(([one, two]) => one.nodeType === Node.ELEMENT_NODE && two.nodeType === Node.ELEMENT_NODE);
    return isDeeper ? other.flatMap(([one, two]) => differences(one, two)) : [[old, now]];
  }

  /** The one element of the page that is still as it was made; none when a script changed it. */
  function untouched(old) {
    const same = [...document.getElementsByTagName(old.localName)].filter((one) => one.isEqualNode(old));
    return same.length === 1 ? same[0] : null;
  }

  /** Puts what changed in its place; false when that is not safe, and nothing is done. */
  function replaceChanged(before, now) {
    const read = (html) => new DOMParser().parseFromString(html, "text/html");
    const changed = differences(read(before).documentElement, read(now).documentElement);
    const places = changed.map(([old, fresh]) => (isHeld(old) || isHeld(fresh) ? null : untouched(old)));
    if (places.some((place) => !place || place.contains(bar))) return false;
    changed.forEach(([, fresh], at) => places[at].replaceWith(document.importNode(fresh, true)));
    return true;
  }

  async function renew({ laatst }) {
    if (kept.get("volg") === "ja" && laatst && laatst !== path) {
      location.href = `/${laatst}`;
      return;
    }
    const [{ version, html }, { html: now }] = await Promise.all([first, page()]);
    // Of an older state than this script could ask for nothing is known.
    const before = made ?? (version === loaded ? html : null);
    if (before === now) return;
    if (before !== null && replaceChanged(before, now)) {
      made = now;
    } else {
      rememberFocus();
      location.reload();
    }
  }

  /** A tab that nobody looks at asks nothing: browsers have few connections to one host. */
  const seen = () => new Promise((done) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      done();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });

  async function listen() {
    let version = loaded;
    await look().catch(() => {});
    for (;;) {
      await seen();
      try {
        const news = await ask(`/_redactie/stand?na=${version}`);
        if (news.versie !== version) {
          // The page first: that is what somebody waits for.
          await renew(news);
          version = news.versie;
          await look();
        }
      } catch (error) {
        // The program was stopped, or is starting again: whatever it says next is news.
        await new Promise((done) => setTimeout(done, PAUSE));
        version = 0;
      }
    }
  }

  restoreFocus();
  listen();
})();
