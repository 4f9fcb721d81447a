/** The browser of the tests: whichever Chromium this machine has, without talking to anybody outside. */

import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a person says it is, and where systems put the one without windows, which does the same with half the work. */
const windowless = [process.env["CHROMIUM"], "/usr/bin/chromium-headless-shell"];

/** Where systems put the whole one. */
const whole = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Said by tests that are skipped, with the command that helps. */
export const noChromium =
  "No Chromium starts here: the browser tests are skipped. Install one with `sudo apt-get install -y chromium-headless-shell`, or name one in CHROMIUM.";

const args = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-sync",
  /** As somebody would who set it: to draw what turns and breathes sixty times a second, without a graphics card, is a good part of all work. */
  "--force-prefers-reduced-motion",
  "--no-first-run",
  "--no-default-browser-check",
  /** Nothing but this machine has a name. */
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** Starts Chromium; nothing when this machine has none that runs. */
export async function launchChromium(): Promise<Browser | undefined> {
  for (const find of [() => found(windowless), packaged, () => found(whole)]) {
    const executablePath = await find();
    const browser = executablePath === undefined ? undefined : await tryToLaunch(executablePath);
    if (browser) return browser;
  }
  return undefined;
}

const found = (places: readonly (string | undefined)[]): string | undefined =>
  places.find((place) => place && existsSync(place));

/** The one inside an npm package; it unpacks itself and needs a few libraries of the system. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { default: sparticuz } = await import("@sparticuz/chromium");
  return sparticuz.executablePath().catch(() => undefined);
}

const tryToLaunch = (executablePath: string): Promise<Browser | undefined> =>
  chromium.launch({ executablePath, args }).catch(() => undefined);
