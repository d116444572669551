// The preview as an editor sees it: a page beside a text editor, while files are saved.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { start } from "./lib.mjs";
import { PROGRAM } from "../program.mjs";

const CONTENT = resolve("../../content");

describe("an editor at work", () => {
  let folder;
  let program;
  let address;
  let browser;
  let page;
  let file;
  let slug;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "voorbeeld-"));
    cpSync(join(CONTENT, "landelijk"), join(folder, "landelijk"), { recursive: true });
    cpSync(join(CONTENT, "doesburg"), join(folder, "kaart"), { recursive: true });
    const settings = readFileSync(join(folder, "kaart/kaart.yaml"), "utf8");
    slug = settings.match(/^toegangspunt: (\S+)$/m)[1];
    file = fileOf(join(folder, "kaart", "vermeldingen"), `${slug}.md`);
    const options = { cwd: folder, stdio: ["ignore", "pipe", "inherit"] };
    program = spawn(PROGRAM, ["serve", "kaart", "--poort", "0", "--vandaag", "2026-11-21"], options);
    address = await new Promise((done, fail) => {
      let said = "";
      program.on("exit", () => fail(new Error(`the preview stopped: ${said}`)));
      program.stdout.on("data", (text) => {
        said += text;
        const found = said.match(/Bekijken: (\S+)/);
        if (found) done(found[1]);
      });
    });
    await settled();
    browser = await start();
    page = await (await browser.newContext({ serviceWorkers: "block", viewport: { width: 900, height: 500 } })).newPage();
    await page.goto(`${address}vermelding/${slug}.html`);
    await page.waitForSelector(".sk-redactie summary");
  });
  after(async () => {
    await browser?.close();
    program?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** In one step, so that half a file is never seen however slow the machine is. */
  function save(change) {
    const fresh = join(folder, "vers");
    writeFileSync(fresh, change(readFileSync(file, "utf8")));
    renameSync(fresh, file);
  }

  /** Waits until the site is there and nothing more is to come of what was saved. */
  async function settled() {
    for (let news = { versie: 0 }; !news.zoeken_is_bij;) {
      news = await (await fetch(`${address}_redactie/stand?na=${news.versie}`)).json();
    }
  }

  /** The page as it is when nothing more is to come. */
  async function openAgain() {
    await settled();
    await page.goto(`${address}vermelding/${slug}.html`);
    await page.waitForSelector(".sk-redactie summary");
  }

  const bar = () => page.locator(".sk-redactie summary").textContent();

  test("the bar tells of the page, its file and its date", async () => {
    assert.match(await bar(), /^Voorbeeld: /);
    await page.locator(".sk-redactie summary").click();
    assert.match(await page.locator(".sk-redactie").innerText(), /Op de site, nagekeken op \d{4}-\d\d-\d\d/);
    const link = await page.locator(".sk-redactie a").first().getAttribute("href");
    assert.equal(link, `vscode://file${file}`);
  });

  test("a save shows at once, where one was reading", async () => {
    await page.evaluate(() => window.scrollTo(0, 400));
    await page.locator("#sk-bewaar").focus();
    await page.evaluate(() => window.scrollTo(0, 300));
    save((text) => text.replace(/^samenvatting: .*$/m, "samenvatting: Vers van de pers."));
    await page.waitForSelector("text=Vers van de pers.");
    await page.waitForFunction(() => document.activeElement.id === "sk-bewaar" && Math.abs(window.scrollY - 300) < 60);
  });

  test("only the part that changed is replaced, and the rest stays as it was", async () => {
    await openAgain();
    await page.evaluate(() => { window.zelfde = true; });
    await page.locator("#sk-bewaar").focus();
    save((text) => `${text.trimEnd()}\n\nEen verse alinea.\n`);
    await page.waitForSelector("text=Een verse alinea.");
    save((text) => text.replace(/^samenvatting: .*$/m, "samenvatting: Nog verser."));
    await page.waitForSelector("text=Nog verser.");
    assert.equal(await page.evaluate(() => window.zelfde), true, "the page was not loaded again");
    assert.equal(await page.evaluate(() => document.activeElement.id), "sk-bewaar");
    assert.match(await page.locator("meta[name=description]").getAttribute("content"), /Nog verser\./);
  });

  test("search knows the change soon after", async () => {
    save((text) => `${text.trimEnd()}\n\nKwartelbloesem.\n`);
    await page.waitForSelector("text=Kwartelbloesem.");
    await settled();
    const other = await page.context().newPage();
    await other.goto(`${address}zoeken/index.html?q=kwartelbloesem`);
    await other.waitForSelector(`main a[href*="${slug}"]`);
    await other.close();
  });

  test("the desk stands beside the site, and every page leads to it", async () => {
    const other = await page.context().newPage();
    await other.goto(`${address}vermelding/${slug}.html`);
    await other.locator(".sk-redactie summary").click();
    await other.locator(".sk-redactie a[href='/_redactie/']").click();
    await other.waitForSelector("h1");
    assert.ok((await other.locator("table").count()) > 3, "tables with figures");
    assert.equal((await fetch(`${address}_redactie/`, { method: "POST" })).status, 405);
    await other.close();
  });

  test("the guide of a page's wijk is made when it is asked for", async () => {
    const answer = await fetch(`${address}_redactie/gids?pad=vermelding/${slug}.html&uitgave=lijst`);
    assert.equal(answer.headers.get("content-type"), "application/pdf");
    assert.equal(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString(), "%PDF-");
    assert.equal((await fetch(`${address}_redactie/gids?pad=index.html&uitgave=poster`)).status, 404);
  });

  test("a mistake is told with file, line and advice, and goes away when it is mended", async () => {
    const good = readFileSync(file, "utf8");
    save((text) => text.replace(/^soort: .*$/m, "soort: huisje"));
    await page.waitForSelector(".sk-redactie.fout");
    const told = await page.locator(".sk-redactie").innerText();
    assert.match(told, /fout(en)?: u ziet de laatste goede versie/);
    assert.match(told, /soort: huisje/);
    assert.match(told, new RegExp(`${slug}\\.md:\\d+:\\d+`));
    assert.ok((await page.locator("h1").textContent()).length > 0, "the last good page stays");
    save(() => good);
    await page.waitForSelector(".sk-redactie:not(.fout)");
  });

  test("who wants that is led to the page of the file that was saved", async () => {
    await openAgain();
    await page.locator(".sk-redactie summary").click();
    await page.locator(".sk-redactie input").check();
    await page.goto(`${address}index.html`);
    await page.waitForSelector(".sk-redactie summary");
    save((text) => text.replace("Nog verser.", "Het verst."));
    await page.waitForURL(`${address}vermelding/${slug}.html`);
    await page.waitForSelector("text=Het verst.");
  });

  test("the policy of the page allows the bar and nothing is reported", async () => {
    const reports = [];
    page.on("console", (message) => message.type() === "error" && reports.push(message.text()));
    await page.reload();
    await page.waitForSelector(".sk-redactie summary");
    assert.deepEqual(reports, []);
  });
});

function fileOf(folder, name) {
  const found = readdirSync(folder, { recursive: true }).find((path) => `/${path}`.endsWith(`/${name}`));
  assert.ok(found, name);
  return join(folder, found);
}
