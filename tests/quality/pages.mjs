// What the search engines are fed: the entry pages of a built site. All engines get the same
// pages, so that a difference in the figures comes from the engine and not from its input.
//
// Of a page only the <article> in <main> counts. Below it stands a list of related entries, with
// their names and summaries: with that list every page would be found by the words of its
// neighbours. Anyone who puts one of these engines on such a site leaves the list out, and both
// find clearly better without it.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Headings, paragraphs and list items end a line; other tags stand inside a sentence. */
const BLOCK = /<\/?(?:p|h[1-6]|li|dt|dd|div|section|ul|ol|dl|table|tr|td|th|br)\b[^>]*>/g;
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The entry pages of one map: its slug, the whole HTML, the title and the text. */
export async function entryPages(mapFolder) {
  const folder = join(mapFolder, "vermelding");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  const pages = [];
  for (const name of names) {
    const html = await readFile(join(folder, name), "utf8");
    const article = articleOf(html);
    if (article === undefined) continue;
    const title = plain(article.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? "");
    pages.push({ slug: name.slice(0, -".html".length), html, title, text: plain(article) });
  }
  if (!pages.length) throw new Error(`No entries in ${folder}`);
  return pages;
}

/**
 * What the page tells about the entry. A page that only sends the visitor on, or only says that
 * something has stopped, has no article and is not something to find.
 */
function articleOf(html) {
  return html.match(/<main\b[^>]*>[\s\S]*?<article\b[^>]*>([\s\S]*?)<\/article>/)?.[1];
}

/** The text of a piece of HTML. Good enough for HTML that the program itself wrote. */
function plain(html) {
  return html
    .replace(BLOCK, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name) => decoded(name) ?? whole)
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

function decoded(name) {
  if (!name.startsWith("#")) return NAMED[name];
  const hex = /^#x/i.test(name);
  return String.fromCodePoint(parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
}

/** The name of an entry from the address of its page, whatever stands before it. */
export function slugOf(url) {
  return url.match(/([^/]+)\.html(?:[?#].*)?$/)?.[1] ?? url;
}
