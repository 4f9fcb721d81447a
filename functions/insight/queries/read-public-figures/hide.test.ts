import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shown, shownShare, shownTogether } from "./hide.ts";

describe("a public figure", () => {
  it("is never a count of one to four", () => {
    expect([0, 1, 4, 5, 20].map(shown)).toEqual([0, null, null, 5, 20]);
  });

  it("is hidden, even when it is not small, where a hidden count of one to four could otherwise be computed from it and the sum (I2)", () => {
    expect(shownTogether([3, 40, 7, 0])).toEqual([null, 40, null, 0]);
    expect(shownTogether([1, 1, 40, 9])).toEqual([null, null, 40, null]);
    expect(shownTogether([4, 4, 40])).toEqual([null, null, 40]);
    expect(shownTogether([40, 9])).toEqual([40, 9]);
    expect(shownTogether([3])).toEqual([null]);
  });

  it("leaves, where parts of a sum are hidden, at least two possible values for each hidden part, whatever the parts are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 9 }), (counts) => {
        const parts = shownTogether(counts);
        const hidden = counts.filter((_, at) => parts[at] === null);
        expect(counts.filter((count, at) => count > 0 && count < 5 && parts[at] !== null)).toEqual([]);
        const others = counts.filter((count, at) => count > 0 && parts[at] !== null);
        const safe = hidden.length === 0 || (hidden.length >= 2 && hidden.reduce((a, b) => a + b) >= 5);
        expect(safe || others.length === 0).toBe(true);
      }),
    );
  });

  it("is never a percentage of fewer than twenty cases, nor a percentage that reveals a count of one to four", () => {
    expect(shownShare(10, 19)).toBeNull();
    expect(shownShare(10, 20)).toEqual({ percent: 50 });
    for (const part of [16, 17, 20]) expect(shownShare(part, 20)).toEqual({ atLeast: 80 });
    for (const part of [0, 1, 4]) expect(shownShare(part, 20)).toEqual({ atMost: 20 });
    expect(shownShare(15, 20)).toEqual({ percent: 75 });
  });
});
