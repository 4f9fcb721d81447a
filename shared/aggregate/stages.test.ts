import { expect, it } from "vitest";
import { hindranceOf } from "./stages.ts";

const door = { stage: "open", personVersion: 3 } as const;
const shut = { from: ["open", "ajar"] } as const;

it("lets a step be taken at a stage it starts from, on the version that was seen", () => {
  expect(hindranceOf(door, shut, { personVersion: 3 })).toBeUndefined();
});

it("refuses a step on an older version as stale, whatever the stage", () => {
  expect(hindranceOf(door, { from: [] }, { personVersion: 2 })).toEqual({ code: "stale" });
});

it("compares no version for a step on none", () => {
  expect(hindranceOf(door, shut)).toBeUndefined();
});

it("refuses a step at another stage, and says at which", () => {
  const details = { stage: "open" };
  expect(hindranceOf(door, { from: ["ajar"] }, { personVersion: 3 })).toEqual({
    code: "wrong-stage",
    details,
  });
});
