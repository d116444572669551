// Pagefind: its index is made with its own tool in Dutch, and asked in a real browser, because
// that is the only place where its search runs.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pagefind from "pagefind";
import { serve, startChromium } from "./browser.mjs";
import { slugOf } from "./pages.mjs";

/** Makes the files of Pagefind for these pages in a folder. Only the article counts. */
export async function writeIndex(pages, folder) {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: "nl" });
  refuse(errors);
  for (const page of pages) {
    const content = page.html.replace(/<article\b/, "<article data-pagefind-body");
    refuse((await index.addHTMLFile({ url: `/vermelding/${page.slug}.html`, content })).errors);
  }
  refuse((await index.writeFiles({ outputPath: folder })).errors);
  await index.deleteIndex();
}

/** Ends the tool of Pagefind, which otherwise keeps waiting for work. */
export const stopIndexer = () => pagefind.close();

function refuse(errors) {
  if (errors?.length) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/** For every query of one map: the slugs of the first ten results, best first. */
export async function askPagefind({ pages, queries }) {
  const folder = await mkdtemp(join(tmpdir(), "pagefind-"));
  await writeIndex(pages, join(folder, "pagefind"));
  await writeFile(join(folder, "index.html"), '<!doctype html><html lang="nl"><title>Pagefind</title></html>');
  const server = await serve(folder);
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}/`);
    const answers = await page.evaluate(askInBrowser, queries);
    return answers.map((urls) => urls.map(slugOf));
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

/** Runs in the page: knows nothing of this file. */
async function askInBrowser(queries) {
  const engine = await import("/pagefind/pagefind.js");
  const answers = [];
  for (const query of queries) {
    const { results } = await engine.search(query);
    const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    answers.push(first.map((data) => data.url));
  }
  return answers;
}
