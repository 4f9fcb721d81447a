import { describe, expect, it } from "vitest";
import { meetingExample } from "../../../../shared/contracts/openapi/meetings-example.ts";
import { fortnightOf, freeDays, keyOf, placeOf, type StaffPlace } from "./fortnight.ts";

const place = (day: string, time: string, holders = 0, capacity = 1): StaffPlace => ({
  ...{ host: "e.hosseini", day, time, holders, capacity },
  unit: { key: "u", name: { fa: "واحد", en: "Unit" } },
});

describe("the free meeting times of a fortnight", () => {
  it("are listed by day, without taken or past ones", () => {
    const places = [
      place("2026-12-15", "09:00"),
      place("2026-12-15", "09:20", 1),
      place("2026-12-15", "09:40"),
      place("2026-12-16", "09:00", 1),
      place("2026-12-22", "10:00", 4, 5),
    ];
    const days = freeDays(places, "2026-12-15 09:00");
    expect(days.map(({ day, places }) => [day, places.map(({ time }) => time)])).toEqual([
      ["2026-12-15", ["09:40"]],
      ["2026-12-22", ["10:00"]],
    ]);
  });

  it("start on a given day; the next fortnight follows without a gap", () => {
    expect(fortnightOf("2026-12-15", 0)).toEqual({ first: "2026-12-15", last: "2026-12-28" });
    expect(fortnightOf("2026-12-15", 1)).toEqual({ first: "2026-12-29", last: "2027-01-11" });
  });

  it("have keys, from each of which the desk finds the meeting time again", () => {
    const { nine } = meetingExample;
    expect(placeOf(nine.host, keyOf(nine))).toEqual(nine);
  });
});
