/** Counts the keys and clicks that the browser gets during a piece of work at the desk. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

/**
 * The keys that the work needs with the keyboard alone, and the clicks that it needs with the mouse alone. Typing free text
 * does not count.
 */
export interface Effort {
  readonly keys: number;
  /** Undefined when the work needs the keyboard. */
  readonly clicks?: number;
}

/** The effort of each piece of work; `docs/use/desk.md` states the same numbers. */
export const efforts = {
  "open the next case from the inbox": { keys: 2, clicks: 1 },
  "open a case by the code a caller reads out": { keys: 2 },
  "tell a caller who reads out a code the state of the request": { keys: 3 },
  "refer with a reason": { keys: 5, clicks: 5 },
  "return with a reason": { keys: 2, clicks: 3 },
  "accept with two points": { keys: 3, clicks: 3 },
  "draft an answer of two points, beginning from a prepared text": { keys: 11, clicks: 7 },
  "approve an answer beside its request": { keys: 3, clicks: 2 },
  "send a draft back with a reason": { keys: 2, clicks: 3 },
  "ask the applicant": { keys: 2, clicks: 3 },
  "name the accused": { keys: 5, clicks: 5 },
  "take over a shared computer": { keys: 0, clicks: 2 },
  "find a known applicant and read the answer": { keys: 2, clicks: 2 },
  "read the answer to a visitor who shows an identity document": { keys: 2 },
  "record that the applicant does not accept the answer": { keys: 2 },
  "count a visitor who needed only guidance": { keys: 2 },
  "register for a new applicant without a mobile": { keys: 17 },
  "note that an applicant came to a meeting": { keys: 0, clicks: 1 },
  "call an applicant to a meeting": { keys: 0, clicks: 1 },
  "finish a meeting": { keys: 0, clicks: 1 },
  "give a number of today to a known applicant without a time": { keys: 7 },
  "register for a known applicant": { keys: 11 },
  "register an emergency for a caller": { keys: 10 },
  "add an order to minutes, with owner and day": { keys: 8 },
  "end today's meetings because the official has gone away": { keys: 0, clicks: 2 },
} as const satisfies Readonly<Record<string, Effort>>;

export interface Counter {
  /** Types free text, whose keys are not counted. */
  dictate(words: string): Promise<void>;
  /** The numbers of keys and clicks since the last call of `spent`. */
  spent(): Promise<{ readonly keys: number; readonly clicks: number }>;
}

/** Counts keys and clicks in this page and in every page that replaces it in the window, such as the sign-in page. */
export async function countEffort(page: Page): Promise<Counter> {
  let keys = 0;
  let clicks = 0;
  await page.exposeBinding("spendEffort", (_, what: "key" | "click") => {
    if (what === "key") keys += 1;
    else clicks += 1;
  });
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return {
    dictate: async (words) => {
      await page.evaluate(mark, true);
      await page.keyboard.insertText(words);
      await page.evaluate(mark, false);
    },
    spent: async () => {
      // The page reports all earlier keys and clicks before it answers this call.
      await page.evaluate(() => document.title);
      const sofar = { keys, clicks };
      keys = 0;
      clicks = 0;
      return sofar;
    },
  };
}

interface Counting {
  isDictated?: boolean;
  spendEffort(what: "key" | "click"): void;
}

/** Runs in the page and reports each key and click. A key with Ctrl, Shift or Alt counts as one. */
function listen(): void {
  const here = window as unknown as Counting;
  const modifiers = ["Control", "Shift", "Alt", "Meta"];
  addEventListener(
    "keydown",
    ({ isTrusted, key }) => {
      if (isTrusted && !here.isDictated && !modifiers.includes(key)) here.spendEffort("key");
    },
    true,
  );
  addEventListener("pointerdown", ({ isTrusted }) => isTrusted && here.spendEffort("click"), true);
}

function mark(isDictated: boolean): void {
  (window as unknown as Counting).isDictated = isDictated;
}

/** Expects exactly the number of keys that the guide for staff states, and no click. */
export async function expectKeys(counter: Counter, work: keyof typeof efforts): Promise<void> {
  const { keys, clicks } = await counter.spent();
  expect(clicks, `${work}, by keys: clicks`).toBe(0);
  expect(keys, `${work}: keys`).toBe(efforts[work].keys);
}

/** Expects exactly the number of clicks that the guide for staff states, and no key besides free text. */
export async function expectClicks(counter: Counter, work: keyof typeof efforts): Promise<void> {
  const { clicks: said }: Effort = efforts[work];
  const { keys, clicks } = await counter.spent();
  expect(keys, `${work}, by the mouse: keys`).toBe(0);
  expect(clicks, `${work}: clicks`).toBe(said);
}
