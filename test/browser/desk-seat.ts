/** Opens the desk in a browser for a member of staff, and checks the accessibility of screens. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { demoPassword } from "../../local/issuers/staff/sign-in-page.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { longestWait, startLocalStack } from "../support/local-stack.ts";
import { partOf } from "../support/proving.ts";
import type { Reached } from "../support/staff.ts";
import { faults } from "./axe.ts";
import { openWindows, type Windows } from "./chromium.ts";
import { comeSignedIn } from "./come-signed-in.ts";
import { noBrowser } from "./find-chromium.ts";

export interface Seat {
  readonly page: Page;
  /** Error messages of the browser's console and of failed scripts; must be empty. */
  readonly complaints: readonly string[];
}

interface Sitting {
  readonly language?: "fa" | "en";
  /** Whether the user has never used this browser, so that the desk shows its introduction. */
  readonly newcomer?: true;
}

/** The browser and the local stack of one test file. */
export interface Room {
  /** Opens windows; undefined on a machine without a browser, where the tests are skipped. */
  readonly browser: Windows | undefined;
  /** The local stack, which is started before the first test of the file. */
  readonly stack: Stack;
  readonly sit: (username: string, path: string, how?: Sitting) => Promise<Seat>;
  /** Loads another path of the desk in a seat whose user is signed in. */
  readonly at: (seat: Seat, path: string) => Promise<Seat>;
  /** Opens an empty window without a signed-in user. */
  readonly window: (how?: Sitting) => Promise<Seat>;
}

/**
 * Opens a browser and starts a local stack before the tests of the calling file, and ends both afterwards.
 * @param begins the time at which the stack's clock begins; the real time when not given
 */
export async function openRoom(begins?: Date): Promise<Room> {
  const browser = await openWindows();
  let stack: Stack | undefined;
  beforeAll(async () => {
    if (browser) stack = await startLocalStack(begins && { begins });
  });
  afterAll(async () => {
    await stack?.stop();
  });
  return {
    browser,
    get stack() {
      return there(stack);
    },
    sit: (username, path, how) => sitDown(there(browser), there(stack), username, path, how),
    at: async (seat, path) => {
      await openDesk(seat.page, there(stack).addresses.pages, path);
      return seat;
    },
    window: (how) => openWindow(there(browser), how),
  };
}

function there<T>(it: T | undefined): T {
  if (it === undefined) throw new Error(noBrowser);
  return it;
}

/** Opens a path of the desk in a new window with this member of staff signed in. */
export async function sitDown(
  browser: Windows,
  { addresses }: Reached,
  username: string,
  path: string,
  how: Sitting = {},
): Promise<Seat> {
  const seat = await openWindow(browser, how);
  await comeSignedIn(seat.page, addresses.pages, username);
  await openDesk(seat.page, addresses.pages, path);
  return seat;
}

async function openDesk(page: Page, pages: string, path: string): Promise<void> {
  await page.goto(`${pages}/desk${path}`);
  // The heading is found as an element, not by its role: behind an open list it is hidden from the accessibility tree.
  await page.locator("h1").waitFor();
}

async function openWindow(browser: Windows, { language = "fa", newcomer }: Sitting = {}): Promise<Seat> {
  const context = await browser.newContext({ viewport: wide, colorScheme: "light" });
  context.setDefaultTimeout(longestWait);
  await context.addInitScript(
    ({ chosen, known }) => {
      // Every window begins with an empty page, `about:blank`, which has no storage.
      if (location.protocol === "about:") return;
      if (!localStorage.getItem("peygir.language")) localStorage.setItem("peygir.language", chosen);
      for (const username of known) localStorage.setItem(`peygir.tour.${username}`, "over");
    },
    { chosen: language, known: newcomer ? [] : everybody },
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (4|5)\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  return { page, complaints };
}

/** Signs in on the identity provider's page, with the password that all demo accounts share. */
export async function giveName(page: Page, username: string): Promise<void> {
  await page.getByLabel("نام کاربری").fill(username);
  await page.getByLabel("گذرواژه").fill(demoPassword);
  await page.keyboard.press("Enter");
}

/** All user names of the demo organisation, for whom the desk's introduction is marked as closed. */
const everybody = [
  ...readFileSync("functions/directory/demo/staff.yaml", "utf8").matchAll(/username: ([\w.-]+)/g),
].map(([, username = ""]) => username);

const wide = { width: 1366, height: 768 };
const narrow = { width: 360, height: 740 };

/** React Aria's live region. For a moment the region may refer to a removed button, which axe would report as a fault. */
const exclude = ["[data-live-announcer]"];

const sideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const enlarge = (page: Page, size: string): Promise<void> =>
  page.locator("html").evaluate((html, size) => {
    html.style.fontSize = size;
  }, size);

/** Waits for two animation frames: after the window became narrow, the desk needs one more frame to change its layout. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );

/**
 * Expects that axe finds no fault in the page's present state and that nothing scrolls sideways: on a wide light screen, on a
 * narrow dark screen, and with text of 200 %. `npm test` checks every tenth page. `PICTURES=<folder>` keeps a picture of
 * each.
 */
export async function forEverybody(page: Page, name: string): Promise<void> {
  if (!inThePart(name) && process.env["PICTURES"] === undefined) return;
  for (const [size, viewport, colorScheme, again] of [
    ["wide", wide, "light", false],
    ["narrow", narrow, "dark", true],
  ] as const) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await drawn(page);
    expect(await faults(page, { exclude, again }), `${name}, ${size}`).toEqual([]);
    expect(await sideways(page), `${name}, ${size}, sideways`).toBe(false);
    await picture(page, `${name}-${size}`);
    await enlarge(page, "200%");
    expect(await sideways(page), `${name}, ${size}, large letters`).toBe(false);
    await enlarge(page, "");
  }
  await page.setViewportSize(wide);
  await page.emulateMedia({ colorScheme: "light" });
}

/** Whether this run checks the page: chosen by the page's name, so that the choice does not depend on other tests. */
const inThePart = (name: string): boolean =>
  partOf(
    Array.from({ length: 10 }, (_, n) => n),
    10,
  ).includes([...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 10);

export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Waits for a toast, a short message of the desk, with these words. */
export const said = (page: Page, words: string): Promise<void> =>
  page.locator(".toast", { hasText: words }).first().waitFor();
