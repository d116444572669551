// Our own search, asked through the command of the program. It searches the same index as the
// page does, and a command is quicker to ask a thousand times than a page.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { slugOf } from "./pages.mjs";

const run = promisify(execFile);

/** How many commands run side by side. */
const LANES = 2;

/** For every query of one map: the slugs of the first ten results, best first. */
export async function askOurs({ program, content, map, queries }) {
  const answers = new Array(queries.length);
  let next = 0;
  const lane = async () => {
    while (next < queries.length) {
      const mine = next++;
      answers[mine] = await ask(program, content, map, queries[mine]);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return answers;
}

async function ask(program, content, map, query) {
  const words = ["search", query, content, "--kaart", map, "--formaat", "json"];
  // A command that finds nothing may end with a failure: what counts is what it prints.
  const { stdout, stderr } = await run(program, words, { maxBuffer: 1 << 26 }).catch((error) => error);
  const results = parsed(stdout);
  if (!results) throw new Error(`${program} ${words.join(" ")} gave no list:\n${stderr ?? ""}`);
  return results.slice(0, 10).map((result) => slugOf(result.url));
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
