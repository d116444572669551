// What the script of every page adds for residents: what is open now, one's own area first, a list
// of one's own, leaving quickly, reading aloud, and pages without a network. And what it must not
// do: believe a shared list, or break where a browser refuses something.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PAGES, SITE, serve, together } from "./lib.mjs";

const shared = together();

const served = (path) => `${shared.site.address}/${path}`;
const onDisk = (path) => `${pathToFileURL(join(SITE, path.split("#")[0])).href}${path.includes("#") ? `#${path.split("#")[1]}` : ""}`;
const LIST = "lindedam/mijn-lijst.html";

/** A page at a moment, with what went wrong on it. */
async function visit(address, { now = "2026-11-23T10:00:00+01:00", prepare, ...options } = {}) {
  const context = await shared.browser.newContext({ serviceWorkers: "block", ...options });
  await context.clock.setFixedTime(now);
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await prepare?.(page, context);
  await page.goto(address);
  return { page, context, problems };
}

describe("what is open", () => {
  // Buurthuis De Linde is open on Mondays from 9 to 17 o'clock (content of Lindedam).
  const shown = async (now, options) => {
    const { page, context } = await visit(served(PAGES.entry), { now, ...options });
    const text = (await page.locator("#sk-open").isVisible()) ? await page.locator("#sk-open").textContent() : undefined;
    const data = await page.locator("#sk-open").getAttribute("data-open");
    await context.close();
    return { text, data };
  };

  test("is told for now, for later today and for tomorrow", async () => {
    const { data } = await shown("2026-11-23T10:00:00+01:00");
    const [, from, to] = data.match(/ (\d{4})-(\d{4}):\w*2/);
    const clock = (time) => `${time.slice(0, 2)}.${time.slice(2)}`;
    const at = (time) => `2026-11-23T${time.slice(0, 2)}:${time.slice(2)}:00+01:00`;
    assert.equal((await shown(at(from))).text, `Nu open, tot ${clock(to)} uur`);
    assert.equal((await shown("2026-11-23T05:00:00+01:00")).text, `Vandaag open vanaf ${clock(from)} uur`);
    assert.match((await shown(at(to))).text, /^(Morgen open vanaf|Vandaag open vanaf|Nu gesloten)/);
  });

  test("is told in the time of the Netherlands, wherever the phone is", async () => {
    const now = "2026-11-23T10:00:00+01:00";
    assert.deepEqual(await shown(now, { timezoneId: "Asia/Tokyo" }), await shown(now));
  });

  test("is not guessed when the site was not built for weeks, or for a day before it was built", async () => {
    assert.equal((await shown("2027-02-01T10:00:00+01:00")).text, undefined);
    assert.equal((await shown("2026-10-01T10:00:00+02:00")).text, undefined);
  });

  test("narrows a list down, and says how many are left", async () => {
    const { page, context, problems } = await visit(served(PAGES.theme));
    const all = await page.locator(".kaartje").count();
    await page.selectOption("#sk-wanneer", "nu");
    await page.click("#sk-verfijn button");
    const left = await page.locator(".kaartje:visible").count();
    assert.ok(left > 0 && left < all, `${left} of ${all}`);
    assert.equal(await page.locator(".kaartje:visible .open.nu").count(), left);
    assert.match(await page.locator("#sk-verfijnd").textContent(), new RegExp(`^${left} plek`));
    assert.deepEqual(problems, []);
    await context.close();
  });
});

describe("somebody's own area", () => {
  test("comes first in every part of a list, by name or by postcode, and is kept for the next list", async () => {
    const { page, context, problems } = await visit(served(PAGES.theme));
    const option = await page.locator("#sk-wijk option[data-postcodes]:not([data-postcodes=''])").first();
    const [slug, postcodes] = [await option.getAttribute("value"), await option.getAttribute("data-postcodes")];
    await page.fill("#sk-postcode", postcodes.split(" ")[0].toLowerCase());
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue("#sk-wijk"), slug);
    assert.match(await page.locator("#sk-verfijnd").textContent(), /bovenaan|niets/);
    await page.goto(served("lindedam/wijk/hele--gemeente.html"));
    await page.goto(served("lindedam/thema/ontmoeten.html"));
    assert.equal(await page.inputValue("#sk-wijk"), slug);
    const parts = await page.locator("ul.kaartjes").evaluateAll((lists) =>
      lists.map((list) => Array.from(list.children, (card) => card.matches(".dichtbij"))),
    );
    assert.ok(parts.flat().includes(true));
    for (const part of parts) assert.deepEqual(part, part.slice().sort((one, other) => other - one));
    assert.deepEqual(problems, []);
    await context.close();
  });

  test("is not guessed from a postcode that is not known", async () => {
    const { page, context } = await visit(served(PAGES.theme));
    for (const code of ["0000", "1234 AB", "<b>x</b>", "99999"]) {
      await page.fill("#sk-postcode", code.slice(0, 7));
      await page.click("#sk-verfijn button");
      assert.match(await page.locator("#sk-verfijnd").textContent(), /kennen wij niet/);
    }
    await context.close();
  });
});

describe("a list of one's own", () => {
  for (const [name, at] of [["served", served], ["from disk", onDisk]]) {
    test(`is made, shared and emptied, ${name}`, async () => {
      const { page, context, problems } = await visit(at(PAGES.entry));
      await page.click("#sk-bewaar");
      assert.equal(await page.locator("#sk-bewaar").textContent(), "Haal van mijn lijst");
      await page.goto(at(PAGES.helpline));
      await page.click("#sk-bewaar");
      await page.click("#sk-bewaard a");
      await page.waitForSelector("#sk-lijst li");
      assert.deepEqual(await page.locator("#sk-lijst h2").allTextContents(), ["Buurthuis De Linde", "Veilig Thuis"]);
      assert.match(await page.locator("#sk-lijst .bel a").last().getAttribute("href"), /^tel:0800/);
      await page.getByRole("button", { name: "Haal Buurthuis De Linde van de lijst" }).click();
      await page.waitForFunction(() => document.querySelectorAll("#sk-lijst li").length === 1);
      await page.click("#sk-wis");
      await page.waitForSelector("#sk-lijst-leeg:not([hidden])");
      await page.reload();
      await page.waitForSelector("#sk-lijst-leeg:not([hidden])");
      assert.deepEqual(problems, []);
      await context.close();
    });
  }

  test("that is shared is shown, and only taken over when asked", async () => {
    const { page, context } = await visit(served(`${LIST}#lijst=taalhuis-lindedam,veilig-thuis`));
    await page.waitForSelector("#sk-lijst li");
    assert.equal(await page.locator("#sk-lijst li").count(), 2);
    await page.goto(served(PAGES.home));
    await page.goto(served(LIST));
    await page.waitForSelector("#sk-lijst-leeg:not([hidden])");
    await page.goto(served(`${LIST}#lijst=taalhuis-lindedam`));
    await page.click("#sk-overnemen");
    await page.goto(served(PAGES.home));
    await page.goto(served(LIST));
    await page.waitForSelector("#sk-lijst li");
    await context.close();
  });

  test("stays when somebody uses the skip link", async () => {
    const { page, context } = await visit(served(PAGES.entry));
    await page.click("#sk-bewaar");
    await page.click("#sk-bewaard a");
    await page.waitForSelector("#sk-lijst li");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#sk-inhoud$/);
    assert.equal(await page.locator("#sk-lijst li").count(), 1);
    assert.equal(await page.locator("#sk-gedeeld").isVisible(), false);
    await context.close();
  });

  test("that is hostile shows nothing of itself, and the page still works", async () => {
    const hostile = [
      "<img src=x onerror=window.hacked=1>",
      "javascript:alert(1),__proto__,constructor,toString",
      "%E0%A4%A",
      "../../../etc/passwd,veilig-thuis",
      Array.from({ length: 5000 }, (_, at) => `plek-${at}`).join(","),
    ];
    const { page, context, problems } = await visit(served(LIST));
    for (const text of hostile) {
      await page.goto(served(PAGES.home));
      await page.goto(served(`${LIST}#lijst=${text}`));
      await page.waitForFunction(() => !document.getElementById("sk-lijst-leeg").hidden || document.querySelector("#sk-lijst li"));
      assert.ok((await page.locator("#sk-lijst li").count()) <= 1, text);
      assert.equal(await page.evaluate(() => window.hacked), undefined);
    }
    assert.deepEqual(problems, []);
    await context.close();
  });

  test("is not offered where a browser keeps nothing, and the page works", async () => {
    const prepare = (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
      });
    const { page, context, problems } = await visit(served(PAGES.entry), { prepare });
    assert.equal(await page.locator("#sk-bewaar").isVisible(), false);
    assert.equal(await page.locator("#sk-open").isVisible(), true);
    assert.deepEqual(problems, []);
    await context.close();
  });
});

describe("leaving quickly", () => {
  const WEATHER = "https://www.knmi.nl/**";
  const prepare = (page, context) => context.route(WEATHER, (route) => route.fulfill({ body: "weer", contentType: "text/html" }));

  test("replaces the page, with a button or by pressing Escape three times", async () => {
    for (const leave of [
      (page) => page.click("#sk-weg"),
      async (page) => {
        for (let time = 0; time < 3; time += 1) await page.keyboard.press("Escape");
      },
    ]) {
      const { page, context } = await visit(served(PAGES.home), { prepare });
      await page.goto(served("lindedam/thema/veiligheid.html"));
      await leave(page);
      await page.waitForURL(WEATHER);
      await page.goBack();
      assert.equal(page.url(), served(PAGES.home));
      await context.close();
    }
  });

  test("is offered on every page about safety and on no other", async () => {
    for (const [path, has] of [
      ["lindedam/thema/veiligheid.html", 1],
      [PAGES.helpline, 1],
      [PAGES.urgent, 1],
      [PAGES.entry, 0],
      ["lindedam/thema/geld.html", 0],
    ]) {
      const { page, context } = await visit(served(path));
      assert.equal(await page.locator("#sk-weg").count(), has, path);
      await context.close();
    }
  });

  test("works as a plain link without script", async () => {
    const { page, context } = await visit(served(PAGES.helpline), { javaScriptEnabled: false, prepare });
    await page.click("#sk-weg");
    await page.waitForURL(WEATHER);
    await context.close();
  });
});

describe("reading aloud", () => {
  const voices = (languages) => (page) =>
    page.addInitScript((languages) => {
      const said = (window.said = []);
      const speech = { getVoices: () => languages.map((lang) => ({ lang })), cancel() {}, speak: (part) => said.push(part.text), addEventListener() {} };
      Object.defineProperty(window, "speechSynthesis", { value: speech });
      window.SpeechSynthesisUtterance = function (text) {
        this.text = text;
      };
    }, languages);

  test("begins with the name and leaves nothing of the text out", async () => {
    const { page, context } = await visit(served(PAGES.entry), { prepare: voices(["en-GB", "nl_NL"]) });
    await page.click("#sk-lees-voor");
    const said = await page.evaluate(() => window.said);
    assert.ok(said.indexOf("Buurthuis De Linde") >= 0 && said.indexOf("Buurthuis De Linde") < 3, said.slice(0, 4).join("|"));
    assert.ok(said.some((text) => text.includes("010-000 00 02")));
    assert.equal(await page.locator("#sk-lees-voor").textContent(), "Stop met voorlezen");
    await context.close();
  });

  test("reads what is not translated with a Dutch voice, and leaves it out where there is none", async () => {
    const address = served("lindedam/pl/vermelding/repair-cafe-molenwijk.html");
    const heard = async (languages) => {
      const { page, context } = await visit(address, { prepare: voices(languages) });
      await page.click("#sk-lees-voor");
      const said = await page.evaluate(() => window.said);
      await context.close();
      return said;
    };
    const [both, polish] = [await heard(["pl-PL", "nl-NL"]), await heard(["pl-PL"])];
    assert.ok(both.includes("Repair Café Molenwijk") && both.includes("Co to jest?"), both.join("|"));
    assert.ok(!polish.includes("Repair Café Molenwijk") && polish.includes("Co to jest?"), polish.join("|"));
  });

  test("is not offered without a voice for the language of the page", async () => {
    const { page, context } = await visit(served(PAGES.entry), { prepare: voices(["en-GB"]) });
    assert.equal(await page.locator("#sk-lees-voor").isVisible(), false);
    await context.close();
  });
});

test("without a network visited pages, the start page and the help lines are there, and say of when", async () => {
  // A browser that is told to be offline may still let a service worker ask; a server that is gone answers nobody.
  const server = await serve();
  const served = (path) => `${server.address}/${path}`;
  const context = await shared.browser.newContext();
  const page = await context.newPage();
  await page.goto(served(PAGES.entry));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(served(PAGES.helpline));
  await page.goto(served(PAGES.entry));
  await page.waitForFunction(async () => {
    const always = await caches.open("sociale-kaart altijd");
    return (await always.keys()).length >= 5;
  });
  server.stop();
  for (const path of [PAGES.entry, PAGES.home, PAGES.urgent]) {
    await page.goto(served(path));
    assert.match(await page.locator("#sk-kopie").textContent(), /Er is geen internet\. .* \d{4} zag\.$/, path);
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".sprong")).position);
    assert.equal(styled, "absolute", path);
  }
  await assert.rejects(page.goto(served("lindedam/vermelding/taalhuis-lindedam.html")));
  await assert.rejects(page.goto(served(PAGES.helpline)), "a page to leave quickly is not kept");
  const again = await serve(SITE, server.port);
  const back = await context.newPage();
  await back.goto(served(PAGES.entry));
  assert.equal(await back.locator("#sk-kopie").count(), 0);
  await context.close();
  again.stop();
});

test("what search engines read of an entry is valid JSON with what is known, and nothing else", async () => {
  const { page, context } = await visit(served(PAGES.entry));
  const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
  assert.equal(data["@context"], "https://schema.org");
  assert.equal(data["@type"], "Service");
  assert.equal(data.name, "Buurthuis De Linde");
  assert.equal(data.availableChannel["@type"], "ServiceChannel");
  assert.match(data.availableChannel.servicePhone.telephone, /^\+?[0-9]+$/);
  assert.ok(data.availableChannel.serviceLocation.openingHoursSpecification.length > 0);
  const empty = (value) => value === null || value === "" || (typeof value === "object" && Object.values(value).some(empty));
  assert.equal(empty(data), false);
  await context.close();
});
