// The search script of the theme outside a browser: the same files, read from the built site, so
// that tests can ask thousands of questions in seconds.
import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPTS = fileURLToPath(new URL("../../themes/standaard/scripts/zoeken/", import.meta.url));

/** The functions of the script by name. */
export function load() {
  const text = readdirSync(SCRIPTS)
    .sort()
    .map((name) => readFileSync(join(SCRIPTS, name), "utf8"))
    .join("\n");
  const names = ["Taal", "wordsOf", "slips", "inflate", "bytesOfScript", "bytesOfText", "readShard", "readJson", "Plank", "Rangschikken"];
  return new Function(`${text}\nreturn { ${names.join(", ")} };`)();
}

const script = load();

/** The manifest and texts that stand in a search page. */
export function dataOf(folder) {
  const page = readFileSync(join(folder, "zoeken/index.html"), "utf8");
  return JSON.parse(page.match(/<script type="application\/json" id="sk-gegevens">(.*?)<\/script>/s)[1]);
}

/** Asks a built map or region as its page does. */
export function engine(folder) {
  const { gegevens } = dataOf(folder);
  const files = new Map();
  const asked = [];
  const get = (name, read) => {
    if (!files.has(name)) {
      asked.push(name);
      const bytes = readFile(join(folder, "zoeken", name)).then((file) => script.bytesOfScript(file));
      files.set(name, bytes.then(script.inflate).then(read));
    }
    return files.get(name);
  };
  const rank = script.Rangschikken(gegevens, get);
  const shelf = script.Plank(gegevens.getoond);
  async function shown(entry) {
    const items = await get(shelf.name(Math.floor(entry / gegevens.per)), script.readJson);
    const [slug, title] = items[entry % gegevens.per];
    return { title, slug: slug || script.wordsOf(title).join("-") };
  }
  return {
    gegevens,
    asked,
    rank,
    /** The first results as names and scores. */
    async ask(text, keys = [], literal = false) {
      const { hits } = await rank(text, keys, literal);
      const first = hits.slice(0, 10).map(async ([entry, score]) => ({ ...(await shown(entry)), score }));
      return Promise.all(first);
    },
  };
}
