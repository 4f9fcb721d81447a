import { describe, expect, it } from "vitest";
import { type CaseState, initial } from "../case/case-state.ts";
import { standingOf } from "../case/commitments.ts";
import { decideAcceptCase, decideDraftAnswer } from "./answering.ts";
import {
  cleared,
  document,
  facts,
  going,
  looking,
  needsApproval,
  played,
  points,
  proposed,
  refusal,
  request,
} from "./fakes.ts";
import { decideOpenCase } from "./moving.ts";
import { decideGiveEvidence, decideJudgeCommitment } from "./owing.ts";

const commitments = [
  { owner: { person: "e.legal" }, due: "2026-12-01" },
  { owner: { unit: "service-desk" }, due: "2026-12-02" },
];
const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" }),
]);
const inHand = going(waiting, ["staff:e.karimi", decideAcceptCase(waiting, points(1), looking(waiting))]);
const free = { ...needsApproval, approval: false };
const answered = going(inHand, [
  "staff:e.karimi",
  decideDraftAnswer(inHand, { ...proposed(1), commitments }, free, looking(inHand)),
]);

const legal = { username: "e.legal", unit: "legal" };
const clerk = { username: "c.ahmadi", unit: "service-desk" };
const head = { username: "h.moradi", unit: "price-control" };

const shows = (state: CaseState, commitment: number, by = legal) =>
  decideGiveEvidence(state, { commitment, words: document("evidence"), by });
const judges = (state: CaseState, commitment: number, kept: boolean, by = head) =>
  decideJudgeCommitment(state, { commitment, kept, reason: document("why"), by }, looking(state));
const standing = (state: CaseState, number: number) => {
  const commitment = state.commitments[number - 1];
  return commitment && standingOf(commitment);
};

const shown = going(answered, ["staff:e.legal", shows(answered, 1)]);

describe("evidence that a commitment is fulfilled (R11)", () => {
  it("is given by the owner or by people of the owning unit; other people are refused as if the commitment did not exist", () => {
    expect(facts(shows(answered, 1))).toEqual(["evidenced"]);
    expect(facts(shows(answered, 2, clerk))).toEqual(["evidenced"]);
    expect(refusal(shows(answered, 1, clerk))).toBe("not-found");
    expect(refusal(shows(answered, 2))).toBe("not-found");
    expect(refusal(shows(answered, 3))).toBe("not-found");
  });

  it("may be given before a judgement, and again after the commitment was judged not fulfilled", () => {
    expect(standing(answered, 1)).toBe("open");
    expect(standing(shown, 1)).toBe("evidenced");
    const refused = going(shown, ["staff:h.moradi", judges(shown, 1, false)]);
    expect(standing(refused, 1)).toBe("not-kept");
    expect(standing(going(refused, ["staff:e.legal", shows(refused, 1)]), 1)).toBe("evidenced");
  });

  it("is refused once the commitment is judged fulfilled", () => {
    const kept = going(shown, ["staff:h.moradi", judges(shown, 1, true)]);
    expect(standing(kept, 1)).toBe("kept");
    expect(refusal(shows(kept, 1))).toBe("commitment-kept");
    expect(refusal(judges(kept, 1, false))).toBe("commitment-kept");
  });
});

describe("the judgement of a commitment (R11)", () => {
  it("is made by a person other than its owner and the person who gave the evidence", () => {
    expect(refusal(judges(shown, 1, true, legal))).toBe("own-commitment");
    const byClerk = going(answered, ["staff:c.ahmadi", shows(answered, 2, clerk)]);
    expect(refusal(judges(byClerk, 2, true, clerk))).toBe("own-commitment");
    expect(facts(judges(byClerk, 2, true))).toEqual(["judged"]);
  });

  it("needs evidence to find the commitment fulfilled", () => {
    expect(refusal(judges(answered, 1, true))).toBe("no-evidence");
    expect(facts(judges(answered, 1, false))).toEqual(["judged"]);
  });

  it("is refused for a commitment that the case does not have, and when based on an older version of the case (R16)", () => {
    expect(refusal(judges(answered, 3, false))).toBe("unknown-commitment");
    const said = { commitment: 1, kept: false, reason: document("why"), by: head };
    expect(refusal(decideJudgeCommitment(shown, said, looking(answered)))).toBe("stale");
  });
});
