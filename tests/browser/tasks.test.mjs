// Five things residents come for, on the screen of a phone: with script, without it, and with the
// keyboard only. What counts is how many steps each takes; tests/quality/README.md has the figures.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve, start } from "./lib.mjs";

let browser;
let site;
const counts = [];

before(async () => {
  site = await serve();
  browser = await start();
});

after(async () => {
  await browser?.close();
  site?.stop();
  for (const line of counts) console.log(line);
});

/** Somebody who presses links and buttons, by finger or by key, and counts. */
class Resident {
  constructor(page, keys) {
    this.page = page;
    this.keys = keys;
    this.steps = 0;
  }

  /** Presses what is meant; by keyboard it is walked to first, as it must be reachable. */
  async press(target) {
    this.steps += 1;
    if (this.keys) await this.walkTo(target);
    const address = await target.evaluate((element) => element.href);
    await (this.keys ? this.page.keyboard.press("Enter") : target.click());
    if (address) await this.page.waitForURL(address);
  }

  async choose(target, value) {
    this.steps += 1;
    if (!this.keys) return target.selectOption(value);
    await this.walkTo(target);
    for (let tries = 0; (await target.inputValue()) !== value; tries += 1) {
      assert.ok(tries < 40, value);
      await this.page.keyboard.press("ArrowDown");
    }
  }

  async walkTo(target) {
    for (let tabs = 0; tabs < 150; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    assert.fail(`not reached by Tab: ${target}`);
  }
}

const WAYS = {
  "with script": {},
  "without script": { javaScriptEnabled: false },
  "by keyboard": { keys: true },
};

/** A task in every way, at ten in the morning of a Monday. */
function task(name, most, walk, ways = WAYS) {
  describe(name, () => {
    for (const [way, { keys, ...options }] of Object.entries(ways)) {
      test(`takes at most ${most} steps, ${way}`, async () => {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block", ...options });
        await context.clock.setFixedTime("2026-11-23T10:00:00+01:00");
        await context.route("https://www.knmi.nl/**", (route) => route.fulfill({ body: "weer" }));
        const page = await context.newPage();
        await page.goto(`${site.address}/lindedam/index.html`);
        const resident = new Resident(page, keys);
        await walk(resident, page, way !== "without script");
        counts.push(`${name}, ${way}: ${resident.steps} steps`);
        assert.ok(resident.steps <= most, `${resident.steps} steps`);
        await context.close();
      });
    }
  });
}

const theme = (page, question) => page.getByRole("link", { name: question }).first();

task("help with debts in one's own wijk, and its phone number", 3, async (resident, page, scripted) => {
  await resident.press(theme(page, "Hebt u zorgen over geld?"));
  if (scripted) {
    await resident.choose(page.locator("#sk-wijk"), "molenwijk");
    await resident.press(page.getByRole("button", { name: "Laat zien" }));
    assert.match(await page.locator("#sk-verfijnd").textContent(), /Molenwijk/);
  }
  const phone = page.locator(".kaartje", { hasText: /schuld|geld/i }).locator(".bel a").first();
  assert.match(await phone.getAttribute("href"), /^tel:\+?\d+$/);
});

task("a place to meet people that is free and open today", 4, async (resident, page, scripted) => {
  await resident.press(theme(page, "Wilt u mensen ontmoeten"));
  if (scripted) {
    await resident.choose(page.locator("#sk-wanneer"), "vandaag");
    await resident.press(page.getByRole("button", { name: "Laat zien" }));
  }
  const free = page.locator(".kaartje:visible", { hasText: "Gratis" }).filter({ has: page.locator("p.open") });
  await resident.press(free.first().locator("h3 a"));
  await page.locator("article").waitFor();
  assert.ok(await page.getByText("Gratis").count());
  if (scripted) {
    // Shown by the script, once it runs.
    await page.locator("#sk-open:visible").waitFor();
    assert.match(await page.locator("#sk-open").textContent(), /^(Nu|Vandaag) open/);
  } else {
    assert.ok(await page.getByRole("heading", { name: "Openingstijden" }).isVisible());
  }
});

task("where to ask when you do not know", 1, async (resident, page) => {
  const door = page.getByRole("contentinfo").getByRole("link", { name: "Het Lindepunt" });
  assert.ok(await page.getByText("U mag met elke vraag terecht bij:").first().isVisible());
  await resident.press(door);
  assert.equal(await page.locator("h1").textContent(), "Het Lindepunt");
  assert.ok(await page.locator(".bel a").first().isVisible());
});

task("help at once for violence at home, and leaving quickly", 2, async (resident, page) => {
  await resident.press(page.getByRole("link", { name: "Direct hulp" }).first());
  assert.equal(await page.getByRole("link", { name: "Bel 0800-2000" }).count(), 1);
  await resident.press(page.locator("#sk-weg"));
  await page.waitForURL("https://www.knmi.nl/**");
});

const scriptedWays = { "with script": WAYS["with script"], "by keyboard": WAYS["by keyboard"] };

task(
  "a list of three, printed",
  10,
  async (resident, page) => {
    await page.addInitScript(() => {
      window.print = () => (window.printed = true);
    });
    for (const at of [0, 1, 2]) {
      // Back by the crumb of the theme.
      if (at) await resident.press(page.getByRole("navigation", { name: "U bent hier" }).getByRole("link").last());
      else await resident.press(theme(page, "Wilt u mensen ontmoeten"));
      await resident.press(page.locator(".kaartje h3 a").nth(at));
      await resident.press(page.locator("#sk-bewaar"));
    }
    await resident.press(page.locator("#sk-bewaard a"));
    await page.waitForSelector("#sk-lijst li");
    assert.equal(await page.locator("#sk-lijst li").count(), 3);
    const print = page.locator("#sk-druk");
    await (resident.keys ? resident.walkTo(print).then(() => page.keyboard.press("Enter")) : print.click());
    assert.equal(await page.evaluate(() => window.printed), true);
  },
  scriptedWays,
);
