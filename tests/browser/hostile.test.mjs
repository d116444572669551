// The usual ways to smuggle a script into a page, through every text of the content and every part
// of an address, in a real browser: nothing runs, and the policy of the pages reports nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { serve, start } from "./lib.mjs";
import { PROGRAM } from "../program.mjs";

const PAYLOADS = [
  "<script>hacked()</script>",
  "</script><script>hacked()</script>",
  "</title><script>hacked()</script>",
  "</textarea><img src=x onerror=hacked()>",
  "<img src=x onerror=hacked()>",
  "<svg onload=hacked()>",
  "<svg><animate onbegin=hacked() attributeName=x dur=1s>",
  "<body onload=hacked()>",
  "<iframe srcdoc='<script>parent.hacked()</script>'>",
  "<details open ontoggle=hacked()>",
  "<a href='javascript:hacked()'>klik</a>",
  "[klik](javascript:hacked())",
  "[klik](data:text/html;base64,PHNjcmlwdD5oYWNrZWQoKTwvc2NyaXB0Pg==)",
  "![x](x onerror=hacked())",
  "<javascript:hacked()>",
  "\" autofocus onfocus=hacked() x=\"",
  "' onmouseover='hacked()",
  "`onmouseover=hacked()`",
  "{{ hacked() }} {% raw %} {{ 7 * 7 }}",
  "${hacked()} #{hacked()} <%= hacked() %>",
  "&lt;script&gt;hacked()&lt;/script&gt;",
  "&#x3c;script&#x3e;hacked()&#x3c;/script&#x3e;",
  "<!--><script>hacked()</script>-->",
  "]]><script>hacked()</script>",
  "<math><mtext><style><img src=x onerror=hacked()></style></mtext></math>",
  "\u2028\u2029\u0000<script>hacked()</script>",
];

const yaml = (text) => JSON.stringify(text.replace(/\u0000/g, ""));

let folder;
let browser;
let site;

/** Writes a map with a payload in every text, and an entry for every payload. */
function writeMap(map) {
  const write = (path, text) => {
    mkdirSync(dirname(join(map, path)), { recursive: true });
    writeFileSync(join(map, path), text);
  };
  const at = (number) => yaml(PAYLOADS[number % PAYLOADS.length]);
  const settings = [
    `naam: ${at(0)}`, `gemeente: ${at(1)}`, "toegangspunt: plek-0", "facetten: [thema, ringen]", "talen: [en, ar]", `voorbeeld: ${at(2)}`,
    `start: { vraag: ${at(3)}, uitleg: ${at(4)} }`, `fout_melden: { uitleg: ${at(5)} }`, `toegankelijkheid: { uitkomst: ${at(6)}, getest_op: 2026-11-01 }`,
  ];
  write("kaart.yaml", `${settings.join("\n")}\n`);
  const terms = PAYLOADS.map((text, number) => `  - { id: t${number}, naam: ${yaml(`t${number} ${text}`)}, vraag: ${yaml(text)}, uitleg: ${yaml(text)} }`);
  write("facetten/thema.yaml", `naam: Thema\ntermen:\n${terms.join("\n")}\n`);
  write("facetten/ringen.yaml", `naam: ${at(7)}\nsoort: model\nvraag: ${at(8)}\nuitleg: ${at(9)}\ntermen:\n${terms.join("\n")}\n`);
  write("wijken.yaml", `wijken:\n${PAYLOADS.map((text, number) => `  - { id: w${number}, naam: ${yaml(`w${number} ${text}`)}, soort: wijk, uitleg: ${yaml(text)} }`).join("\n")}\n`);
  write("organisaties.yaml", `organisaties:\n${PAYLOADS.map((text, number) => `  - { id: o${number}, naam: ${yaml(`o${number} ${text}`)}, uitleg: ${yaml(text)} }`).join("\n")}\n`);
  write("begrippen.yaml", `begrippen:\n${PAYLOADS.map((text, number) => `  - { woord: ${yaml(`b${number} ${text}`)}, uitleg: ${yaml(text)} }`).join("\n")}\n`);
  PAYLOADS.forEach((text, number) => write(`vermeldingen/plek-${number}.md`, entry(text, number)));
  for (const language of ["en", "ar"]) writeTranslations(write, language, terms);
  write("wijken.geojson", JSON.stringify({ type: "FeatureCollection", features: PAYLOADS.map(shape) }));
}

/** The same for the texts in another language, but for the last entry, which has none. */
function writeTranslations(write, language, terms) {
  const at = (number) => yaml(PAYLOADS[number % PAYLOADS.length]);
  write(`kaart.${language}.yaml`, `naam: ${at(10)}\nstart: { vraag: ${at(11)}, uitleg: ${at(12)} }\nvoorbeeld: ${at(13)}\nfout_melden: ${at(14)}\ntoegankelijkheid: ${at(15)}\n`);
  write(`facetten/thema.${language}.yaml`, `naam: ${at(16)}\ntermen:\n${terms.join("\n")}\n`);
  write(`facetten/ringen.${language}.yaml`, `naam: ${at(17)}\nvraag: ${at(18)}\nuitleg: ${at(19)}\ntermen:\n${terms.join("\n")}\n`);
  PAYLOADS.slice(1).forEach((text, number) => write(`vermeldingen/plek-${number}.${language}.md`, translation(text, number)));
}

function translation(text, number) {
  const value = yaml(text);
  const lines = [
    `naam: ${yaml(`v${number} ${text}`)}`, `samenvatting: ${value}`, `zo_begint_u: ${value}`, `kosten: ${value}`, `bericht: ${value}`,
    `contact: ${value}`, `openingstijden: ${value}`, `telefoon: [${value}]`, "gecontroleerd: 2026-11-01",
  ];
  return `---\n${lines.join("\n")}\n---\n\n    ${text.replace(/\u0000/g, "")}\n`;
}

/** A square for every area. */
function shape(text, number) {
  const [west, south] = [5 + number / 100, 52.3];
  const ring = [[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]];
  return { type: "Feature", properties: { id: `w${number}`, naam: text }, geometry: { type: "Polygon", coordinates: [ring] } };
}

function entry(text, number) {
  const value = yaml(text);
  const lines = [
    `naam: ${yaml(`p${number} ${text}`)}`, "soort: voorziening", `samenvatting: ${value}`, `andere_namen: [${value}]`, `zoekwoorden: [${value}]`,
    `themas: [t${number}]`, `indeling: { ringen: [t${number}] }`, number ? `wijken: [w${number}]` : "wijken: hele gemeente", "toegang: vrij",
    `zo_begint_u: ${value}`, `contact: ${value}`, `kosten: { soort: gratis, uitleg: ${value} }`, `organisatie: o${number}`,
    `adres: { gebouw: ${value}, straat: ${value}, plaats: ${value} }`, `bericht: ${value}`, `bron: ${value}`, `cultuur: ${value}`,
    `telefoon: [{ nummer: "010-000 00 01", uitleg: ${value} }]`, `coordinaten: 52.30${10 + number}, 5.0${10 + number}`,
    `openingstijden: { week: { maandag: "9:00-10:00" }, uitleg: ${value} }`, "gecontroleerd: 2026-11-01",
  ];
  // HTML in a text of its own is refused by the check; as code it is text.
  return `---\n${lines.join("\n")}\n---\n\n    ${text.replace(/\u0000/g, "")}\n`;
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "vijandig-"));
  writeMap(join(folder, "kaart"));
  try {
    execFileSync(PROGRAM, ["build", join(folder, "kaart"), "-o", join(folder, "site"), "--vandaag", "2026-11-21", "--zonder-compressie", "--cache", join(folder, "cache")], { stdio: "pipe" });
  } catch (error) {
    throw new Error(`${error.stdout}\n${error.stderr}`.slice(0, 4000));
  }
  site = await serve(join(folder, "site"));
  browser = await start();
});

after(async () => {
  await browser?.close();
  site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A page that notes every script that ran, every question box and every report of its policy. */
async function watched() {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const found = [];
  await page.exposeFunction("hacked", () => found.push(`a script ran on ${page.url()}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  page.on("dialog", (dialog) => {
    found.push(`dialog on ${page.url()}`);
    return dialog.dismiss();
  });
  page.on("console", (message) => message.text().startsWith("policy:") && found.push(`${page.url()} ${message.text()}`));
  page.on("pageerror", (error) => found.push(`${page.url()} ${error}`));
  return { context, page, found };
}

test("a map full of smuggled scripts gives pages on which none runs", async () => {
  const { context, page, found } = await watched();
  const pages = readdirSync(join(folder, "site"), { recursive: true }).filter((path) => path.endsWith(".html"));
  assert.ok(pages.length > PAYLOADS.length * 4);
  for (const path of pages) {
    await page.goto(`${site.address}/${path}`);
    const names = await page.evaluate(() => Array.from(document.querySelectorAll("main *, footer *"), (element) => element.localName).filter((name) => ["iframe", "object", "embed", "math", "style"].includes(name)));
    assert.deepEqual(names, [], path);
  }
  assert.deepEqual(found, []);
  await context.close();
});

test("an address full of smuggled scripts changes nothing", async () => {
  const { context, page, found } = await watched();
  for (const text of PAYLOADS) {
    const code = encodeURIComponent(text);
    for (const address of [`zoeken/index.html?q=${code}&thema=${code}&wijk=${code}`, `mijn-lijst.html?x=${code}#lijst=${code}`, `index.html?${code}#${code}`, `vermelding/plek-1.html#${code}`]) {
      await page.goto("about:blank");
      await page.goto(`${site.address}/${address}`);
      if (address.startsWith("zoeken")) await page.waitForSelector("#resultaten[data-vraag]", { state: "attached" });
    }
  }
  assert.deepEqual(found, []);
  await context.close();
});
