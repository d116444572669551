// The page "Mijn lijst".

function sharedSlugs() {
  const found = /^#lijst=(.*)$/.exec(decodeURIComponentSafe(location.hash));
  return slugsOf(found && found[1]);
}

function decodeURIComponentSafe(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return "";
  }
}

function element(name, text, className, language) {
  const made = document.createElement(name);
  if (text) made.append(...isolated(text));
  if (className) made.className = className;
  if (language) Object.assign(made, { lang: language, dir: "ltr" });
  return made;
}

function savedPage() {
  const list = by("lijst");
  if (!list) return;
  const message = by("lijst-bericht");
  let shown = new Map();
  let turn = 0;
  window.addEventListener("hashchange", load);
  by("overnemen").addEventListener("click", () => {
    if (!keep(kept().concat(Array.from(shown.keys())))) {
      message.textContent = say("bewaren_lukt_niet");
      return;
    }
    history.replaceState(null, "", location.pathname);
    load().then(() => by("inhoud").focus());
  });
  by("druk").addEventListener("click", () => window.print());
  by("wis").addEventListener("click", () => {
    keep([]);
    load().then(() => {
      message.textContent = say("gewist");
      by("inhoud").focus();
    });
  });
  by("deel").addEventListener("click", () => share(address(), "link_gekopieerd", true));
  by("kopieer").addEventListener("click", () => share(asText(), "gekopieerd"));
  load();

  function load() {
    const shared = sharedSlugs();
    const slugs = shared.length ? shared : kept();
    by("gedeeld").hidden = shared.length === 0;
    message.textContent = "";
    turn += 1;
    const mine = turn;
    return details(slugs).then(
      (known) => {
        // What was asked for later counts.
        if (mine !== turn) return;
        shown = known;
        show(shared.length === 0);
        const lost = slugs.length - known.size;
        if (lost) message.textContent = say("onbekend", { aantal: lost });
      },
      () => (message.textContent = say("lijst_fout")),
    );
  }

  function show(isOwn) {
    list.textContent = "";
    shown.forEach((entry, slug) => list.append(item(slug, entry, isOwn)));
    by("lijst-leeg").hidden = shown.size > 0;
    by("lijst-knoppen").hidden = shown.size === 0;
    by("deelblok").hidden = true;
    by("wis").hidden = !isOwn;
  }

  function item(slug, [name, summary, phone, dial, step, place, language, languageOfStep], isOwn) {
    const card = element("li", "", "kaartje");
    const title = element("h2", "", "", language);
    title.append(link(`${OP}vermelding/${slug}.html`, name));
    card.append(title);
    if (phone) {
      const line = element("p", "", "bel groot");
      line.append(link(`tel:${dial}`, `${say("bel")} ${phone}`));
      card.append(line);
    }
    if (step) card.append(element("p", step, "", languageOfStep));
    card.append(element("p", summary, "", language), element("p", place, "klein"));
    if (isOwn) {
      const button = element("button", say("haal_weg", { naam: name }), "knop alleen-scherm");
      button.type = "button";
      button.addEventListener("click", () => {
        keep(kept().filter((other) => other !== slug));
        load().then(() => {
          message.textContent = say("weggehaald");
          (list.querySelector("button") || by("inhoud")).focus();
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
