// The bar of the preview: what was found in the file of this page, and news of every build. It stands
// in no published page.
(() => {
  "use strict";
  const PAUSE = 1000;
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

  function finding({ ernst, bericht, hulp, bestand, regel, kolom, bron }) {
    const where = regel ? `${bestand}:${regel}:${kolom}` : bestand;
    const item = element("li", {}, element("strong", {}, `${ernst}: ${bericht}`), ` ${where}`);
    if (bron) item.append(element("pre", {}, bron));
    if (hulp) item.append(element("p", {}, `Doe dit: ${hulp}`));
    return item;
  }

  const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;

  function facts(page) {
    const line = element("p", {}, `${page.concept ? "Concept" : "Op de site"}, nagekeken op ${page.gecontroleerd}. `);
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

  function show({ pagina, meldingen, fouten, mislukt }) {
    const elsewhere = fouten.filter((one) => !meldingen.some((own) => JSON.stringify(own) === JSON.stringify(one)));
    const all = meldingen.concat(elsewhere);
    const broken = fouten.length > 0 || Boolean(mislukt);
    const head = [];
    if (mislukt) head.push(mislukt);
    if (fouten.length) head.push(`${count(fouten.length, "fout", "fouten")}: u ziet de laatste goede versie`);
    head.push(meldingen.length ? `${count(meldingen.length, "melding", "meldingen")} bij deze pagina` : "geen meldingen bij deze pagina");
    const details = element("details", { open: broken }, element("summary", {}, `Voorbeeld: ${head.join("; ")}`));
    if (pagina) details.append(facts(pagina));
    details.append(follow());
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

  /** The page as it is now, without the bar: what it was loaded as. */
  const loaded = fetch(location.pathname, { cache: "no-store" }).then((answer) => answer.text(), () => "");

  async function renew({ laatst }) {
    if (kept.get("volg") === "ja" && laatst && laatst !== path) {
      location.href = `/${laatst}`;
      return;
    }
    const [before, now] = await Promise.all([loaded, fetch(location.pathname, { cache: "no-store" }).then((answer) => answer.text())]);
    if (before !== now) {
      rememberFocus();
      location.reload();
    }
  }

  async function listen() {
    let version = 0;
    for (;;) {
      try {
        if (!version) version = await look();
        const news = await ask(`/_redactie/stand?na=${version}`);
        if (news.versie !== version) {
          version = await look();
          await renew(news);
        }
      } catch (error) {
        // The program was stopped, or is starting again.
        await new Promise((done) => setTimeout(done, PAUSE));
        version = 0;
      }
    }
  }

  restoreFocus();
  listen();
})();
