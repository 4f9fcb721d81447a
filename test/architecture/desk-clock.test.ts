/**
 * Checks that the pages of the desk take the server's time from one file, since the clocks of office computers are often
 * wrong.
 */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withoutComments } from "./imports.ts";

const root = join(import.meta.dirname, "..", "..");

const oneClock = "web/desk/app/clock/now.ts";
/**
 * The only other file that may read the computer's clock: it measures how long the user is idle. With the server's time, a
 * correction of this time could lock the desk.
 */
const stopwatch = "web/desk/app/shell/idle-lock.tsx";

const asks = [
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bDate\.now\b/,
  /\bperformance\.(?:now|timeOrigin)\b/,
  /\bTemporal\.Now\b/,
  /\.(?:format|formatToParts)\(\s*\)/,
  // A calendar library's own `today()` and `now()` also read the computer's clock.
  /import [^;]*\b(?:today|now)\b[^;]*from "@[a-z]+\/date"/,
];

const asksAClock = (text: string): boolean => asks.some((each) => each.test(withoutComments(text)));

test("no page reads the computer's clock, except the desk's file for the server's time and the desk's timer for locking when idle", () => {
  const pages = globSync("web/**/*.{ts,tsx,js}", { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file));
  const asking = pages.filter((file) => asksAClock(readFileSync(join(root, file), "utf8")));
  expect(asking.toSorted()).toEqual([oneClock, stopwatch]);
});

test.each([
  ["const at = new Date();", true],
  ["const at = new Date(row.at);", false],
  ["clock.format()", true],
  ["// new Date()", false],
  ['import { CalendarDate, today } from "@library/date";', true],
  ['import { CalendarDate } from "@library/date";\nimport { today } from "./now.ts";', false],
])("the check tells whether `%s` reads the computer's clock", (text, is) => {
  expect(asksAClock(text)).toBe(is);
});
