import { describe, expect, it } from "vitest";
import { onTimeShare, percentOf, responseShare, scoreOf, topOf } from "./shares.ts";

const none = { came: 0, answered: 0, dated: 0, onTime: 0, asPromised: 0, returned: 0, secondStages: 0 };
const counts = { ...none, rated: 0, process: 0, outcome: 0, silent: 0, owed: 0, kept: 0 };

describe("a share in the figures", () => {
  it("is absent when the total is zero", () => {
    expect(percentOf(0, 0)).toBeUndefined();
    expect(onTimeShare(counts)).toBeUndefined();
  });

  it("of answers in time is counted only among answers with a promised date", () => {
    expect(onTimeShare({ ...counts, answered: 10, dated: 8, onTime: 6 })).toBe(75);
  });

  it("of applicants who gave an opinion is counted among all who could, since silence is not satisfaction (R12)", () => {
    expect(responseShare({ ...counts, rated: 1, silent: 3 })).toBe(25);
  });

  it("is, for the two questions of a rating together, a score out of a hundred (I3)", () => {
    expect(scoreOf({ rated: 20, process: 20, outcome: 10 })).toBe(75);
  });
});

describe("the top of a chart's scale", () => {
  it.each([
    [[], 1],
    [[0, 3], 5],
    [[7], 10],
    [[10], 10],
    [[11], 20],
    [[4_999], 5_000],
  ])("is, for the values %j, %i", (values, top) => {
    expect(topOf(values)).toBe(top);
  });
});
