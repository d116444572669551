// The search page: the form, the address, and the results.

const PER_PAGE = 10;

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

const FORMS = { zero: "nul", one: "een", two: "twee", few: "enkele", many: "veel" };

/** A text with a number, in the form that the language asks for. */
function countText(forms, aantal) {
  const form = new Intl.PluralRules(document.documentElement.lang).select(aantal);
  return fill(forms[FORMS[form]] || forms.meer, { aantal });
}

/** A text as it may stand on a page that runs from right to left: a number of several groups, such
    as that of a phone, would be shown in the wrong order there. */
function isolated(text) {
  if (document.documentElement.dir !== "rtl") return [text];
  return text
    .split(/(\+?\d+(?:[- \u00a0]\d+)+)/)
    .map((part, at) => (at % 2 ? element("bdi", { dir: "ltr" }, part) : part));
}

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

/** One result as it stands in lists of the site. */
function resultOf([slug, title, summary, place, free, step, map, own, ownStep], { op, gegevens, teksten }) {
  const language = own || gegevens.taal;
  const marked = (language) => (language ? { lang: language, dir: "ltr" } : {});
  const inLanguage = marked(language);
  const page = `${gegevens.pad[0]}${slug || wordsOf(title).join("-")}${gegevens.pad[1]}`;
  const regional = gegevens.kaarten;
  const where = [teksten.gemeente, teksten.landelijk][place] || place;
  const municipality = regional && place !== 1 ? `${regional[map]}: ` : "";
  const facts = element(
    "p",
    { className: "feiten" },
    element("span", { className: free ? "vrij" : "met-besluit" }, free ? teksten.vrij : teksten.besluit),
    " ",
    element("span", {}, municipality + where),
  );
  const link = element("a", { href: op + (regional ? `${map}/` : "") + page }, title);
  const item = element("li", { className: free ? "kaartje" : "kaartje besluit" });
  item.append(element("h3", inLanguage, link), element("p", inLanguage, ...isolated(summary)), facts);
  const call = Array.isArray(step) && `${teksten.bel} ${step[0]}`;
  const first = call ? element("span", {}, ...isolated(call)) : element("span", marked(ownStep || language), ...isolated(step));
  if (step) item.append(element("p", {}, element("strong", {}, `${teksten.stap}: `), first));
  return item;
}

function Zoekpagina(form, { gegevens, teksten, get, ask }) {
  const by = (name) => document.getElementById(`sk-${name}`);
  const [field, list, more] = [form.elements.q, document.getElementById("resultaten"), by("meer")];
  const op = form.dataset.op;
  const shelf = Plank(gegevens.getoond);
  const file = location.pathname.split("/").pop();
  const title = document.title;
  let turn = 0;
  let hits = [];
  let handled;

  const address = (parameters) => `${file}?${parameters}`;
  const addressOf = (text) => address(new URLSearchParams({ q: text }));
  const hide = Voorstellen(field, by("voorstellen"), by("voorstellen-aantal"), {
    gegevens,
    get,
    teksten,
    address: addressOf,
  });

  /** What the form says, without empty choices. */
  function chosen() {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) parameters.append(name, value);
    return parameters;
  }

  /** The form as the address says; what is not a choice of the form is left out. */
  function restore(parameters) {
    field.value = (parameters.get("q") || "").slice(0, MOST_CHARS);
    let open = false;
    for (const choice of form.querySelectorAll("select")) {
      choice.value = parameters.get(choice.name) || "";
      if (choice.selectedIndex < 0) choice.value = "";
      open = open || choice.value !== "";
    }
    if (open) by("filters").open = true;
  }

  /** The next results, from this one on. */
  function draw(found, from) {
    const items = found.slice(from, from + PER_PAGE).map(async ([entry]) => {
      const entries = await get(shelf.name(Math.floor(entry / gegevens.per)), readJson);
      return resultOf(entries[entry % gegevens.per], { op, gegevens, teksten });
    });
    return Promise.all(items);
  }

  function fail() {
    more.hidden = true;
    by("fout").hidden = false;
    by("kop").textContent = teksten.mislukt;
    by("status").textContent = teksten.mislukt;
    by("themas").hidden = false;
    if (by("toegang-niets")) by("toegang-niets").hidden = false;
  }

  function explain(understood, text, literal) {
    const box = by("gelezen");
    box.textContent = "";
    const corrected = understood.filter((word) => word.corrected);
    if (!corrected.length || literal) return;
    const meant = understood.flatMap(({ words, typed }) => (words.length ? words : [typed])).join(" ");
    const parameters = chosen();
    parameters.set("letterlijk", "ja");
    const [start, end] = teksten.resultaten_voor.split("{woord}");
    box.append(start, element("em", {}, meant), `${end} `);
    box.append(element("a", { href: address(parameters) }, fill(teksten.letterlijk, { vraag: text })));
  }

  function nothing(understood, like) {
    by("niets").hidden = false;
    const nearest = by("lijkt-op");
    nearest.textContent = "";
    const unknown = understood.find((word) => !word.words.length);
    const words = unknown ? like(unknown.typed) : [];
    for (const word of words) nearest.append(element("li", {}, element("a", { href: addressOf(word) }, word)));
    by("lijkt-op-kop").hidden = nearest.hidden = !words.length;
  }

  async function search(parameters, focus) {
    const mine = ++turn;
    const text = field.value;
    const literal = parameters.get("letterlijk") === "ja";
    const keys = Array.from(form.querySelectorAll("select"), ({ name, value }) => value && `${name}/${value}`).filter(Boolean);
    performance.mark("zoeken");
    hide();
    by("fout").hidden = true;
    try {
      const answer = await ask(text, keys, literal);
      const items = await draw(answer.hits, 0);
      if (mine !== turn) return;
      hits = answer.hits;
      list.textContent = "";
      list.append(...items);
      by("niets").hidden = true;
      explain(answer.understood, text, literal);
      by("kop").textContent = hits.length ? countText(teksten.gevonden, hits.length) : teksten.niets;
      by("weet-niet").hidden = !answer.vague;
      if (!hits.length) nothing(answer.understood, answer.like);
      more.hidden = hits.length <= PER_PAGE;
      by("themas").hidden = hits.length > 0;
      if (by("toegang-niets")) by("toegang-niets").hidden = hits.length > 0;
      by("status").textContent = by("kop").textContent;
    } catch (error) {
      if (mine !== turn) return;
      hits = [];
      list.textContent = "";
      by("niets").hidden = true;
      fail();
    }
    by("uitkomst").hidden = false;
    document.title = `${text} – ${by("uitkomst").dataset.titel}`;
    list.dataset.vraag = text;
    if (focus) by("kop").focus();
    performance.measure("zoeken", "zoeken");
  }

  /** Whether there is a word or a choice to look for. */
  const isAsked = (parameters) => Array.from(parameters).some(([name, value]) => name !== "letterlijk" && value.trim());

  function show(parameters, focus) {
    handled = location.search;
    restore(parameters);
    if (isAsked(chosen())) return search(parameters, focus);
    turn += 1;
    hide();
    document.title = title;
    by("status").textContent = "";
    by("uitkomst").hidden = true;
    by("themas").hidden = false;
    return undefined;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const parameters = chosen();
    history.pushState(null, "", address(parameters));
    show(parameters, true);
  });
  window.addEventListener("popstate", () => {
    // A link within the page, such as the one to its content, asks nothing new.
    if (location.search !== handled) show(new URLSearchParams(location.search), false);
  });
  more.addEventListener("click", async () => {
    const [mine, from] = [turn, list.children.length];
    more.disabled = true;
    try {
      const items = await draw(hits, from);
      if (mine !== turn) return;
      list.append(...items);
      more.hidden = list.children.length >= hits.length;
      list.children[from].querySelector("a").focus();
    } catch (error) {
      if (mine === turn) fail();
    } finally {
      more.disabled = false;
    }
  });
  Promise.resolve(show(new URLSearchParams(location.search), false)).then(loadLater);
}

/** The script of every page; on this one it waits for the first results. */
function loadLater() {
  const later = document.getElementById("sk-later");
  if (!later) return;
  const script = document.createElement("script");
  Object.assign(script.dataset, later.dataset);
  script.src = later.dataset.src;
  document.body.append(script);
}
