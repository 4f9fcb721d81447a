import { describe, expect, it } from "vitest";
import { story } from "../../../../../../shared/contracts/openapi/story.ts";
import { type Commitment, firstPast, isOwn, noPromise, verdictsOn } from "./promises.ts";

const open: Commitment = {
  number: 1,
  what: "تفاوت پول برگردانده شود.",
  owner: { person: story.expert },
  due: "2026-12-21",
  standing: "open",
};
const ofUnit: Commitment = { ...open, owner: { unit: story.unit } };
const evidence = { at: story.draftedAt, by: story.otherHead, words: "رسید" };

describe("a commitment", () => {
  it("can be judged kept only with evidence, and by a person other than its owner (R11)", () => {
    expect(verdictsOn(open, story.head.username)).toEqual(["not-kept"]);
    expect(verdictsOn({ ...open, evidence, standing: "evidenced" }, story.head.username)).toEqual([
      "kept",
      "not-kept",
    ]);
    expect(verdictsOn(open, story.expert.username)).toEqual([]);
  });

  it("cannot be judged by the person who gave the evidence, nor again once it was judged kept (R11)", () => {
    expect(verdictsOn({ ...ofUnit, evidence, standing: "evidenced" }, story.otherHead.username)).toEqual([]);
    expect(verdictsOn({ ...open, evidence, standing: "kept" }, story.head.username)).toEqual([]);
  });

  it("counts as the user's own when the user or the user's unit owns it (R11)", () => {
    const me = { ...story.expert, unit: story.unit };
    expect([isOwn(open, me), isOwn(ofUnit, me)]).toEqual([true, true]);
    expect(isOwn({ ...open, owner: { unit: story.otherUnit } }, me)).toBe(false);
    expect(isOwn(open, { ...story.head, unit: story.unit })).toBe(false);
  });

  it("shows the API's error about a past day only if this commitment is the first with a past day (R11)", () => {
    const promises = ["2026-12-21", "۱۴۰۵/۰۸/۰۱", "2026-01-01"].map((due) => ({ ...noPromise, due }));
    expect(firstPast(promises, "2026-11-24")).toBe(1);
    expect(firstPast([{ ...noPromise, due: "2026-11-24" }], "2026-11-24")).toBe(0);
  });
});
