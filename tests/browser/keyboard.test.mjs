// Every kind of page with nothing but the keyboard: the order, the end, and a focus that can be seen.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { PAGES, together, visitor } from "./lib.mjs";

// Lists of hundreds of links are all made alike: more stops find nothing new.
const STOPS = 80;

const shared = together();

const press = async (page, key) => {
  await page.keyboard.press(key);
  return page.evaluate(() => look.focused());
};

/** Goes through a page with Tab and returns everything that is not as it must be. */
async function walk(page) {
  const names = await page.evaluate(() => look.interactive().map(look.nameOf));
  const faults = [];
  for (const [at, name] of names.slice(0, STOPS).entries()) {
    const focus = await press(page, "Tab");
    faults.push(...focus.faults);
    if (focus.at !== at) return [...faults, `stop ${at} is ${focus.name} instead of ${name}`];
  }
  return faults;
}

/** Whether Tab leaves the last element: the page is left, or begins again where no browser is around it. */
async function leaves(page) {
  await page.evaluate(() => look.interactive().at(-1).focus());
  const { at } = await press(page, "Tab");
  return at <= 0;
}

const SCREENS = {
  "on a desktop": { viewport: { width: 1280, height: 900 } },
  "in the dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  "in forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
  "at 400% zoom": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};
// The order is the same on every screen, so on the others the pages that differ most will do.
const SOME = ["home", "theme", "search", "entry", "urgent"];

for (const [screen, options] of Object.entries(SCREENS)) {
  describe(`Tab ${screen}`, () => {
    let visit;
    before(async () => {
      visit = await visitor(shared.browser, shared.site, options);
    });
    after(() => visit?.close());
    for (const kind of screen === "on a desktop" ? Object.keys(PAGES) : SOME) {
      test(`${kind} ${screen}: Tab reaches everything once, in order and in sight, and gets out`, async () => {
        await visit.visit(kind);
        assert.deepEqual(await walk(visit.page), []);
        assert.ok(await leaves(visit.page), "the focus cannot leave the page");
      });
    }
  });
}

describe("without a mouse", () => {
  let visit;
  let page;
  before(async () => {
    visit = await visitor(shared.browser, shared.site);
    ({ page } = visit);
  });
  after(() => visit?.close());

  for (const kind of Object.keys(PAGES)) {
    test(`${kind}: the skip link comes first and passes over the menus`, async () => {
      await visit.visit(kind);
      const skip = await press(page, "Tab");
      assert.equal(skip.name, "a.sprong “Naar de inhoud”");
      assert.deepEqual(skip.faults, []);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.activeElement.localName === "main");
      const first = await page.evaluate(() =>
        look.interactive().findIndex((element) => !element.closest(".sprong, header, .kruimels")),
      );
      // A page without links or fields of its own goes on in the footer, or is left.
      assert.equal((await press(page, "Tab")).at, first);
    });
  }

  test("the filters of the search page open, and are left one by one", async () => {
    await visit.visit("search");
    await page.locator("#sk-filters summary").focus();
    const filters = await page.locator("#sk-filters select").count();
    assert.ok(filters > 3);
    await page.keyboard.press("Enter");
    for (let at = 0; at < filters; at += 1) {
      const { name, faults } = await press(page, "Tab");
      assert.ok(name.startsWith("select"), name);
      assert.deepEqual(faults, []);
    }
    assert.equal((await press(page, "Tab")).name, "button “Laat zien”");
  });
});
