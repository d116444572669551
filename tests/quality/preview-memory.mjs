// What the preview holds on to in a long day of writing: saves an entry again and again, waits for each
// to be shown, and prints the memory in use. No test, because it takes minutes; the figures stand in
// tests/benchmark.
//
//   node preview-memory.mjs MAP [EDITS]      PROGRAM: another binary than the one that cargo built
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { PROGRAM } from "../program.mjs";

const [map, edits = "10000"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "geheugen-"));
cpSync(dirname(resolve(map)), folder, { recursive: true });
const entries = join(folder, basename(resolve(map)), "vermeldingen");
const file = join(entries, readdirSync(entries, { recursive: true }).find((name) => name.endsWith(".md")));
const child = spawn(PROGRAM, ["serve", basename(resolve(map)), "--poort", "0", "--vandaag", "2026-11-21"], { cwd: folder });
const address = await new Promise((done) => {
  child.stdout.on("data", (text) => {
    const found = String(text).match(/Bekijken: (\S+)/);
    if (found) done(found[1]);
  });
});

const stand = async (version) => (await fetch(`${address}_redactie/stand?na=${version}`)).json();
const memory = () => Number(readFileSync(`/proc/${child.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;

const text = readFileSync(file, "utf8").trimEnd();
let { versie } = await stand(0);
console.log(`start: ${memory().toFixed(0)} MB`);
for (let edit = 1; edit <= Number(edits); edit += 1) {
  const word = (edit * 2654435761 % 4294967296).toString(36).replace(/\d/g, "e");
  writeFileSync(file, `${text}\n\nNog een zin met ${word}${edit % 50 ? "" : " en **meer**"}.\n`);
  ({ versie } = await stand(versie));
  if (edit % 50 === 0) await fetch(`${address}index.html`);
  if (edit === 500 || edit % 2500 === 0) console.log(`${edit} edits: ${memory().toFixed(0)} MB`);
}
child.kill();
rmSync(folder, { recursive: true, force: true });
