// Every edition is held to PDF/UA-1 (for who cannot see) and PDF/A-2a (to be kept) by veraPDF, whose core
// is part of a package on PyPI; Verify.java runs it. VERAPDF is the class path.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { MAPS, guide, guidesOf } from "./lib.mjs";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "keuring-"));
after(() => rmSync(folder, { recursive: true }));

/** The verdict on each file. */
async function verify(files) {
  const { stdout } = await run("java", ["-Xmx1g", "-cp", process.env.VERAPDF, join(import.meta.dirname, "Verify.java"), ...files], { maxBuffer: 1 << 24 });
  const verdicts = new Map(stdout.trim().split("\n").map((line) => line.split("\t")));
  for (const file of files) assert.ok(verdicts.has(file), `${file} was not looked at`);
  return verdicts;
}

/** A copy of a file with some bytes replaced by as many others. */
function changed(file, name, from, to) {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(from);
  assert.ok(at > 0 && from.length === to.length, `${from} is not in ${file}`);
  bytes.write(to, at, "latin1");
  const copy = join(folder, name);
  writeFileSync(copy, bytes);
  return copy;
}

for (const edition of ["boekje", "grootletter", "lijst"]) {
  test(`of every map a ${edition} keeps to both standards`, async () => {
    const files = MAPS.map((map) => guidesOf(map, `--${edition}.pdf`)[0]);
    const verdicts = await verify(files);
    assert.deepEqual([...verdicts].filter(([, verdict]) => verdict !== "goed"), []);
  });
}

test("files that do not keep to them are refused", async () => {
  const good = guide("lindedam", "lindekwartier", "lijst");
  const untagged = guide("lindedam", "lindekwartier", "boekje--vouwen");
  const otherPart = changed(good, "deel.pdf", "<pdfaid:part>2<", "<pdfaid:part>9<");
  const noClaim = changed(good, "claim.pdf", "<pdfuaid:part>1<", "<pdfuaid:part>7<");
  const verdicts = await verify([untagged, otherPart, noClaim]);
  assert.match(verdicts.get(untagged), /ua1 7\.1-11.*|ua1 6\.2-1/);
  assert.match(verdicts.get(otherPart), /2a 6\.6\.4/);
  assert.match(verdicts.get(noClaim), /ua1 5-1|ua1 5/);
});
