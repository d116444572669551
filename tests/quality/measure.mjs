// What one search costs a visitor: the bytes and rounds of requests of a first visit, and the time
// that a question keeps the browser busy once the page is there.

/** How many times slower than this computer the processor of a simple phone is taken to be. */
const SLOWER = 4;
/** So long must nothing be asked for before a page counts as done, in milliseconds. */
const QUIET = 500;
const PATIENCE = 20_000;

/**
 * Opens the search page with a question and an empty cache. Returns the bytes per kind, the number
 * of requests and how many rounds of requests followed the page.
 */
export async function firstVisit(browser, server, path, query) {
  server.forget();
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const requests = watch(page);
  await page.goto(`${server.address}${path}?q=${encodeURIComponent(query)}`);
  await answered(page);
  await quiet(requests);
  const found = (await page.locator("#resultaten li").count()) > 0;
  addSizes(requests, server);
  await context.close();
  return { query, found, ...summary(requests) };
}

/** Results are there, or it is clear that there are none. */
function answered(page) {
  return page.waitForSelector("#resultaten li, #resultaten[data-vraag]", { timeout: PATIENCE, state: "attached" });
}

/**
 * Keeps the requests of a page and of its workers, each with its place in the order of things.
 */
function watch(page) {
  const requests = [];
  const of = (request) => requests.find((item) => item.request === request);
  let moment = 0;
  page.on("request", (request) => isWaitedFor(request) && requests.push({ request, start: ++moment, end: Infinity }));
  page.on("requestfinished", (request) => of(request) && (of(request).end = ++moment));
  page.on("requestfailed", (request) => {
    throw new Error(`${request.url()} failed: ${request.failure().errorText}`);
  });
  return requests;
}

/** Our script of every page is asked for when the results stand. */
const isWaitedFor = (request) => !/\/onderdelen\/pagina\./.test(request.url());

async function quiet(requests) {
  let seen = -1;
  while (seen !== requests.length || requests.some((item) => item.end === Infinity)) {
    seen = requests.length;
    await new Promise((done) => setTimeout(done, QUIET));
  }
}

/**
 * The bytes that the server has sent. For the script of a worker the network events of the browser
 * say that nothing came over the line; for anything else both give the same number.
 */
function addSizes(requests, { address, sent }) {
  for (const item of requests) {
    const path = item.request.url().slice(address.length).replace(/#.*$/, "");
    if (!sent.has(path)) throw new Error(`The server does not know ${path}`);
    item.bytes = sent.get(path);
    item.path = path;
  }
  const paths = new Set(requests.map((item) => item.path));
  if (paths.size !== requests.length || paths.size > sent.size) {
    throw new Error("Browser and server count differently");
  }
}

function summary(requests) {
  addDepths(requests);
  const bytes = { html: 0, css: 0, script: 0, after: 0 };
  for (const item of requests) bytes[kindOf(item)] += item.bytes;
  return {
    ...bytes,
    ofSearch: bytes.script + bytes.after,
    total: bytes.html + bytes.css + bytes.script + bytes.after,
    requests: requests.length,
    rounds: Math.max(...requests.map((item) => item.depth)),
  };
}

/**
 * The page itself has depth 0. Anything else comes one after the deepest request that had been
 * answered when it was sent: it may have waited for that one, and a slow line makes it wait.
 */
function addDepths(requests) {
  const [page, ...rest] = requests;
  page.depth = 0;
  for (const item of rest) {
    const before = rest.filter((other) => other.end < item.start).map((other) => other.depth);
    item.depth = 1 + Math.max(0, ...before);
  }
}

/** Scripts that the HTML names come in the first round; what they ask for comes after. */
function kindOf({ request, depth }) {
  if (depth === 0) return "html";
  if (request.resourceType() === "stylesheet") return "css";
  return request.resourceType() === "script" && depth === 1 ? "script" : "after";
}

/**
 * How long every question keeps the main thread of a slow computer busy, in milliseconds, in a
 * page that is already there and has answered one question: all that the thread did (`all`, with
 * requests, layout and painting), and the script alone (`script`). Workers are not counted: they do
 * not keep anyone from scrolling or typing.
 */
export async function busyTimes(browser, address, queries, warmUp) {
  const page = await browser.newPage();
  await page.goto(`${address}?q=${encodeURIComponent(warmUp)}`);
  await answered(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("Profiler.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times = [];
  for (const query of queries) {
    await session.send("Profiler.start");
    const before = await taskTime(session);
    await page.evaluate(askInPage, { query, patience: PATIENCE });
    const all = 1000 * ((await taskTime(session)) - before);
    times.push({ all, script: scriptTime((await session.send("Profiler.stop")).profile) });
  }
  await page.close();
  return times;
}

/** The samples in which some function of a script was running, in milliseconds. */
function scriptTime({ nodes, samples, timeDeltas }) {
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]));
  const script = timeDeltas.filter((_, at) => !["(program)", "(idle)", "(root)"].includes(names.get(samples[at])));
  return script.reduce((sum, time) => sum + time, 0) / 1000;
}

async function taskTime(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "TaskDuration").value;
}

/**
 * Runs in the page: types a question, sends the form and waits until its results are drawn. It
 * waits for a change of the page, as asking again and again would keep the browser busy itself.
 */
function askInPage({ query, patience }) {
  const field = document.querySelector("input[name=q]");
  const results = document.querySelector("#resultaten");
  field.value = query;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`No answer to "${query}"`)), patience);
    const look = () => {
      if (results.getAttribute("data-vraag") !== query) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    };
    const observer = new MutationObserver(look);
    observer.observe(results, { attributes: true, attributeFilter: ["data-vraag"] });
    field.form.requestSubmit();
    look();
  });
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
