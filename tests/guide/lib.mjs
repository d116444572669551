// What the tests of printed guides share: the files of the built site, and Debian's tools that look
// into PDF files.
import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

export const SITE = resolve(process.env.SITE ?? "public");

const run = promisify(execFile);

/** The maps of the site that have guides. */
export const MAPS = readdirSync(SITE).filter((name) => existsSync(join(SITE, name, "gidsen")));

/** The files of a map's guides whose names end in this. */
export const guidesOf = (map, ending) =>
  readdirSync(join(SITE, map, "gidsen"))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(SITE, map, "gidsen", name));

/** One guide. */
export const guide = (map, area, edition) => join(SITE, map, "gidsen", `${area}--${edition}.pdf`);

const tool = (name, words) => execFileSync(name, words, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });

/** The text of every page, in reading order. */
export const pages = (file, ...words) => tool("pdftotext", [...words, file, "-"]).split("\f").slice(0, -1);

/** What pdfinfo tells, by name. */
export const info = (file) =>
  Object.fromEntries(tool("pdfinfo", [file]).split("\n").map((line) => line.split(/:\s+/)).filter(([, value]) => value));

/** The structure of a tagged file, with its texts. */
export const structure = (file) => tool("pdfinfo", ["-struct-text", file]);

/** The fonts of a file. */
export const fonts = (file) => tool("pdffonts", [file]).split("\n").slice(2).filter(Boolean).map((line) => line.split(/\s+/)[0].replace(/^[A-Z]{6}\+/, ""));

/** Letters and digits only: where a line ends, or a word is cut, does not matter. */
export const bare = (text) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

const unescape = (html) =>
  html.replace(/<[^>]+>/g, "").replace(/&amp;/g, "&").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#x27;|&#39;/g, "'").trim();

/** Name, address and phone numbers of all entries that the site shows for an area. */
export function entriesOf(map, area) {
  // A long list has more pages, and the page of an area does not hold all that serves the whole municipality.
  const ends = ["", "--2", "--3", "--4"];
  const paths = [area, "hele--gemeente"].flatMap((name) => ends.map((end) => join(SITE, map, "wijk", `${name}${end}.html`)));
  const html = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, "utf8")).join("");
  const slugs = [...new Set([...html.matchAll(/href="\.\.\/vermelding\/([^"#]+)\.html"/g)].map((match) => match[1]))];
  return slugs.map((slug) => {
    const page = readFileSync(join(SITE, map, "vermelding", `${slug}.html`), "utf8");
    const article = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    const own = article.split('<section aria-labelledby="sk-verwant"')[0];
    return {
      slug,
      name: unescape(/<h1[^>]*>(.*?)<\/h1>/s.exec(article)[1]),
      phones: [...own.matchAll(/href="tel:[^"]*">([^<]*)</g)].map((match) => match[1].replace(/^\D+/, "").trim()),
      address: /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1],
    };
  });
}

/** The codes on pages of a file, as a reader reads them from paper at 200 dots an inch. */
export async function codes(file, folder, first, last) {
  await run("pdftoppm", ["-r", "200", "-gray", "-f", `${first}`, "-l", `${last}`, file, join(folder, "blad")]);
  const images = readdirSync(folder).filter((name) => name.startsWith("blad")).map((name) => join(folder, name));
  try {
    const { stdout } = await run("zbarimg", ["-q", "--raw", ...images], { maxBuffer: 1 << 24 });
    return stdout.trim().split("\n");
  } catch (error) {
    // 4: no code in some of the images.
    if (error.code === 4) return error.stdout.trim().split("\n").filter(Boolean);
    throw error;
  }
}
