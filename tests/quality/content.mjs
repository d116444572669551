// Reads the entries of a content folder, as far as the measurements need them: the keys of an
// entry stay the text that they are in the file, so that they can be copied as they are.
import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";

/** The folders of a content folder that have entries, in a fixed order. */
export async function mapsIn(content) {
  const found = await readdir(content, { withFileTypes: true, recursive: true });
  const folders = found.filter((item) => item.isDirectory() && item.name === "vermeldingen");
  return folders.map((item) => basename(item.parentPath ?? item.path)).sort();
}

/** All entries of one map, in the order of their file names. */
export async function entriesOf(mapFolder) {
  const folder = join(mapFolder, "vermeldingen");
  const names = (await readdir(folder, { recursive: true })).filter((name) => /^[^.]+\.(md|yaml)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      slug: basename(name, extname(name)),
      ...entry(await readFile(join(folder, name), "utf8"), extname(name)),
    })),
  );
}

/** The keys of an entry with their text, and its body. */
function entry(text, type) {
  const [, head, tail] = type === ".md" ? text.match(/^---\n([\s\S]*?)\n---\n?([\s\S]*)$/) : [null, text, ""];
  const keys = blocks(head);
  const body = tail || (keys.get("beschrijving") ?? "").replace(/^\|.*\n/, "").replace(/^ {2}/gm, "");
  keys.delete("beschrijving");
  return { keys, body };
}

/** A key starts at the beginning of a line; what is indented below it belongs to it. */
function blocks(text) {
  const found = new Map();
  let key;
  for (const line of text.split("\n")) {
    const start = line.match(/^([a-z_]+):\s?(.*)$/);
    if (start) found.set((key = start[1]), start[2]);
    else if (key && !line.startsWith("#")) found.set(key, `${found.get(key)}\n${line}`);
  }
  return found;
}

/** The items of a list that stands on one line, `[a, b]`, or below its key, each behind a dash. */
export function list(text = "") {
  const items = text.trim().startsWith("[") ? text.trim().slice(1, -1).split(",") : text.split(/^\s*- /m);
  return items.map(bare).filter((item) => item);
}

/** A value without the quotes around it. */
export function bare(text = "") {
  return text.trim().replace(/^(["'])([\s\S]*)\1$/, "$2");
}

/** The same pages, with the search words of the entry at the end of the text. */
export async function withSearchWords(pages, content, map) {
  const shared = (await mapsIn(content)).includes("landelijk") ? await entriesOf(join(content, "landelijk")) : [];
  const entries = new Map([...shared, ...(await entriesOf(join(content, map)))].map((item) => [item.slug, item]));
  return pages.map((page) => {
    const words = list(entries.get(page.slug)?.keys.get("zoekwoorden")).join(", ");
    const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const html = page.html.replace("</article>", () => `<p>${escaped}</p></article>`);
    return { ...page, html, text: `${page.text}\n${words}` };
  });
}
