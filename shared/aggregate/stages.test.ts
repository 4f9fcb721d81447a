import { expect, it } from "vitest";
import { hindranceOf } from "./stages.ts";

const door = { stage: "open", personVersion: 3 } as const;
const shut = { from: ["open", "ajar"] } as const;

it("allows a step at a stage from which the step may start, on the version that the user saw", () => {
  expect(hindranceOf(door, shut, { personVersion: 3 })).toBeUndefined();
});

it("refuses a step on an older version as `stale`, whatever the stage", () => {
  expect(hindranceOf(door, { from: [] }, { personVersion: 2 })).toEqual({ code: "stale" });
});

it("does not compare versions for a step that ignores versions", () => {
  expect(hindranceOf(door, shut)).toBeUndefined();
});

it("refuses a step that may not start at the aggregate's stage, and names that stage", () => {
  const details = { stage: "open" };
  expect(hindranceOf(door, { from: ["ajar"] }, { personVersion: 3 })).toEqual({
    code: "wrong-stage",
    details,
  });
});
