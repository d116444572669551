// What the tests of pages in other languages share: the addresses of a page in a language, and somebody
// who reads them.
import { after, before, describe } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SITE, together, visitor } from "./lib.mjs";

export const shared = together();

export const LANGUAGES = ["nl", "en", "ar", "uk", "pl", "ti", "tr"];
/** Dutch stands in the folder of the map itself. */
const pathOf = (language, path) => `lindedam/${language === "nl" ? "" : `${language}/`}${path}`;
export const served = (language, path) => `${shared.site.address}/${pathOf(language, path)}`;
export const onDisk = (language, path) => pathToFileURL(join(SITE, pathOf(language, path))).href;

export const TRANSLATED = "vermelding/het-lindepunt.html";
export const UNTRANSLATED = "vermelding/repair-cafe-molenwijk.html";
export const KINDS = {
  start: "index.html",
  theme: "thema/geld.html",
  "translated entry": TRANSLATED,
  "untranslated entry": UNTRANSLATED,
  search: "zoeken/index.html?q=schulden",
  urgent: "direct-hulp.html",
  list: "mijn-lijst.html",
  "a-z": "a-z.html",
  letter: "a-z/s.html",
};
// What scripts add comes after the page.
export const LATER = { search: "#resultaten[data-vraag] li", list: "#sk-lijst li" };

/** Puts an entry on the list of this browser, from its page in Dutch. */
async function save(page, path) {
  await page.goto(served("nl", path));
  await page.locator("#sk-bewaar").click();
}

/** Somebody with a translated and an untranslated entry on the list. */
async function reader(options) {
  const visit = await visitor(shared.browser, shared.site, options);
  for (const path of [TRANSLATED, UNTRANSLATED]) await save(visit.page, path);
  return visit;
}

/** Tests for one reader, who goes from page to page. */
export function inOnePage(what, options, tests) {
  describe(what, () => {
    const here = {};
    before(async () => Object.assign(here, await reader(options)));
    after(() => here.close?.());
    tests(here);
  });
}
