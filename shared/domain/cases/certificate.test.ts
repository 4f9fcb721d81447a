import { describe, expect, it } from "vitest";
import { certificateOf } from "./certificate.ts";

const limit = "2027-02-23T20:30:00.000Z";
const before = "2027-02-23T20:29:59.999Z";
const after = "2027-02-24T08:00:00.000Z";
const at = (now: string) => new Date(now);

describe("a certificate (D10)", () => {
  it("says that the request was registered, until the case records that the legal time limit for an answer has passed", () => {
    expect(certificateOf({ limit, passed: false }, at(before))).toEqual({
      at: before,
      limit,
      standing: "registered",
    });
    for (const now of [limit, after])
      expect(certificateOf({ limit, passed: false }, at(now))).toEqual({
        at: now,
        limit,
        standing: "registered",
      });
  });

  it("says that no answer was given, from the end of the legal time limit on and not earlier", () => {
    expect(certificateOf({ limit, passed: true }, at(limit))).toEqual({
      at: limit,
      limit,
      standing: "silent",
    });
    expect(certificateOf({ limit, passed: true }, at(before)).standing, "whatever was told").toBe(
      "registered",
    );
    expect(certificateOf({ passed: true }, at(after)).standing, "nobody knows until when").toBe("registered");
  });

  it("says when the request was answered, and whether the answer came after the legal time limit", () => {
    const answered = (answeredAt: string, passed = false) =>
      certificateOf({ limit, passed, answeredAt }, at(after));
    expect(answered(before)).toEqual({ at: after, limit, standing: "answered", since: before });
    expect(answered(limit)).toMatchObject({ standing: "answered", since: limit, late: true });
    expect(answered(after, true)).toMatchObject({ standing: "answered", since: after, late: true });
    expect(certificateOf({ passed: false, answeredAt: after }, at(after))).not.toHaveProperty("late");
  });

  it("names the decision of the second stage beside the first answer; only the first answer can be late (R13)", () => {
    const facts = { limit, passed: false, answeredAt: before, finalAt: after };
    expect(certificateOf(facts, at(after))).toEqual({
      ...{ at: after, limit, standing: "answered", since: before, finalAt: after },
    });
  });

  it("says that the request was withdrawn, and after the withdrawal never that an answer is missing", () => {
    const facts = { limit, passed: true, withdrawnAt: before };
    expect(certificateOf(facts, at(after))).toMatchObject({ standing: "withdrawn", since: before });
  });
});
