/** The computers of an office are wrong by minutes, hours and days: a page asks the server's clock, at one place of the desk. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withoutComments } from "./imports.ts";

const root = join(import.meta.dirname, "..", "..");

const oneClock = "web/desk/app/clock/now.ts";
/** How long nobody touched the desk: the server's clock may jump when it is first heard, and would lock it. */
const stopwatch = "web/desk/app/shell/idle-lock.tsx";

const asks = [
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bDate\.now\b/,
  /\bperformance\.(?:now|timeOrigin)\b/,
  /\bTemporal\.Now\b/,
  /\.(?:format|formatToParts)\(\s*\)/,
  // A calendar library's own `today()` and `now()` read the computer's clock too.
  /import [^;]*\b(?:today|now)\b[^;]*from "@[a-z]+\/date"/,
];

const asksAClock = (text: string): boolean => asks.some((each) => each.test(withoutComments(text)));

test("no page asks the computer's clock, but one file of the desk, and one that counts the minutes of rest", () => {
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
])("%s is seen for what it is", (text, is) => {
  expect(asksAClock(text)).toBe(is);
});
