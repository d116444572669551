// The browser and the file server that the measurements share. Pagefind only runs in a browser,
// and bytes only mean something if they really went over a connection.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** What is compressed on the way, as most hosts do. Other files go out as they are. */
const COMPRESSED = new Set([".html", ".css", ".js"]);

/**
 * Serves a folder on a free port of the loopback address. `latency` is a pause in milliseconds
 * before every answer: without it answers come back so fast that requests which a browser sends
 * side by side look as if one waited for the other. `sent` tells per address how many bytes went
 * over the line, headers included; `forget` empties it.
 */
export async function serve(folder, latency = 0) {
  const root = resolve(folder);
  const sent = new Map();
  const server = createServer(async (request, response) => {
    count(request, response, sent);
    await new Promise((done) => setTimeout(done, latency));
    try {
      answer(response, await file(root, request));
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("niet gevonden");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { address: `http://127.0.0.1:${server.address().port}`, stop, sent, forget: () => sent.clear() };
}

/** A connection carries one answer at a time, so what it has written since is this answer. */
function count(request, response, sent) {
  const { socket } = request;
  const before = socket.bytesWritten;
  response.on("finish", () => sent.set(request.url, (sent.get(request.url) ?? 0) + socket.bytesWritten - before));
}

async function file(root, request) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
  const name = join(root, path.endsWith("/") ? `${path}index.html` : path);
  if (!name.startsWith(root + sep)) throw new Error("outside the folder");
  const type = extname(name);
  const body = await readFile(name);
  const accepts = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  return accepts && COMPRESSED.has(type) && !packedInside(path, type)
    ? { type, body: brotli(body), encoding: "br" }
    : { type, body };
}

/** The parts of our own index are scripts that hold compressed data: nothing more to win. */
function packedInside(path, type) {
  return type === ".js" && path.includes("/zoeken/");
}

/** Quality 5 is about what hosts use when they compress on the fly. */
function brotli(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function answer(response, { type, body, encoding }) {
  response.writeHead(200, {
    "content-type": TYPES[type] ?? "application/octet-stream",
    "content-length": body.length,
    ...(encoding && { "content-encoding": encoding }),
  });
  response.end(body);
}

/** Starts Debian's Chromium without anything that asks other hosts. */
export function startChromium() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
