/**
 * Holds a page's clock, so that a count of its calls depends only on what the user does: however slow the computer is, no
 * data become outdated and no list is read again at its interval.
 */
import type { Page } from "playwright-core";

/** Timers of at least this many milliseconds are held; all shorter ones, such as those of the user interface, run. */
const heldFrom = 10_000;

type Start = (run: () => void, ms?: number, ...given: readonly unknown[]) => number;
type Held = typeof globalThis & { runHeldTimers?: (most: number) => void };

/** Holds the clock of every document that this page loads from now on. */
export async function holdClock(page: Page): Promise<void> {
  await page.addInitScript((least) => {
    const held = new Map<number, { readonly ms: number; readonly run: () => void }>();
    const cancel = globalThis.clearTimeout;
    const at = Date.now();
    let last = 0;
    const holding =
      (start: Start): Start =>
      (run, ms = 0, ...given) => {
        if (ms < least) return start(run, ms, ...given);
        last -= 1;
        held.set(last, { ms, run });
        return last;
      };
    const release = (id: number) => held.delete(id) || cancel(id);
    Object.assign(globalThis, {
      setTimeout: holding(globalThis.setTimeout as unknown as Start),
      setInterval: holding(globalThis.setInterval as unknown as Start),
      clearTimeout: release,
      clearInterval: release,
      runHeldTimers: (most: number) => {
        for (const { ms, run } of [...held.values()]) if (ms <= most) run();
      },
    });
    Date.now = () => at;
  }, heldFrom);
}

/** Runs once each held timer of at most this many milliseconds. */
export const runHeldTimers = (page: Page, most: number): Promise<void> =>
  page.evaluate((ms) => (globalThis as Held).runHeldTimers?.(ms), most);
