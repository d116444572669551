// From saving a file to the page in Chromium that shows it: how long an editor waits. No test, because
// it depends on the machine; its figures stand in tests/benchmark.
//
//   node preview-speed.mjs MAP [RUNS]              sociale-kaart serve (PROGRAM: another binary)
//   node preview-speed.mjs --hugo HUGO N [RUNS]    hugo server with N pages of the same kind
//   node preview-speed.mjs --zola ZOLA N [RUNS]    zola serve with N pages of the same kind
//
// MAP is a synthetic map: `cargo bench -- maak MAP 1000`. Prints medians in milliseconds.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { start } from "./lib.mjs";
import { PROGRAM } from "../program.mjs";

const THEME = resolve("../../themes/standaard");
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), "snelheid-"));
const [first, ...rest] = process.argv.slice(2);
const makers = { "--hugo": hugo, "--zola": zola };

/** Our own program with a copy of a map, and of the theme when templates are measured. */
function ours(map) {
  cpSync(map, join(folder, "content", "kaart"), { recursive: true });
  mkdirSync(join(folder, "themes"));
  cpSync(THEME, join(folder, "themes", "standaard"), { recursive: true });
  const entries = join(folder, "content/kaart/vermeldingen");
  const file = readdirSync(entries, { recursive: true }).find((name) => name.endsWith(".md"));
  return {
    command: [PROGRAM, ["serve", "content/kaart", "--poort", "0", "--vandaag", "2026-11-21"]],
    ready: /Bekijken: (\S+)/,
    page: `vermelding/${file.split("/").at(-1).replace(".md", ".html")}`,
    text: { file: join(entries, file), change: (text, word) => text.replace(/\s*(meting-\d+\s*)?$/, `\n\n${word}\n`) },
    template: {
      file: join(folder, "themes/standaard/sjablonen/vermelding.html"),
      change: (text, word) => text.replace(/(<h1.*lang }}>)(meting-\d+ )?/, `$1${word} `),
    },
    news: "_redactie/stand",
  };
}

function pages(into, count, front) {
  mkdirSync(into, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const text = "Iedereen mag binnenlopen voor een praatje of een vraag. ".repeat(8);
    writeFileSync(join(into, `plek-${at}.md`), `${front(at)}\n${text}\n`);
  }
}

const HTML = (title, body) => `<!doctype html><html lang="nl"><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`;

/** A site of as many pages, each with a title, an area and a text, in lists per area. */
function hugo(binary, count) {
  pages(join(folder, "content/plek"), count, (at) => `---\ntitle: Plek ${at}\nwijken: [wijk-${at % 30}]\n---\n`);
  mkdirSync(join(folder, "layouts"), { recursive: true });
  writeFileSync(join(folder, "hugo.toml"), 'baseURL = "http://localhost/"\ntitle = "Proef"\n[taxonomies]\nwijk = "wijken"\n');
  const list = '{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}';
  writeFileSync(join(folder, "layouts/single.html"), HTML("{{ .Title }}", "<main>{{ .Content }}</main>"));
  for (const kind of ["home", "section", "taxonomy", "term"]) writeFileSync(join(folder, `layouts/${kind}.html`), HTML("{{ .Title }}", list));
  return {
    command: [resolve(binary), ["server", "--port", "41713", "--bind", "127.0.0.1", "--noHTTPCache"]],
    ready: /(http:\/\/[^/\s]+\/)/,
    page: "plek/plek-7/",
    text: { file: join(folder, "content/plek/plek-7.md"), change: (text, word) => text.replace(/\s*(meting-\d+\s*)?$/, `\n\n${word}\n`) },
    template: { file: join(folder, "layouts/single.html"), change: (text, word) => text.replace(/<h1>(meting-\d+ )?/, `<h1>${word} `) },
  };
}

function zola(binary, count) {
  pages(join(folder, "content"), count, (at) => `+++\ntitle = "Plek ${at}"\n[taxonomies]\nwijken = ["wijk-${at % 30}"]\n+++\n`);
  mkdirSync(join(folder, "templates/wijken"), { recursive: true });
  writeFileSync(join(folder, "config.toml"), 'base_url = "http://127.0.0.1"\nbuild_search_index = true\ntaxonomies = [{name = "wijken"}]\n');
  const list = '{% for page in PAGES %}<li><a href="{{ page.permalink }}">{{ page.title }}</a></li>{% endfor %}';
  writeFileSync(join(folder, "content/_index.md"), "+++\n+++\n");
  writeFileSync(join(folder, "templates/page.html"), HTML("{{ page.title }}", "<main>{{ page.content | safe }}</main>"));
  writeFileSync(join(folder, "templates/index.html"), HTML("Proef", list.replace("PAGES", "section.pages")));
  writeFileSync(join(folder, "templates/wijken/single.html"), HTML("Wijk", list.replace("PAGES", "term.pages")));
  writeFileSync(join(folder, "templates/wijken/list.html"), HTML("Wijken", ""));
  return {
    command: [resolve(binary), ["serve", "--port", "41714"]],
    ready: /(http:\/\/[^/\s]+\/?)/,
    page: "plek-7/",
    text: { file: join(folder, "content/plek-7.md"), change: (text, word) => text.replace(/\s*(meting-\d+\s*)?$/, `\n\n${word}\n`) },
    template: { file: join(folder, "templates/page.html"), change: (text, word) => text.replace(/<h1>(meting-\d+ )?/, `<h1>${word} `) },
  };
}

/** Starts the program and waits for its address. */
function run({ command: [program, options], ready }) {
  const child = spawn(program, options, { cwd: folder });
  const address = new Promise((done) => {
    let said = "";
    const listen = (text) => {
      said += text;
      const found = said.match(ready);
      if (found) done(found[1].endsWith("/") ? found[1] : `${found[1]}/`);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  return { child, address };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const pause = (time) => new Promise((done) => setTimeout(done, time));

/** Opens a page that tells as soon as it shows a word that was asked for. */
async function watcher(browser, address) {
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  const seen = new Map();
  await page.exposeBinding("gezien", (_, word, time) => seen.get(word)?.(time));
  await page.addInitScript(() => {
    let last = "";
    const look = () => {
      const found = document.body?.textContent.match(/meting-\d+/g)?.sort().at(-1);
      if (found > last) {
        last = found;
        window.gezien(found, performance.timeOrigin + performance.now());
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(address);
  return (word) => new Promise((done, fail) => {
    seen.set(word, done);
    setTimeout(() => fail(new Error(`${word} was not shown`)), PATIENCE).unref();
  });
}

/** How long until search knows the change as well. */
async function indexed(address) {
  for (;;) {
    const news = await (await fetch(`${address}${subject.news}?na=0`)).json();
    if (news.zoeken_is_bij) return Date.now();
    await pause(2);
  }
}

async function measure(what, { file, change }, address, shows) {
  const times = [];
  const searches = [];
  for (let at = 0; at < runs; at += 1) {
    const word = `meting-${Date.now()}`;
    const text = change(readFileSync(file, "utf8"), word);
    const shown = shows(word);
    const saved = Date.now();
    writeFileSync(file, text);
    const time = await shown;
    times.push(time - saved);
    if (subject.news) searches.push((await indexed(address)) - saved);
    await pause(300);
  }
  const all = subject.news ? `, search ${median(searches).toFixed(0)}` : "";
  console.log(`${what}: page ${median(times).toFixed(0)}${all} (slowest page ${Math.max(...times).toFixed(0)})`);
}

const subject = makers[first] ? makers[first](rest[0], Number(rest[1])) : ours(resolve(first));
const runs = Number((makers[first] ? rest[2] : rest[0]) ?? 21);
const { child, address } = run(subject);
const browser = await start();
try {
  const base = await address;
  const shows = await watcher(browser, base + subject.page);
  await pause(3000);
  await measure("text", subject.text, base, shows);
  if (existsSync(subject.template.file)) await measure("template", subject.template, base, shows);
  const status = `/proc/${child.pid}/status`;
  if (existsSync(status)) console.log(readFileSync(status, "utf8").match(/VmRSS:.*/)[0]);
} finally {
  await browser.close();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}
