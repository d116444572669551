// Pages in other languages: usable by everybody, with what is still Dutch marked as Dutch, phone numbers
// in the right order on pages from right to left, and a menu that leads to the same page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { KINDS, LANGUAGES, LATER, TRANSLATED, UNTRANSLATED, inOnePage, onDisk, served, shared } from "./languages.mjs";
import { SITE, visitor } from "./lib.mjs";

const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 900 } };
const DARK = { viewport: { width: 375, height: 700 }, colorScheme: "dark" };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function open(page, language, kind) {
  await page.goto(served(language, KINDS[kind]));
  if (LATER[kind]) await page.waitForSelector(LATER[kind]);
  // What is folded away is tested as well.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function assertNoViolations({ page, addAxe }) {
  await addAxe();
  const violations = await page.evaluate(async (tags) => {
    const rules = { "target-size": { enabled: true } };
    const result = await axe.run({ runOnly: tags, resultTypes: ["violations"], rules });
    return result.violations.map(({ id, nodes }) => ({ rule: id, nodes: nodes.slice(0, 3).map(({ html }) => html) }));
  }, TAGS);
  assert.deepEqual(violations, []);
}

async function assertFits({ page }) {
  assert.deepEqual(await page.evaluate(() => look.cutOff()), []);
  assert.equal(await page.evaluate(() => look.sideways()), 0, "the page scrolls sideways");
}

for (const [language, screen, options] of [
  ["ar", "a phone of 320 px", PHONE],
  ["ar", "a desktop", DESKTOP],
  ["ar", "a dark screen", DARK],
  ["en", "a phone of 320 px", PHONE],
  ["pl", "a phone of 320 px", PHONE],
  ["ti", "a phone of 320 px", PHONE],
  // Its words are long, so that it fits is what can go wrong; the rest is as in Polish.
  ["uk", "a phone of 320 px", PHONE],
]) {
  inOnePage(`${language} on ${screen}`, options, (here) => {
    for (const kind of Object.keys(KINDS)) {
      test(`${kind} in ${language} on ${screen}: no violation and it fits`, async () => {
        await open(here.page, language, kind);
        await assertFits(here);
        if (language !== "uk") await assertNoViolations(here);
      });
    }
  });
}

/** In a page: texts in the wrong language. Names need no mark, so Dutch is what has a small word and an end. */
function mismarked(root) {
  const dutch = /(^|[\s(])(de|het|een|u|uw|wij|en|of|van|voor|met|niet|geen|om|bij|naar|is|op|te)[\s,].*[.?!)]\s*$/s;
  const arabic = /\p{Script=Arabic}/u;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const language = parentElement.closest("[lang]").lang;
    const isSaid = !parentElement.closest("script, noscript, [aria-hidden=true]");
    const text = data.trim().slice(0, 70);
    if (isSaid && arabic.test(data) && language !== "ar") found.push(`${language} instead of ar: ${text}`);
    if (isSaid && !arabic.test(data) && dutch.test(data) && language !== "nl") found.push(`${language} instead of nl: ${text}`);
  }
  return found;
}

inOnePage("what is Dutch on Arabic pages", DESKTOP, (here) => {
  /** The language and the direction of every one of these. */
  const spoken = (selector) =>
    here.page.locator(selector).evaluateAll((all) =>
      all.map((one) => `${one.closest("[lang]").lang},${getComputedStyle(one).direction}`),
    );

  test("name, summary and address of an untranslated entry are Dutch from left to right, headings are not", async () => {
    await open(here.page, "ar", "untranslated entry");
    for (const selector of ["h1", ".inleiding", "address"]) {
      assert.deepEqual(await spoken(`main ${selector}`), ["nl,ltr"], selector);
    }
    const headings = await spoken("article h2, article h3, footer h2");
    assert.ok(headings.length > 5);
    assert.deepEqual([...new Set(headings)], ["ar,rtl"]);
  });

  test("names in a list are marked as Dutch unless they are translated", async () => {
    await open(here.page, "ar", "theme");
    const names = await here.page.locator(".kaartje h3").evaluateAll((all) =>
      all.map((one) => [/\p{Script=Arabic}/u.test(one.textContent) ? "ar" : "nl", one.closest("[lang]").lang, one.textContent]),
    );
    assert.deepEqual(names.filter(([expected, language]) => expected !== language), []);
    assert.deepEqual(new Set(names.map(([expected]) => expected)), new Set(["ar", "nl"]));
  });

  test("every sentence on every page is marked with the language it is in", async () => {
    const folder = join(SITE, "lindedam/ar");
    const wrong = {};
    for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"))) {
      const html = readFileSync(join(folder, file), "utf8");
      const code = `(${mismarked})(new DOMParser().parseFromString(${JSON.stringify(html)}, "text/html").body)`;
      for (const text of await here.page.evaluate(code)) (wrong[text] ??= []).push(file);
    }
    const report = Object.entries(wrong).map(([text, files]) => `${text} (${files[0]}, ${files.length} pages)`);
    assert.deepEqual(report, []);
  });

  for (const kind of Object.keys(LATER)) {
    test(`every sentence that scripts add to ${kind} is marked with the language it is in`, async () => {
      await open(here.page, "ar", kind);
      assert.ok((await here.page.locator(`${LATER[kind]} [lang=nl]`).count()) > 0);
      assert.deepEqual(await here.page.evaluate(`(${mismarked})(document.body)`), []);
    });
  }
});

/** In a page: numbers whose digits are not seen in the order in which they are written, and how many are. */
function numbers() {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = { right: 0, wrong: [] };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.checkVisibility() || node.parentElement.closest(".alleen-gehoord")) continue;
    for (const number of node.data.matchAll(/\+?\d{2,}(?:[- \u00a0]\d+)+/g)) {
      const digits = [...number[0].matchAll(/\d/g)].map(({ index }) => {
        range.setStart(node, number.index + index);
        range.setEnd(node, number.index + index + 1);
        return range.getClientRects()[0];
      });
      const inOrder = digits.every((one, at) => {
        const before = digits[at - 1];
        return !before || one.top > before.bottom - 1 || one.left > before.left;
      });
      if (inOrder) found.right += 1;
      else found.wrong.push(number[0]);
    }
  }
  return found;
}

for (const options of [PHONE, DESKTOP]) {
  const width = `${options.viewport.width} px`;
  inOnePage(`phone numbers at ${width}`, options, (here) => {
    for (const kind of Object.keys(KINDS)) {
      test(`${kind} from right to left shows phone numbers from left to right at ${width}`, async () => {
        await open(here.page, "ar", kind);
        const { right, wrong } = await here.page.evaluate(numbers);
        assert.deepEqual(wrong, []);
        assert.ok(right > 0, "no number was seen");
        const links = here.page.locator("a[href^='tel:']");
        const shown = await links.evaluateAll((all) => all.map((one) => [one.href, one.textContent.replace(/\D/g, "")]));
        // The number that is shown is the number that is called.
        for (const [href, digits] of shown) assert.ok(href.endsWith(digits.replace(/^0(?!800|900)/, "")), `${href} ${digits}`);
      });
    }

    test(`results of search that say what to call show it from left to right at ${width}`, async () => {
      await here.page.goto(served("ar", "zoeken/index.html?q=113"));
      await here.page.waitForSelector(LATER.search);
      assert.match(await here.page.locator("#resultaten").textContent(), /0800-0113/);
      assert.deepEqual((await here.page.evaluate(numbers)).wrong, []);
    });
  });
}

describe("the menu of languages", () => {
  /** What the menu of a page leads to, as [address, lang, hreflang]. */
  const menu = (page) =>
    page.locator("nav.talen a").evaluateAll((links) => links.map((link) => [link.href, link.lang, link.hreflang]));

  for (const [name, at] of [["served", served], ["from disk", onDisk]]) {
    test(`leads from every kind of page to the same page in every language, ${name}`, async () => {
      const context = await shared.browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      for (const path of Object.values(KINDS).map((kind) => kind.split("?")[0])) {
        for (const language of ["nl", "ar"]) {
          await page.goto(at(language, path));
          // Other languages have other letters.
          const twin = path.startsWith("a-z/") ? "a-z.html" : path;
          const expected = LANGUAGES.map((other) => [at(other, twin), other, other]);
          assert.deepEqual(await menu(page), expected, path);
        }
      }
      await context.close();
    });
  }

  test("opens and is followed with the keyboard alone, and says which language is shown", async () => {
    const { page, close } = await visitor(shared.browser, shared.site);
    await page.goto(served("nl", UNTRANSLATED));
    const press = (key) => page.keyboard.press(key);
    await press("Tab");
    await press("Tab");
    assert.ok(await page.locator("nav.talen summary").evaluate((summary) => summary === document.activeElement));
    await press("Enter");
    assert.ok(await page.locator("nav.talen details").evaluate((details) => details.open));
    for (const language of LANGUAGES.slice(0, 3)) {
      await press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.lang), language);
      assert.deepEqual(await page.evaluate(() => look.focused().faults), []);
    }
    await press("Enter");
    await page.waitForURL(served("ar", UNTRANSLATED));
    assert.equal(await page.locator("nav.talen [aria-current=true]").getAttribute("lang"), "ar");
    await close();
  });

  test("works without script", async () => {
    const context = await shared.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served("nl", TRANSLATED));
    await page.locator("nav.talen summary").click();
    await page.locator("nav.talen a[lang=ti]").click();
    await page.waitForURL(served("ti", TRANSLATED));
    assert.equal(await page.locator("html").getAttribute("lang"), "ti");
    await context.close();
  });
});
