// The page "Mijn lijst".

const sharedSlugs = () => slugsOf(decodeURIComponentSafe(location.hash).replace(/^#(lijst=)?/, ""));

function decodeURIComponentSafe(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return "";
  }
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function savedPage() {
  const list = by("lijst");
  if (!list) return;
  const message = by("lijst-bericht");
  let shown = new Map();
  window.addEventListener("hashchange", load);
  by("overnemen").addEventListener("click", () => {
    keep(kept().concat(sharedSlugs()));
    location.hash = "";
    load();
  });
  by("druk").addEventListener("click", () => window.print());
  by("wis").addEventListener("click", () => {
    keep([]);
    load().then(() => (message.textContent = say("gewist")));
  });
  by("deel").addEventListener("click", () => share(address(), "link_gekopieerd", true));
  by("kopieer").addEventListener("click", () => share(asText(), "gekopieerd"));
  load();

  function load() {
    const shared = sharedSlugs();
    const slugs = shared.length ? shared : kept();
    by("gedeeld").hidden = shared.length === 0;
    message.textContent = "";
    return details(slugs).then(
      (known) => {
        shown = known;
        show(shared.length === 0);
        const lost = slugs.length - known.size;
        if (lost) message.textContent = say("onbekend", { aantal: lost });
      },
      () => (message.textContent = say("lijst_fout")),
    );
  }

  function show(isOwn) {
    list.replaceChildren(...Array.from(shown, ([slug, entry]) => item(slug, entry, isOwn)));
    by("lijst-leeg").hidden = shown.size > 0;
    by("lijst-knoppen").hidden = shown.size === 0;
    by("deelblok").hidden = true;
    by("wis").hidden = !isOwn;
  }

  function item(slug, [name, summary, phone, dial, step, place], isOwn) {
    const card = element("li", "", "kaartje");
    const title = element("h2");
    title.append(link(`${OP}vermelding/${slug}.html`, name));
    card.append(title);
    if (phone) {
      const line = element("p", "", "bel groot");
      line.append(link(`tel:${dial}`, `${say("bel")} ${phone}`));
      card.append(line);
    }
    if (step) card.append(element("p", step));
    card.append(element("p", summary), element("p", place, "klein"));
    if (isOwn) {
      const button = element("button", say("haal_weg", { naam: name }), "knop alleen-scherm");
      button.type = "button";
      button.addEventListener("click", () => {
        keep(kept().filter((other) => other !== slug));
        load().then(() => {
          message.textContent = say("weggehaald");
          const next = list.querySelector("button") || document.getElementById("sk-inhoud");
          next.focus();
        });
      });
      card.append(button);
    }
    return card;
  }

  function address() {
    return `${location.href.split("#")[0]}#lijst=${Array.from(shown.keys()).join(",")}`;
  }

  function asText() {
    const entries = Array.from(shown.values());
    return entries.map(([name, , phone, , step, place]) => [name, phone, step, place].filter(Boolean).join("\n")).join("\n\n");
  }

  /** Where the browser does not let a page copy, the text stands ready to be copied by hand. */
  function share(text, done, isLink) {
    const byHand = () => {
      by("deelblok").hidden = false;
      by("deeltekst").value = text;
      by("deeltekst").select();
    };
    if (isLink && navigator.share) {
      navigator.share({ url: text }).catch(() => {});
      return;
    }
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(text).then(() => (message.textContent = say(done)), byHand);
  }
}
