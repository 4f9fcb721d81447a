import { describe, expect, it } from "vitest";
import { isUrgent, quietHoursOf, quietUntil } from "./quiet-hours.ts";

const usual = quietHoursOf(undefined);
/** Makes a moment from a date and time in Tehran. */
const tehran = (moment: string) => new Date(`${moment}:00.000+03:30`);

describe("quiet hours (N4)", () => {
  it.each([
    ["2026-11-28T21:29", undefined],
    ["2026-11-28T21:30", "2026-11-29T08:00"],
    ["2026-11-28T23:59", "2026-11-29T08:00"],
    ["2026-11-29T00:00", "2026-11-29T08:00"],
    ["2026-11-29T07:59", "2026-11-29T08:00"],
    ["2026-11-29T08:00", undefined],
    ["2026-11-29T14:00", undefined],
  ])("as seen at %s, last until %s (undefined outside quiet hours)", (at, until) => {
    expect(quietUntil(tehran(at), usual)).toEqual(until === undefined ? undefined : tehran(until));
  });

  it("are as the organisation sets them: within a day, over midnight, or none", () => {
    const noon = quietHoursOf({ quietFrom: "12:00", quietUntil: "14:30" } as never);
    expect(quietUntil(tehran("2026-11-28T13:00"), noon)).toEqual(tehran("2026-11-28T14:30"));
    expect(quietUntil(tehran("2026-11-28T23:00"), noon)).toBeUndefined();
    const none = { from: "08:00", until: "08:00" };
    for (const time of ["07:59", "08:00", "20:00"])
      expect(quietUntil(tehran(`2026-11-28T${time}`), none)).toBeUndefined();
  });

  it("delay the cancellation of a meeting tomorrow, but no one-time code and no cancellation of a meeting today", () => {
    const at = tehran("2026-11-29T06:00");
    const notice = { request: "407155289363", person: "p", language: "fa" } as const;
    expect(isUrgent({ ...notice, template: "one-time-code" }, at, usual)).toBe(true);
    expect(isUrgent({ ...notice, template: "meeting-cancelled", day: "2026-11-29" }, at, usual)).toBe(true);
    expect(isUrgent({ ...notice, template: "meeting-cancelled", day: "2026-11-30" }, at, usual)).toBe(false);
    expect(isUrgent({ ...notice, template: "answered" }, at, usual)).toBe(false);
  });

  it("delay the cancellation of an afternoon meeting tomorrow, but in the evening not the cancellation of an early meeting next morning (M8)", () => {
    const notice = {
      request: "407155289363",
      person: "p",
      language: "fa",
      template: "meeting-cancelled",
    } as const;
    const tomorrow = (time: string, at = "2026-11-28T22:15") =>
      isUrgent({ ...notice, day: "2026-11-29", time }, tehran(at), usual);
    expect(tomorrow("09:20")).toBe(true);
    expect(tomorrow("10:59")).toBe(true);
    expect(tomorrow("11:00")).toBe(false);
    // Outside the quiet hours no message is delayed, so none counts as urgent.
    expect(tomorrow("09:20", "2026-11-28T21:00")).toBe(false);
  });
});
