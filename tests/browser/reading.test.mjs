// What somebody hears who does not see the page: its title, headings, landmarks and links, the whole
// page as the browser hands it to a screen reader, and the order in which one reads it out.
//
// UPDATE=1 writes the golden files again; read what changed in them before keeping it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES, SITE, serve, source, start, visitor } from "./lib.mjs";

let browser;
let site;
let visit;
let page;

before(async () => {
  site = await serve();
  browser = await start();
  visit = await visitor(browser, site, { viewport: { width: 1280, height: 900 } });
  ({ page } = visit);
});

after(async () => {
  await browser?.close();
  site?.stop();
});

test("every page of every map has a language and a title of its own in it that ends with the site's name", () => {
  const titles = new Map();
  const faults = [];
  const files = readdirSync(SITE, { recursive: true }).filter((file) => file.endsWith(".html"));
  for (const file of files.sort()) {
    const html = readFileSync(join(SITE, file), "utf8");
    const title = html.match(/<title>([^<]+)<\/title>/)?.[1];
    const name = html.match(/<a class="naam"[^>]*>([^<]+)</)?.[1];
    const language = html.match(/<html lang="([a-z]{2})/)?.[1];
    if (!language) faults.push(`${file}: no language`);
    if (!title || !name || !title.endsWith(name)) faults.push(`${file}: “${title}” of “${name}”`);
    // What is not translated has the same title in several languages.
    const own = `${language} ${title}`;
    if (titles.has(own)) faults.push(`${file}: has the title of ${titles.get(own)}, “${title}”`);
    titles.set(own, file);
  }
  assert.ok(files.length > Object.keys(PAGES).length);
  assert.deepEqual(faults, []);
});

describe("every kind of page", () => {
  for (const kind of Object.keys(PAGES)) {
    test(`${kind}: one first heading, no level skipped, none empty`, async () => {
      await visit.visit(kind);
      const headings = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) =>
        all
          .filter((heading) => heading.checkVisibility())
          .map((heading) => [Number(heading.localName[1]), heading.textContent.trim()]),
      );
      assert.equal(headings.filter(([level]) => level === 1).length, 1);
      // What comes before the first heading has none, so the outline begins with the page's own.
      let last = 0;
      for (const [level, text] of headings) {
        assert.notEqual(text, "");
        assert.ok(level <= last + 1, `“${text}” has level ${level} after level ${last}`);
        last = level;
      }
    });

    test(`${kind}: one header, one main part and one footer`, async () => {
      await visit.visit(kind);
      for (const role of ["banner", "main", "contentinfo"]) {
        assert.equal(await page.getByRole(role).count(), 1, role);
      }
    });

    test(`${kind}: every link has a name, and one name leads to one place`, async () => {
      await visit.visit(kind);
      await visit.addAxe();
      const links = await page.evaluate(() => {
        axe.setup(document);
        const all = [...document.querySelectorAll("a[href]")].filter((link) => link.checkVisibility());
        const address = (link) => new URL(link.getAttribute("href"), document.baseURI).href;
        const named = all.map((link) => [axe.commons.text.accessibleText(link), address(link)]);
        axe.teardown();
        return named;
      });
      const places = new Map();
      for (const [name, address] of links) {
        assert.notEqual(name.trim(), "", `a link to ${address} has no name`);
        const key = name.trim().toLowerCase();
        const known = places.get(key) ?? address;
        assert.equal(address, known, `“${name}” leads to two places`);
        places.set(key, known);
      }
    });
  }
});

const ITEMS = 12;
const depth = (line) => line.search(/\S/);

/**
 * An accessibility tree with at most twelve items of every list, so that a golden file shows what
 * the templates do and not everything that is on the map.
 */
function trim(tree) {
  const kept = [];
  // For every list that is open: how deep its items are and how many there were.
  const lists = [];
  let left = Infinity;
  const close = (list) => {
    if (list.count > ITEMS) kept.push(`${" ".repeat(list.depth)}... ${list.count - ITEMS} more`);
  };
  for (const line of [...tree.split("\n"), "- end"]) {
    const at = depth(line);
    const item = line.trim().match(/^- (listitem|option|term|definition)\b/)?.[1];
    while (lists.length && (at < lists.at(-1).depth || (at === lists.at(-1).depth && !item))) {
      close(lists.pop());
      left = Infinity;
    }
    if (at > left) continue;
    if (item && at !== lists.at(-1)?.depth) lists.push({ depth: at, count: 0 });
    if (item && item !== "definition") lists.at(-1).count += 1;
    left = item && lists.at(-1).count > ITEMS ? at : Infinity;
    if (left === Infinity) kept.push(line);
  }
  return `${kept.slice(0, -1).join("\n")}\n`;
}

describe("what the browser hands to a screen reader", () => {
  for (const kind of ["home", "theme", "entry", "urgent", "search", "glossary"]) {
    test(`${kind}: is the same as in golden/${kind}.txt`, async () => {
      await visit.visit(kind);
      const tree = trim(await page.locator("body").ariaSnapshot());
      const file = join(import.meta.dirname, "golden", `${kind}.txt`);
      if (process.env.UPDATE) writeFileSync(file, tree);
      assert.equal(tree, readFileSync(file, "utf8"));
    });
  }
});

/** Reads a page out from beginning to end, as a screen reader does that is told to read on. */
function readOut() {
  return page.evaluate(async (code) => {
    const module = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    const { virtual } = await import(module);
    await virtual.start({ container: document.body });
    while ((await virtual.lastSpokenPhrase()) !== "end of document") await virtual.next();
    const phrases = await virtual.spokenPhraseLog();
    await virtual.stop();
    return phrases;
  }, source("@guidepup/virtual-screen-reader/browser.js"));
}

const FRONT_DOOR = ["heading, Komt u er niet uit?, level 2", "link, Het Lindepunt", "link, Bel 010-000 00 19"];

// The start page has no number of its own: the front door's is the first that is heard.
const HEARD = {
  home: [
    "heading, Waar hebt u hulp bij nodig?, level 1",
    "searchbox, Zoek in eigen woorden, Bijvoorbeeld: schulden, alleen, taalles",
    "heading, Kies wat bij u past, level 2",
    "link, Hebt u zorgen over geld?",
    ...FRONT_DOOR,
  ],
  entry: [
    "heading, Buurthuis De Linde, level 1",
    "heading, Zo begint u, level 2",
    "Loop binnen voor koffie. De gastvrouw vertelt wat er te doen is.",
    "link, Bel 010-000 00 02",
    ...FRONT_DOOR,
  ],
  urgent: [
    "heading, Direct hulp, level 1",
    "Is er gevaar? Bel 112.",
    "heading, Nu hulp nodig, level 2",
    "link, Bel 112",
    "link, Bel 113",
    ...FRONT_DOOR,
  ],
};

describe("read out from beginning to end", () => {
  for (const [kind, expected] of Object.entries(HEARD)) {
    test(`${kind}: what helps first is heard first`, async () => {
      await visit.visit(kind);
      const phrases = await readOut();
      assert.deepEqual(phrases.slice(0, 3), ["document", "link, Naar de inhoud", "banner"]);
      let at = -1;
      for (const phrase of expected) {
        const next = phrases.indexOf(phrase, at + 1);
        assert.ok(next > at, `“${phrase}” is not heard after “${phrases[at]}”`);
        at = next;
      }
    });
  }
});
