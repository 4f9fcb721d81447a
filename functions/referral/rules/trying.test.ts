import { describe, expect, it } from "vitest";
import { type Example, learn, noCounts } from "./suggesting.ts";
import { isBetterThanUsual, recordOf, type Trial, tried } from "./trying.ts";

const example = (words: string, kind: string, subject = "food"): Example => ({
  words: words.split(" "),
  labels: { subject, kind },
});

const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);

/** A model that knows complaints, the most frequent kind, and proposals. */
const model = learn(noCounts, [
  ...times(6, example("bread dear", "complaint")),
  ...times(4, example("please build", "proposal", "car")),
]);

const triedOn = (examples: readonly Example[], before: Trial = {}) => tried(before, model, examples);

describe("the trial of suggestions on later cases (R20)", () => {
  it("counts for each first suggestion its cases, and those that ended with it", () => {
    const trial = triedOn([...times(2, example("bread", "complaint")), example("bread", "proposal", "car")]);
    expect(trial).toMatchObject({
      "kind/complaint": { cases: 3, right: 2 },
      "subject/food": { cases: 3, right: 2 },
    });
  });

  it("counts for a kind also how often the model's most frequent kind would have been right", () => {
    const cases = [
      ...times(3, example("please build", "proposal")),
      ...times(2, example("build", "complaint")),
    ];
    expect(triedOn(cases)).toMatchObject({ "kind/proposal": { cases: 5, right: 3, usual: 2 } });
    expect(triedOn(cases)["subject/car"]).not.toHaveProperty("usual");
  });

  it("adds to the trial of earlier models", () => {
    const before = triedOn([example("build", "proposal")]);
    const after = triedOn([example("build", "complaint")], before);
    expect(after["kind/proposal"]).toEqual({ cases: 2, right: 1, usual: 1 });
  });

  it("counts no case in which no word speaks for a suggestion", () => {
    expect(triedOn([example("holiday", "complaint")])).toEqual({});
  });

  it("shows the record of a suggestion from 20 cases on, without the figure of the most frequent kind", () => {
    const trial = {
      "kind/proposal": { cases: 20, right: 15, usual: 4 },
      "kind/demand": { cases: 19, right: 9 },
    };
    expect(recordOf(trial, "kind", "proposal")).toEqual({ cases: 20, right: 15 });
    expect(recordOf(trial, "kind", "demand")).toBeUndefined();
  });
});

describe("whether the first suggestions were right more often than always the most frequent kind (R20)", () => {
  const trial = (cases: number, right: number, usual: number): Trial => ({
    "kind/complaint": { cases: cases - 5, right: right - 2, usual: right - 2 },
    "kind/proposal": { cases: 5, right: 2, usual: usual - right + 2 },
    "subject/food": { cases: 500, right: 500 },
  });

  it("is decided by the sums over all kinds", () => {
    expect(isBetterThanUsual(trial(20, 15, 14), "kind")).toBe(true);
    expect(isBetterThanUsual(trial(20, 15, 15), "kind")).toBe(false);
    expect(isBetterThanUsual(trial(20, 15, 16), "kind")).toBe(false);
  });

  it("is not yet known in fewer than 20 cases, or without a trial", () => {
    expect(isBetterThanUsual(trial(19, 15, 14), "kind")).toBe(false);
    expect(isBetterThanUsual({}, "kind")).toBe(false);
  });
});
