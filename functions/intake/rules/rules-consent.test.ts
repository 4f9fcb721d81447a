import { describe, expect, it } from "vitest";
import { initial, type RequestState } from "../request/request-state.ts";
import { changeConsent, knownTo, mostConsents } from "./rules-consent.ts";
import { openTo } from "./rules-follow-up.ts";

const code = "407155289363";
const now = { code, day: "2026-11-24" };
const at = "2026-11-24T08:00:00.000Z";

const registered = (hidden: boolean): RequestState => ({
  ...initial,
  registration: {
    ...{ person: "p", kind: "complaint", subject: "price", channel: "web", language: "fa", at },
    ...{ words: `intake/${code}/words`, contactProof: "x" },
    ...(hidden && { hidden: true as const }),
  },
});
const saying = (state: RequestState, ...said: readonly boolean[]): RequestState => ({
  ...state,
  consents: said.map((given) => ({ given, at })),
});
const refusal = (decision: ReturnType<typeof changeConsent>) =>
  "refused" in decision ? decision.refused.code : undefined;

describe("an applicant's consent that the units learn their identity", () => {
  const hidden = registered(true);

  it("can be given, withdrawn and given again; the latest choice counts (C15)", () => {
    expect(knownTo(hidden)).toBe("inspection");
    expect(changeConsent(hidden, true, now)).toEqual({ facts: [{ type: "consent-changed", given: true }] });
    expect(knownTo(saying(hidden, true))).toBe("unit");
    expect(changeConsent(saying(hidden, true), false, now)).toEqual({
      facts: [{ type: "consent-changed", given: false }],
    });
    expect(knownTo(saying(hidden, true, false))).toBe("inspection");
  });

  it("can be given only for hidden requests, and is refused a second time (C15)", () => {
    expect(refusal(changeConsent(registered(false), true, now))).toBe("not-hidden");
    expect(knownTo(registered(false))).toBeUndefined();
    expect(refusal(changeConsent(hidden, false, now))).toBe("no-consent");
    expect(refusal(changeConsent(saying(hidden, true), true, now))).toBe("consent-given");
  });

  it("cannot be given for an ended request, but can still be withdrawn (C15)", () => {
    const ended = { ...hidden, withdrawn: { at } };
    expect(refusal(changeConsent(ended, true, now))).toBe("request-ended");
    expect(refusal(changeConsent(saying(ended, true), false, now))).toBeUndefined();
  });

  it("can be given at most ten times, and can still be withdrawn after the tenth time (C15, C17)", () => {
    const often = Array.from({ length: mostConsents }, () => [true, false]).flat();
    expect(refusal(changeConsent(saying(hidden, ...often), true, now))).toBe("consent-too-often");
    expect(refusal(changeConsent(saying(hidden, ...often.slice(0, -1)), false, now))).toBeUndefined();
  });

  it("is offered on the page when it can be given, and its withdrawal when it can be withdrawn (C15)", () => {
    expect(openTo(registered(false), now).mayI).toEqual(["add", "withdraw"]);
    expect(openTo(hidden, now).mayI).toEqual(["add", "withdraw", "consent"]);
    expect(openTo(saying(hidden, true), now).mayI).toEqual(["add", "withdraw", "take-back-consent"]);
  });
});
