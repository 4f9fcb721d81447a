import { expect, it } from "vitest";
import { tourWords } from "./tour.text.ts";
import { endTour, isTourOver, tourOf } from "./tour-of.ts";

it("a user gets the tour of their main role", () => {
  expect(tourOf({ roles: ["expert"] })).toBe("expert");
  expect(tourOf({ roles: ["expert", "head"] })).toBe("head");
  expect(tourOf({ roles: ["phone-operator"] })).toBe("clerk");
  expect(tourOf({ roles: [] })).toBeUndefined();
});

it("each tour has three steps in both languages", () => {
  for (const { steps } of [tourWords.fa, tourWords.en])
    expect(Object.values(steps).map(({ length }) => length)).toEqual(Object.values(steps).map(() => 3));
});

it("a tour that a user closed stays closed for this user in this browser", () => {
  const kept = new Map<string, string>();
  const slots = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  endTour(slots, "a.mohammadi");
  expect([isTourOver(slots, "a.mohammadi"), isTourOver(slots, "m.karimi")]).toEqual([true, false]);
});
