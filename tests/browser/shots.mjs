// Screenshots of the main pages, to be looked at: node shots.mjs FOLDER
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PAGES, serve, start } from "./lib.mjs";

const folder = process.argv[2] ?? "screenshots";
mkdirSync(folder, { recursive: true });
const site = await serve();
const browser = await start();
const screens = {
  phone: { viewport: { width: 375, height: 740 }, deviceScaleFactor: 2, isMobile: true },
  desktop: { viewport: { width: 1200, height: 900 } },
  dark: { viewport: { width: 375, height: 740 }, colorScheme: "dark", isMobile: true },
};
for (const [screen, options] of Object.entries(screens)) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  for (const [kind, path] of Object.entries(PAGES)) {
    await page.goto(`${site.address}/${path}`);
    await page.screenshot({ path: join(folder, `${kind}-${screen}.png`), fullPage: true });
  }
  await context.close();
}
await browser.close();
site.stop();
