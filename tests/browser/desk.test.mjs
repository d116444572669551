// The report of the editors' desk as a page: REPORT is the folder with lindedam.html and regio.html,
// which tests/run has the program write.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, describe, test } from "node:test";
import { source, start } from "./lib.mjs";
import { validator } from "./validator.mjs";

const REPORT = resolve(process.env.REPORT ?? "report");
const FILES = ["lindedam", "regio"].map((name) => join(REPORT, `${name}.html`));
const SCREENS = {
  "a narrow phone": { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  "a desktop": { viewport: { width: 1280, height: 900 } },
  "a dark screen": { viewport: { width: 900, height: 700 }, colorScheme: "dark" },
};

let browser;
before(async () => {
  for (const file of FILES) assert.ok(existsSync(file), `no report in ${file}`);
  browser = await start();
});
after(() => browser?.close());

/** Opens a report from disk and gathers what goes wrong on it. */
async function open(file, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, context, problems, requests };
}

for (const file of FILES) {
  const name = file.split("/").at(-1);

  test(`${name} is valid HTML`, () => {
    const report = validator.validateStringSync(readFileSync(file, "utf8"), name);
    const found = report.results.flatMap((result) => result.messages);
    assert.deepEqual(found.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`).slice(0, 20), []);
  });

  for (const [screen, options] of Object.entries(SCREENS)) {
    test(`${name} on ${screen}: no violation with all of it open, and no sideways scrolling`, async () => {
      const { page, context } = await open(file, { ...options, bypassCSP: true });
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.evaluate(source("axe-core/axe.min.js"));
      const violations = await page.evaluate(async () => {
        // eslint-disable-next-line no-undef
        const result = await axe.run({ rules: { "target-size": { enabled: true } } });
        return result.violations.map((found) => [found.id, found.nodes.map((node) => node.html).slice(0, 3)]);
      });
      assert.deepEqual(violations, []);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(wide, 0, "the page scrolls sideways");
      await context.close();
    });
  }

  test(`${name} obeys its own policy and asks for nothing else`, async () => {
    const { page, context, problems, requests } = await open(file);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".sprong")).position), "absolute");
    assert.deepEqual(problems, []);
    assert.equal(requests.length, 1, requests.join("\n"));
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.smuggled = true";
      document.body.append(script);
    });
    assert.equal(await page.evaluate(() => window.smuggled), undefined);
    await context.close();
  });
}

describe("with the keyboard", () => {
  test("a table is searched, and how much is left is told", async () => {
    const { page, context } = await open(FILES[0]);
    const field = page.getByLabel("Zoek een organisatie");
    await field.focus();
    await page.keyboard.type("bibliotheek lindedam");
    const rows = page.locator("table[data-zoek='Zoek een organisatie'] tbody tr");
    const shown = () => rows.evaluateAll((all) => all.filter((row) => !row.hidden).map((row) => row.cells[0].innerText));
    assert.deepEqual(await shown(), ["Bibliotheek Lindedam"]);
    const status = page.locator(".zoekbalk", { has: field }).getByRole("status");
    assert.match(await status.innerText(), /^1 van \d+ regels$/);
    await field.fill("");
    assert.equal((await shown()).length, await rows.count());
    await context.close();
  });

  test("a choice leaves the rows that have it", async () => {
    const { page, context } = await open(FILES[1]);
    const select = page.locator(".zoekbalk", { has: page.getByLabel("Zoek een vermelding") }).getByLabel("Kaart");
    await select.selectOption("dordrecht");
    const rows = page.locator("table[data-zoek='Zoek een vermelding'] tbody tr:not([hidden])");
    const maps = await rows.evaluateAll((all) => all.map((row) => row.cells[1].innerText.trim()));
    assert.ok(maps.length > 0);
    assert.deepEqual([...new Set(maps)], ["dordrecht"]);
    await context.close();
  });

  test("a heading sorts its column, one way and the other", async () => {
    const { page, context } = await open(FILES[0]);
    const table = page.locator("table[data-zoek='Zoek een organisatie']");
    const names = () => table.locator("tbody th").allInnerTexts();
    const before = await names();
    await table.getByRole("button", { name: "Organisatie" }).focus();
    await page.keyboard.press("Enter");
    const sorted = await names();
    assert.deepEqual(sorted, [...before].sort(new Intl.Collator("nl", { numeric: true }).compare));
    assert.equal(await table.locator("th[aria-sort]").getAttribute("aria-sort"), "ascending");
    await page.keyboard.press("Enter");
    assert.deepEqual(await names(), sorted.reverse());
    await context.close();
  });

  test("a mail is copied as it stands", async () => {
    const { page, context } = await open(FILES[0], { permissions: ["clipboard-read", "clipboard-write"] });
    const details = page.locator("details", { has: page.locator(".mail") }).first();
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    await details.getByRole("button", { name: "Kopieer de tekst" }).press("Enter");
    await details.getByText("Gekopieerd.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await details.locator("textarea").inputValue());
    assert.match(copied, /^Beste mensen van /);
    const link = await details.getByRole("link", { name: /Open in uw mailprogramma/ }).getAttribute("href");
    assert.match(link, /^mailto:[\w.-]+@[\w.-]+\?subject=/);
    await context.close();
  });

  test("the skip link is first and leads to the content", async () => {
    const { page, context } = await open(FILES[0]);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "sprong");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.id === "inhoud");
    await context.close();
  });
});

test("without script everything is there, and no control that does nothing", async () => {
  const { page, context } = await open(FILES[0], { javaScriptEnabled: false });
  assert.equal(await page.locator("button, select, input").count(), 0);
  for (const heading of ["In het kort", "Meldingen", "Nagekeken", "Wat er is per wijk", "Wat nog ontbreekt"]) {
    assert.ok(await page.getByRole("heading", { name: heading, exact: true }).isVisible(), heading);
  }
  await page.locator("details summary").first().click();
  assert.ok(await page.locator("textarea").first().isVisible());
  await context.close();
});

test("every chart has a name, a description, and its table after it", async () => {
  const { page, context } = await open(FILES[1]);
  const charts = page.getByRole("img");
  assert.ok((await charts.count()) > 10);
  const lacking = await charts.evaluateAll((all) =>
    all
      .filter((chart) => {
        const described = chart.querySelector("title")?.textContent && chart.querySelector("desc")?.textContent;
        const tables = [...document.querySelectorAll("table")];
        const follows = (table) => chart.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
        const next = tables.find(follows);
        return !described || !next || next.closest("section") !== chart.closest("section");
      })
      .map((chart) => chart.outerHTML.slice(0, 200)),
  );
  assert.deepEqual(lacking, []);
  await context.close();
});

test("on A4 nothing falls off the paper, what was closed is open, and controls are gone", async () => {
  const { page, context } = await open(FILES[0], { viewport: { width: 688, height: 1000 } });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const found = await page.evaluate(() => ({
    wide: [...document.querySelectorAll("table, svg[role]")]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120)),
    closed: document.querySelectorAll("details:not([open])").length,
    controls: [...document.querySelectorAll("input, select, textarea, nav")].filter((one) => one.offsetParent).length,
  }));
  assert.deepEqual(found, { wide: [], closed: 0, controls: 0 });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("details[open]").count(), 0);
  await context.close();
});
