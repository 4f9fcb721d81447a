import { describe, expect, it } from "vitest";
import { bodyOf, noPattern, notCounted, type PatternWords, previewOf, usualPattern } from "./pattern.ts";

const typed: PatternWords = {
  ...noPattern,
  ...{ weekdays: ["tuesday", "saturday"], first: "۱۴۰۵/۰۹/۲۱", last: "1405/10/4", begins: "۹" },
  ...{ minutes: "۲۰", places: "6" },
};

describe("the typed pattern of public days (M4)", () => {
  it("is sent in Latin digits and ISO days, with weekdays in order", () => {
    expect(bodyOf("h.price", typed)).toEqual({
      ...{ host: "h.price", weekdays: ["saturday", "tuesday"], first: "2026-12-12", last: "2026-12-25" },
      ...{ begins: "09:00", minutes: 20, places: 6, capacity: 1, walkIns: 0 },
    });
  });

  it("begins with the official's usual public days, where the directory has them (P5)", () => {
    const usual = { weekdays: ["monday" as const], begins: "09:00", minutes: 15, places: 8, walkIns: 3 };
    expect(usualPattern(undefined)).toEqual(noPattern);
    expect(bodyOf("h.price", usualPattern(usual))).toMatchObject({ ...usual, capacity: 1 });
  });

  it("includes the number of applicants without an appointment, if typed (M9)", () => {
    expect(bodyOf("h.price", { ...typed, walkIns: "۴" }).walkIns).toBe(4);
    expect(notCounted(bodyOf("h.price", { ...typed, walkIns: "some" }))).toEqual(["walkIns"]);
  });

  it("has a preview of the meeting times per day, the end of the last meeting time, and the number of days with the chosen weekdays", () => {
    expect(previewOf(bodyOf("h.price", typed))).toEqual({
      ...{ places: 6, minutes: 20, begins: "09:00", ends: "11:00", capacity: 1, days: 4 },
    });
  });

  it("includes the group size for group meetings", () => {
    const body = bodyOf("h.price", { ...typed, together: "group", group: "۵" });
    expect(previewOf(body)).toMatchObject({ capacity: 5 });
    expect(notCounted(bodyOf("h.price", { ...typed, together: "group" }))).toEqual(["capacity"]);
    expect(bodyOf("h.price", { ...typed, group: "۵" }).capacity).toBe(1);
  });

  it.each([
    [{ begins: "" }],
    [{ begins: "23:30" }],
    [{ minutes: "" }],
    [{ places: "many" }],
    [{ places: "0" }],
  ])("has no preview when its fields are %j", (changes) => {
    expect(previewOf(bodyOf("h.price", { ...typed, ...changes }))).toBeUndefined();
  });

  it("has a preview without the number of days when its dates are invalid or too far apart", () => {
    for (const last of ["1405/09/01", "1406/09/21", "soon", ""])
      expect(previewOf(bodyOf("h.price", { ...typed, last }))?.days).toBeUndefined();
  });
});
