import { describe, expect, it } from "vitest";
import { placeAt } from "../../../test/support/meetings.ts";
import type { Place } from "../journals/place-id.ts";
import { sharedOut } from "./sharing-out.ts";

const [first, second] = ["2026-12-15", "2026-12-22"] as const;
const room = (day: string, time: string, left = 1) => ({ ...placeAt(time, day), left });
const said = (shares: ReadonlyMap<string, readonly Place[]>) =>
  Object.fromEntries(
    [...shares].map(([who, places]) => [who, places.map(({ day, time }) => `${day.slice(8)} ${time}`)]),
  );

describe("sharing out free places (time slots) to applicants (M6, M7)", () => {
  it("gives each applicant three places when there are enough, the earliest to the first applicant, on different days where possible", () => {
    const free = [
      ...["09:00", "09:20", "09:40", "10:00"].map((time) => room(first, time)),
      ...["09:00", "09:20"].map((time) => room(second, time)),
    ];
    expect(said(sharedOut(["a", "b"], free, 3))).toEqual({
      a: ["15 09:00", "22 09:00", "15 09:40"],
      b: ["15 09:20", "22 09:20", "15 10:00"],
    });
  });

  it("gives each applicant one place before any applicant gets a second, and gives the last applicants none when there are too few places", () => {
    const free = ["09:00", "09:20"].map((time) => room(first, time));
    expect(said(sharedOut(["a", "b", "c"], free, 3))).toEqual({ a: ["15 09:00"], b: ["15 09:20"] });
    expect(said(sharedOut(["a"], free, 3))).toEqual({ a: ["15 09:00", "15 09:20"] });
  });

  it("never exceeds a place's capacity, and gives no place twice to one applicant", () => {
    const group = [room(first, "09:00", 2)];
    expect(said(sharedOut(["a", "b", "c"], group, 3))).toEqual({ a: ["15 09:00"], b: ["15 09:00"] });
    expect(said(sharedOut(["a"], [room(first, "09:00", 0)], 3))).toEqual({});
  });
});
