import { describe, expect, it } from "vitest";
import { forThisDevice, hasCalendarOf } from "./feed.ts";

const name = { fa: "کسی", en: "Somebody" };
const [own, other] = ["own", "other"].map((key) => ({ key, name }));
const official = { username: "head", name, unit: own, mine: true } as never;
const me = (username: string, unit: unknown, ...roles: string[]) => ({ username, roles, unit }) as never;

describe("the calendar link of an official", () => {
  it("is offered to the official and the coordinators of their unit, but not to a deputy, a colleague or another unit's coordinator", () => {
    expect(hasCalendarOf(me("head", own, "head"), official)).toBe(true);
    expect(hasCalendarOf(me("k", own, "expert", "coordinator"), official)).toBe(true);
    expect(hasCalendarOf(me("k", other, "coordinator"), official)).toBe(false);
    expect(hasCalendarOf(me("e", own, "expert"), official)).toBe(false);
    expect(hasCalendarOf(me("h", other, "head"), official)).toBe(false);
  });

  it("opens on this device by the `webcal` scheme, which calendar programs handle", () => {
    expect(forThisDevice("https://peygir.example.org/calendar/x")).toBe(
      "webcal://peygir.example.org/calendar/x",
    );
  });
});
