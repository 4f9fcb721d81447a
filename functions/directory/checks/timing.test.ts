/** Faults of calendar, clocks and limits are refused when the directory is edited, not later (D1, D2). */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { loadFolder } from "../adapters/load-folder.ts";
import { checkSnapshot } from "../rules/rules.ts";

const demo = structuredClone(loadFolder(join(import.meta.dirname, "../demo")).snapshot) as Snapshot;
const clocks = demo.clocks ?? [];
const both = { fa: "نمونه", en: "Example" };

type Change = Partial<{ readonly [Section in keyof Snapshot]: unknown }>;

/** The problems of the demo organisation with other sections, each as `path: code`; all have texts in both languages. */
function problemsOf(change: Change): readonly string[] {
  const checked = checkSnapshot({ ...demo, ...change });
  if (checked.ok) return [];
  for (const { fa, en } of checked.problems) expect(`${fa} ${en}`).not.toMatch(/\{|undefined/);
  return checked.problems.map(({ path, code }) => `${path.join("/")}: ${code}`);
}

const workdays = ["saturday", "sunday", "monday"];
const without = (section: keyof Snapshot): Change => ({ [section]: undefined });
const ordinary = { key: "ordinary", name: both, when: {}, opens: "08:00", closes: "14:00" };

describe("a working calendar is refused", () => {
  it("when it lacks the week, the office hours, the holidays or the province of the seat, which every new snapshot needs (D2)", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf(without("weeks"))).toEqual(["weeks: missing"]);
    expect(problemsOf({ officeHours: [] })).toEqual(["officeHours: missing"]);
    expect(problemsOf(without("holidays"))).toEqual(["holidays: missing"]);
    expect(problemsOf(without("closures"))).toEqual([]);
    const { province: _, ...elsewhere } = demo.organisation;
    expect(problemsOf({ organisation: elsewhere })).toEqual(["organisation/province: no-seat"]);
  });

  it("when a week has no working day, or an unknown day", () => {
    expect(problemsOf({ weeks: [{ days: [] }] })).toEqual(["weeks/0/days: no-working-day"]);
    expect(problemsOf({ weeks: [{ days: ["someday"] }] })).toEqual(["weeks/0/days/0: bad-value"]);
  });

  it("when patterns of the week overlap, or leave a day out", () => {
    const weeks = (...spans: { from?: string; to?: string }[]) =>
      problemsOf({ weeks: spans.map((span) => ({ ...span, days: workdays })) });
    expect(weeks({ to: "2027-03-20" }, { from: "2027-03-21" })).toEqual([]);
    expect(weeks({ from: "1406/01/01" }, { to: "1405/12/29" })).toEqual([]);
    expect(weeks({ to: "2027-03-20" }, { from: "2027-03-20" })).toEqual(["weeks/1/from: weeks-overlap"]);
    expect(weeks({}, { from: "2027-03-20" })).toEqual(["weeks/1/from: weeks-overlap"]);
    expect(weeks({ to: "2027-03-20" }, { from: "2027-03-23" })).toEqual(["weeks/1/from: weeks-gap"]);
    expect(weeks({ from: "2027-03-20" })).toEqual(["weeks/0/from: weeks-gap"]);
    expect(weeks({ to: "2027-03-20" })).toEqual(["weeks: weeks-gap"]);
    expect(weeks({ to: "2026-03-20" }, { from: "2026-03-21", to: "2026-01-01" })).toEqual([
      "weeks/1/to: ends-before-start",
    ]);
  });

  it("when a day does not exist, or is outside the years 1401 to 1497 of the calendar table", () => {
    const holiday = (day: string) => problemsOf({ holidays: [{ day, name: both }] });
    expect(holiday("2026-02-30")).toEqual(["holidays/0/day: no-such-day"]);
    expect(holiday("1405/13/01")).toEqual(["holidays/0/day: no-such-day"]);
    expect(holiday("فردا")).toEqual(["holidays/0/day: not-a-day"]);
    expect(holiday("2022-09-21")).toEqual(["holidays/0/day: outside-table"]);
    expect(holiday("2022-09-22")).toEqual([]);
    expect(holiday("1498/01/01")).toEqual(["holidays/0/day: outside-table"]);
    expect(problemsOf({ weeks: [{ to: "1990-01-01", days: workdays }] })).toEqual([
      "weeks/0/to: outside-table",
    ]);
    const closure = { kind: "closed", from: "1990-01-01", to: "1990-01-02", why: both };
    expect(problemsOf({ closures: [closure] })).toEqual([
      "closures/0/from: outside-table",
      "closures/0/to: outside-table",
    ]);
  });

  it("when a holiday is listed twice, but not when a lunar holiday falls on a yearly one", () => {
    const day = "2026-12-12";
    const holidays = (...entries: object[]) =>
      problemsOf({ holidays: entries.map((one) => ({ name: both, ...one })) });
    expect(holidays({ day }, { day })).toEqual(["holidays/1/day: holiday-twice"]);
    expect(holidays({ day }, { day, yearly: true })).toEqual([]);
    expect(holidays({ day: "1404/09/21", yearly: true }, { day, yearly: true })).toEqual([
      "holidays/1/day: holiday-twice",
    ]);
  });

  it("when office hours end before they begin, a season lacks its beginning or end, or a day has no office hours", () => {
    const hours = (...lines: object[]) =>
      problemsOf({ officeHours: lines.map((line, at) => ({ ...ordinary, key: `line-${at}`, ...line })) });
    expect(hours({ opens: "14:00", closes: "08:00" })).toEqual(["officeHours/0/closes: closes-before-opens"]);
    expect(hours({ opens: "08:00", closes: "08:00" })).toEqual(["officeHours/0/closes: closes-before-opens"]);
    expect(hours({ opens: "8" })).toEqual(["officeHours/0/opens: bad-form"]);
    expect(hours({ when: { from: "03-15" } }, {})).toEqual(["officeHours/0/when/to: half-a-season"]);
    expect(hours({ when: { from: "03-32", to: "07-31" } }, {})).toEqual([
      "officeHours/0/when/from: no-such-year-day",
      "officeHours/0/when/to: no-such-year-day",
    ]);
    expect(hours({ when: { weekday: [] } }, {})).toEqual(["officeHours/0/when/weekday: empty"]);
    expect(hours({}, {})).toEqual(["officeHours/0: hides-hours"]);
    expect(hours({ when: { weekday: ["thursday"] } })).toEqual(["officeHours/0: no-hours-left"]);
    expect(hours({ when: { province: ["atlantis"] } }, {})).toEqual([
      "officeHours/0/when/province/0: unknown-reference",
    ]);
    expect(problemsOf({ officeHours: [{ ...ordinary, when: { weekday: ["friday"] } }, ordinary] })).toEqual([
      "officeHours/1/key: twice",
    ]);
  });
});

describe("a closure of offices is refused", () => {
  const of = (...entries: object[]) =>
    problemsOf({
      closures: entries.map((one) => ({
        kind: "closed",
        from: "2026-12-17",
        to: "2026-12-17",
        why: both,
        ...one,
      })),
    });

  it("when the place that it closes does not exist, is missing, or is ambiguous", () => {
    expect(of({}, { province: ["tehran"] }, { unit: ["legal-office"] })).toEqual([]);
    expect(of({ province: ["atlantis"] })).toEqual(["closures/0/province/0: unknown-reference"]);
    expect(of({ unit: ["nowhere"] })).toEqual(["closures/0/unit/0: unknown-reference"]);
    expect(of({ unit: [] })).toEqual(["closures/0/unit: empty"]);
    expect(of({ province: ["tehran"], unit: ["legal-office"] })).toEqual(["closures/0/unit: two-scopes"]);
  });

  it("when it ends before it begins, a shortened day has no hours, or a closure of another kind has hours", () => {
    expect(of({ to: "2026-12-16" })).toEqual(["closures/0/to: ends-before-start"]);
    expect(of({ kind: "reduced", opens: "08:00", closes: "11:00" })).toEqual([]);
    expect(of({ kind: "reduced", opens: "08:00" })).toEqual(["closures/0/closes: reduced-without-hours"]);
    expect(of({ kind: "reduced", opens: "11:00", closes: "08:00" })).toEqual([
      "closures/0/closes: closes-before-opens",
    ]);
    expect(of({ kind: "remote", opens: "08:00" })).toEqual(["closures/0/kind: hours-without-reduced"]);
  });

  it("when it is for the same place and day as another closure of the same kind", () => {
    expect(of({}, {})).toEqual(["closures/1/from: closures-overlap"]);
    expect(of({ province: ["tehran", "qom"] }, { province: ["qom"], from: "2026-12-15" })).toEqual([
      "closures/1/from: closures-overlap",
    ]);
    expect(of({ province: ["tehran"] }, { province: ["qom"] }, { kind: "remote" })).toEqual([]);
  });

  it("when a place would have no working day for a quarter of a year", () => {
    expect(of({ to: "2027-03-12" })).toEqual([]);
    expect(of({ to: "2027-03-30" })).toEqual(["closures/0/to: no-working-time"]);
    expect(of({ unit: ["legal-office"], to: "2027-06-30" })).toEqual(["closures/0/to: no-working-time"]);
    const [first, second] = [{ to: "2027-02-10" }, { from: "2027-02-11", to: "2027-04-01" }];
    expect(of({ province: ["tehran"], ...first }, { province: ["tehran"], ...second })).toEqual([
      "closures/0/to: no-working-time",
    ]);
    expect(of({ province: ["tehran"], ...first }, { province: ["qom"], ...second })).toEqual([]);
  });
});

describe("durations and limits are refused", () => {
  const row = { clock: "answer", when: {}, takes: 10, in: "working-days" };
  /** The demo's rows, with the rows of the answer clock replaced. */
  const answer = (...rows: object[]) => {
    const others = clocks.filter(({ clock }) => clock !== "answer");
    return problemsOf({ clocks: [...rows.map((one) => ({ ...row, ...one })), ...others] });
  };

  it("when a duration is zero, negative, far too long, or no whole number (D1)", () => {
    expect(answer({})).toEqual([]);
    expect(answer({ takes: 0 })).toEqual(["clocks/0/takes: not-positive"]);
    expect(answer({ takes: -3 })).toEqual(["clocks/0/takes: not-positive"]);
    expect(answer({ takes: 251 })).toEqual(["clocks/0/takes: too-much"]);
    expect(answer({ takes: 2.5 })).toEqual(["clocks/0/takes: wrong-shape"]);
    expect(answer({ in: "working-hours", capDays: 0 })).toEqual(["clocks/0/capDays: not-positive"]);
    expect(answer({ capDays: 2 })).toEqual(["clocks/0/capDays: cap-without-hours"]);
  });

  it("when the legal limit is not in months, or the duration of another clock is in months (D10)", () => {
    expect(answer({ in: "months", takes: 1 })).toEqual(["clocks/0/in: legal-not-months"]);
    const days = { clock: "legal", when: {}, takes: 90, in: "working-days" };
    expect(problemsOf({ clocks: [...clocks.filter(({ clock }) => clock !== "legal"), days] })).toEqual([
      `clocks/${clocks.length - 1}/in: legal-not-months`,
    ]);
  });

  it("when the table of durations has no row for some requests, or has a row that never applies because of an earlier row", () => {
    expect(answer()).toEqual(["clocks: no-duration"]);
    expect(answer({ when: { kind: ["complaint"] } })).toEqual(["clocks/0: no-duration"]);
    expect(answer({}, { takes: 5 })).toEqual(["clocks/0: hides-durations"]);
    expect(answer({ when: { kind: ["wish"] } }, {})).toEqual(["clocks/0/when/kind/0: unknown-reference"]);
    expect(answer({ when: { kind: [] } }, {})).toEqual(["clocks/0/when/kind: empty"]);
    expect(problemsOf(without("clocks"))).toEqual(["clocks: missing"]);
  });

  it("when the longest pause is negative, the time between escalations or for a rating is 0, or an extension is far too long (D4, D5, D8)", () => {
    const limits = (change: object) => problemsOf({ timeLimits: { ...demo.timeLimits, ...change } });
    expect(limits({ returns: 0, extension: 0, pause: 0 })).toEqual([]);
    expect(limits({ pause: -1 })).toEqual(["timeLimits/pause: not-positive"]);
    expect(limits({ levelDays: 0, levelHours: 0, rating: 0 })).toEqual([
      "timeLimits/levelDays: not-positive",
      "timeLimits/levelHours: not-positive",
      "timeLimits/rating: not-positive",
    ]);
    expect(limits({ extension: 400 })).toEqual(["timeLimits/extension: too-much"]);
    expect(problemsOf(without("timeLimits"))).toEqual(["timeLimits: missing"]);
  });

  it("when the budget of SMS per person or per month is 0, the budget per person is absurdly high, or quiet hours begin at no valid time (N4)", () => {
    const limits = (change: object) => problemsOf({ timeLimits: { ...demo.timeLimits, ...change } });
    expect(
      limits({ quietFrom: "21:30", quietUntil: "08:00", messagesPerRecipient: 1, smsPerMonth: 1 }),
    ).toEqual([]);
    expect(limits({ messagesPerRecipient: 0, smsPerMonth: 0 })).toEqual([
      "timeLimits/messagesPerRecipient: not-positive",
      "timeLimits/smsPerMonth: not-positive",
    ]);
    expect(limits({ messagesPerRecipient: 1_001 })).toEqual(["timeLimits/messagesPerRecipient: too-much"]);
    expect(limits({ quietFrom: "24:00" })).not.toEqual([]);
  });

  it("when a limit on the acts of a clerk at the desk is 0, or is more than a clerk could do in a day (R15)", () => {
    const limits = (change: object) => problemsOf({ timeLimits: { ...demo.timeLimits, ...change } });
    expect(limits({ deskUnused: 1, deskActs: 400, deskHour: 1_000 })).toEqual([]);
    expect(limits({ deskUnused: 0, deskActs: 0, deskHour: 0 })).toEqual([
      "timeLimits/deskUnused: not-positive",
      "timeLimits/deskActs: not-positive",
      "timeLimits/deskHour: not-positive",
    ]);
    expect(limits({ idleMinutes: 2 })).toEqual([]);
    expect([limits({ idleMinutes: 1 }), limits({ idleMinutes: 481 })]).toEqual([
      ["timeLimits/idleMinutes: not-positive"],
      ["timeLimits/idleMinutes: too-much"],
    ]);
    expect(limits({ deskHour: 1_001 })).toEqual(["timeLimits/deskHour: too-much"]);
  });
});
