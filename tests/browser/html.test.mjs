// The HTML of every page of the site is valid, or with ONLY, of the pages whose path matches it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SITE } from "./lib.mjs";
import { validator } from "./validator.mjs";

const only = new RegExp(process.env.ONLY ?? "");
// Pages in these languages come from the same templates as those in English, and texts are escaped:
// the pages that lie in the folder itself and the lists stand for all.
const alike = /(^|\/)(uk|pl|ti|tr)\/(vermelding|organisatie|a-z|wijk|doelgroep)\//;
const pages = readdirSync(SITE, { recursive: true }).filter(
  (path) => path.endsWith(".html") && only.test(path) && !alike.test(path),
);

test(`all ${pages.length} pages are valid HTML`, () => {
  assert.ok(pages.length > 50);
  const problems = [];
  for (const path of pages) {
    const report = validator.validateStringSync(readFileSync(join(SITE, path), "utf8"), path);
    for (const result of report.results) {
      for (const message of result.messages) {
        problems.push(`${path}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
  }
  assert.deepEqual(problems.slice(0, 25), [], `${problems.length} problems`);
});
