// Every kind of page for people who do not see it as a designer does: narrow, enlarged, in forced
// colours, from right to left, on paper, with wider spacing and with larger text. The common phone,
// desktop and dark screens are in site.test.mjs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { PAGES, together, visitor } from "./lib.mjs";

const shared = together();

const NARROW = { width: 320, height: 640 };
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs a test for every kind of page in one browser page. */
function everyKind(what, options, check) {
  describe(what, () => {
    let visit;
    before(async () => {
      visit = await visitor(shared.browser, shared.site, options);
    });
    after(() => visit?.close());
    for (const kind of Object.keys(PAGES)) {
      test(`${kind}, ${what}`, async () => {
        await visit.visit(kind);
        // What is folded away is tested as well.
        await visit.page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        await check(visit);
      });
    }
  });
}

async function assertNoViolations({ page, addAxe }) {
  await addAxe();
  const violations = await page.evaluate(async (tags) => {
    const result = await axe.run({
      runOnly: tags,
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    return result.violations.map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.slice(0, 3).map(({ target, html }) => `${target} ${html}`),
    }));
  }, TAGS);
  assert.deepEqual(violations, []);
}

async function assertFits({ page }) {
  assert.deepEqual(await page.evaluate(() => look.cutOff()), []);
  assert.equal(await page.evaluate(() => look.sideways()), 0, "the page scrolls sideways");
}

const MODES = {
  "on a phone of 320 px": { viewport: NARROW, isMobile: true, hasTouch: true },
  "at 400% zoom": { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  "in forced colours": { viewport: { width: 1280, height: 900 }, forcedColors: "active" },
};

for (const [mode, options] of Object.entries(MODES)) {
  everyKind(`${mode}: no violation and it fits`, options, async (visit) => {
    await assertNoViolations(visit);
    await assertFits(visit);
  });
}

everyKind("from right to left: no violation and it fits", { viewport: NARROW }, async (visit) => {
  await visit.page.evaluate(() => {
    document.documentElement.dir = "rtl";
  });
  await assertNoViolations(visit);
  await assertFits(visit);
});

test("a list with a place on it, on a phone of 320 px: no violation and it fits", async () => {
  const visit = await visitor(shared.browser, shared.site, { viewport: NARROW });
  await visit.visit("entry");
  await visit.page.locator("#sk-bewaar").click();
  await visit.visit("list");
  await visit.page.locator("#sk-lijst h2, #sk-lijst h3, #sk-lijst a").first().waitFor();
  await assertNoViolations(visit);
  await assertFits(visit);
  await visit.close();
});

// As wide as a sheet of A4 at 96 dots in an inch, without its margins.
const SHEET = { viewport: { width: 680, height: 1000 }, media: "print" };

everyKind("on paper: no violation and it fits", SHEET, async (visit) => {
  await assertNoViolations(visit);
  await assertFits(visit);
});

// WCAG 1.4.12 and 1.4.4. Media queries do not see this larger text, so a narrow page keeps the layout
// of its width; that asks more of the styles than zoom or the browser's own setting does.
const STYLES = {
  "with wider spacing": `
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`,
  "with text of 200%": "html { font-size: 200% }",
};

for (const [what, content] of Object.entries(STYLES)) {
  for (const width of [320, 640]) {
    const options = { viewport: { width, height: 640 } };
    everyKind(`${what} at ${width} px: nothing is lost`, options, async (visit) => {
      await visit.page.addStyleTag({ content });
      await assertFits(visit);
      assert.deepEqual(await visit.page.evaluate(() => look.overlaps()), []);
    });
  }
}
