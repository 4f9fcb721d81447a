import { expect, it } from "vitest";
import { hindranceOf } from "./stages.ts";

const door = { stage: "open", personVersion: 3 } as const;
const shut = { from: ["open", "ajar"] } as const;

it("an operation is allowed when the user saw the newest version, and the aggregate is at a stage from which the operation may start", () => {
  expect(hindranceOf(door, shut, { personVersion: 3 })).toBeUndefined();
});

it("an operation is refused with `stale` when the user saw an older version, whatever the stage", () => {
  expect(hindranceOf(door, { from: [] }, { personVersion: 2 })).toEqual({ code: "stale" });
});

it("an operation that ignores versions is allowed without the version that the user saw", () => {
  expect(hindranceOf(door, shut)).toBeUndefined();
});

it("an operation is refused when it may not start at the aggregate's stage, and the refusal names that stage", () => {
  const details = { stage: "open" };
  expect(hindranceOf(door, { from: ["ajar"] }, { personVersion: 3 })).toEqual({
    code: "wrong-stage",
    details,
  });
});
