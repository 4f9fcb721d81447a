/** Starts one browser for this test worker, and opens an empty window for each test that needs one. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach } from "vitest";
import { shared } from "../support/shared.ts";
import { type Chromium, launchOptions } from "./find-chromium.ts";

/** Opens windows for the tests of one file; all windows are closed after the file's last test. */
export interface Windows {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens a new window with one page; closing the page closes the window. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** The browser, shared by all test files of this worker. */
let browser: Promise<Browser> | undefined;

/**
 * To be called at the top level of a test file. Returns undefined on a machine without a browser, where the tests are skipped.
 * When a test fails, a picture and a trace of each open window are kept in `test-results/`.
 * @throws Error with Chromium's own message when Chromium is installed and does not start
 */
export async function openWindows(): Promise<Windows | undefined> {
  const found = await shared("/chromium");
  if (!found) return undefined;
  browser ??= launch(found);
  const running = await browser;
  const open = new Set<BrowserContext>();
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await keepTraces([...open], task.fullName ?? task.name);
  });
  afterAll(async () => {
    await Promise.all([...open].map((context) => context.close()));
  });
  const newContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    const context = await running.newContext(options);
    open.add(context);
    context.on("close", () => open.delete(context));
    const whole = process.env["TRACE"] !== undefined;
    await context.tracing.start({ screenshots: whole, snapshots: whole });
    await context.tracing.startChunk();
    return context;
  };
  const newPage = async (options?: BrowserContextOptions): Promise<Page> => {
    const context = await newContext(options);
    const page = await context.newPage();
    page.on("close", () => void context.close());
    return page;
  };
  return { newContext, newPage };
}

/**
 * Starts the browser. Its traces go to a folder that is removed after the run, since Playwright leaves two files of each
 * window behind.
 */
async function launch(found: Chromium): Promise<Browser> {
  const traces = await shared("/traces");
  return chromium.launch({ ...launchOptions(found), ...(traces && { tracesDir: traces.folder }) });
}

const results = join(import.meta.dirname, "../../test-results");

async function keepTraces(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const folder = join(results, test.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80));
  mkdirSync(folder, { recursive: true });
  for (const [n, context] of contexts.entries()) {
    await context.tracing.stopChunk({ path: join(folder, `trace-${n}.zip`) });
    await context.tracing.startChunk();
    for (const [m, page] of context.pages().entries())
      await page.screenshot({ path: join(folder, `window-${n}-page-${m}.png`), fullPage: true });
  }
  console.error(`Pictures and traces of the open windows are in ${folder}`);
}
