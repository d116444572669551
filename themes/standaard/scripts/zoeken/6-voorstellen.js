// Suggestions while typing: plain links below the field, so that the field stays a plain field.

const MOST_SUGGESTIONS = 6;
const PAUSE = 150;

function Voorstellen(field, list, status, { gegevens, get, teksten, address }) {
  const taal = Taal(gegevens);
  const shelf = Plank(gegevens.voorstellen);
  let asked = "";
  let turn = 0;
  let timer;

  /** What somebody types is compared from its first word that says something. */
  function keyOf(text) {
    const words = wordsOf(text);
    const start = words.findIndex((word) => !taal.isSmall(word));
    return start < 0 ? "" : words.slice(start).join(" ");
  }

  async function suggestions(key) {
    const [first, last] = [shelf.find(key), shelf.find(`${key}\u{10ffff}`)];
    const files = first < 0 ? [] : Array.from(new Set([first, Math.min(first + 1, last)]));
    const items = await Promise.all(files.map((file) => get(shelf.name(file), readJson)));
    return items
      .flat()
      .filter(([text]) => keyOf(text).startsWith(key))
      .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .slice(0, MOST_SUGGESTIONS)
      .map(([text]) => text);
  }

  function show(texts) {
    list.textContent = "";
    for (const text of texts) {
      const link = document.createElement("a");
      link.href = address(text);
      link.textContent = text;
      if (gegevens.taal) Object.assign(link, { lang: gegevens.taal, dir: "ltr" });
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    list.hidden = !texts.length;
    status.textContent = texts.length ? countText(teksten.voorstellen, texts.length) : "";
  }

  async function update() {
    const key = keyOf(field.value);
    if (key === asked) return;
    asked = key;
    const mine = ++turn;
    let texts = [];
    try {
      if (key.length > 1) texts = await suggestions(key);
    } catch (error) {
      // Suggestions are an extra: without them the field still works.
    }
    if (mine === turn) show(texts);
  }

  function hide() {
    clearTimeout(timer);
    turn += 1;
    asked = keyOf(field.value);
    show([]);
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  field.form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    // A browser would empty the field as well.
    event.preventDefault();
    hide();
    field.focus();
  });
  return hide;
}
