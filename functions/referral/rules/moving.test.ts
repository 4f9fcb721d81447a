import { describe, expect, it } from "vitest";
import { type CaseState, initial } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import { decideAcceptCase, decideApproveAnswer, decideDraftAnswer } from "./answering.ts";
import {
  clearance,
  cleared,
  document,
  facts,
  going,
  inConflict,
  looking,
  needsApproval,
  played,
  points,
  proposed,
  refusal,
  request,
} from "./fakes.ts";
import {
  decideAssignCase,
  decideOpenCase,
  decideReferCase,
  decideReturnCase,
  decideSeeCase,
  goesToDecider,
  takeAway,
} from "./moving.ts";

const reason = document("reason");
const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" }),
]);
const inHand = going(waiting, ["staff:m.karimi", decideAcceptCase(waiting, points(2), looking(waiting))]);
const mostReturns = 2;
const to = (unit: string, known = true) => ({
  ...{ unit, known, reason, mostReturns },
  clearance: clearance(unit),
});
const now = "2026-11-24T09:00:00.000Z";
const back = (unit: string) => ({ reason, to: clearance(unit), now, mostReturns });
const referred = (state: CaseState, unit: string) =>
  going(state, ["staff:h.moradi", decideReferCase(state, to(unit), looking(state))]);
const returned = (state: CaseState, unit: string) =>
  going(state, ["staff:h.legal", decideReturnCase(state, back(unit), looking(state))]);

describe("the opening of a case", () => {
  it("stores the accused, and that the routing rule's unit was in conflict of interest (R1, R2)", () => {
    const parties = { units: ["price-control"], people: [] };
    const state = played([
      "event:e1",
      decideOpenCase(initial, request, {
        unit: cleared("inspection"),
        rule: "prices",
        because: "conflict-of-interest",
        parties,
      }),
    ]);
    expect(state).toMatchObject({ parties, hops: [{ by: { rule: "prices" }, why: "conflict-of-interest" }] });
  });
});

describe("the record that a unit has seen a case", () => {
  const by = (unit: string, isIn = false) => ({ unit, inConflict: isIn });
  it("is made when a person of the holding unit without a conflict of interest opens the case (R3, R2)", () => {
    expect(facts(decideSeeCase(waiting, by("price-control")))).toEqual(["seen"]);
    expect(facts(decideSeeCase(waiting, by("legal")))).toEqual([]);
    expect(facts(decideSeeCase(waiting, by("price-control", true)))).toEqual([]);
    expect(facts(decideSeeCase(initial, by("")))).toEqual([]);
  });
});

describe("a referral of a case", () => {
  it("must name a unit of the directory other than the one that holds the case", () => {
    expect(refusal(decideReferCase(waiting, to("nowhere", false), looking(waiting)))).toBe("unknown-unit");
    expect(refusal(decideReferCase(waiting, to("price-control"), looking(waiting)))).toBe("same-unit");
    expect(facts(decideReferCase(waiting, to("legal"), looking(waiting)))).toEqual(["referred"]);
  });

  it("is refused, with the code that states the kind of conflict, when the receiving unit is in conflict of interest (R2)", () => {
    const refused = { ...to("legal"), clearance: inConflict };
    expect(refusal(decideReferCase(waiting, refused, looking(waiting)))).toBe("in-conflict");
  });
});

describe("the assignment of a case", () => {
  const expert = (username: string, fits = true) => ({
    expert: username,
    fits,
    clearance: clearance(username),
  });
  it("needs a person who may be the assignee and is not the assignee yet (R17)", () => {
    expect(refusal(decideAssignCase(inHand, expert("somebody", false), looking(inHand)))).toBe(
      "unknown-expert",
    );
    expect(refusal(decideAssignCase(inHand, expert("m.karimi"), looking(inHand)))).toBe("same-expert");
    expect(facts(decideAssignCase(inHand, expert("e.rezaei"), looking(inHand)))).toEqual(["assigned"]);
  });

  it("keeps stage and drafts, and stores who assigned the case to whom (R3, R17)", () => {
    const assigned = going(inHand, [
      "staff:h.moradi",
      decideAssignCase(inHand, expert("e.rezaei"), looking(inHand)),
    ]);
    expect(assigned).toMatchObject({ stage: "in-hand", expert: "e.rezaei", points: { count: 2 } });
    expect(assigned.hops.at(-1)).toMatchObject({
      accepted: { by: "m.karimi" },
      assigned: { by: "h.moradi", to: "e.rezaei" },
    });
  });

  it("is refused with the code that states the kind of conflict, even when the person in conflict of interest could not be the assignee for another reason (R2)", () => {
    for (const fits of [true, false]) {
      const refused = { expert: "e.rezaei", fits, clearance: inConflict };
      expect(refusal(decideAssignCase(waiting, refused, looking(waiting)))).toBe("in-conflict");
    }
  });
});

describe("the return of a case", () => {
  it("moves the case to the given unit, and is counted (R3, R4)", () => {
    const state = returned(waiting, "service-desk");
    expect(state).toMatchObject({ returns: 1, stage: "waiting" });
    expect(state.hops.map(({ unit, kind }) => [unit, kind])).toEqual([
      ["price-control", "opened"],
      ["service-desk", "returned"],
    ]);
  });

  it("is refused when the case would stay at its unit, or go to a unit in conflict of interest (R2)", () => {
    expect(refusal(decideReturnCase(waiting, back("price-control"), looking(waiting)))).toBe(
      "nowhere-to-return",
    );
    expect(refusal(decideReturnCase(waiting, { ...back("legal"), to: inConflict }, looking(waiting)))).toBe(
      "in-conflict",
    );
  });
});

describe("a case that was returned too often", () => {
  const twice = returned(referred(returned(waiting, "service-desk"), "price-control"), "service-desk");
  const atDecider = returned(referred(twice, "price-control"), "legal");

  it("goes at the next return to the unit above, which chooses the unit that must keep the case (R4)", () => {
    expect(twice.returns).toBe(mostReturns);
    expect([waiting, twice].map((state) => goesToDecider(state, mostReturns))).toEqual([false, true]);
    const state = referred(twice, "price-control");
    expect(decideReturnCase(state, back("legal"), looking(state))).toMatchObject({
      facts: [{ type: "returned", toDecider: true }],
    });
  });

  it("stays where the superior sends it: it is neither returned nor referred again (R4)", () => {
    const chosen = referred(atDecider, "price-control");
    expect(chosen.hops.at(-1)).toMatchObject({ final: true });
    expect(refusal(decideReturnCase(chosen, back("legal"), looking(chosen)))).toBe("choice-is-final");
    expect(refusal(decideReferCase(chosen, to("legal"), looking(chosen)))).toBe("choice-is-final");
    expect(facts(decideAcceptCase(chosen, points(1), looking(chosen)))).toEqual(["accepted"]);
  });

  it("gets its final unit only from the superior after the last return; a referral by another unit, or by the superior before then, is not final (R4)", () => {
    expect(referred(twice, "price-control").hops.at(-1)).not.toHaveProperty("final");
    const passedOn = referred(referred(returned(waiting, "service-desk"), "legal"), "price-control");
    expect(passedOn.hops.at(-1)).not.toHaveProperty("final");
  });

  it("is still taken away when the unit that the superior chose comes into a conflict of interest (R2, R4)", () => {
    const chosen = referred(atDecider, "price-control");
    expect(facts(takeAway(chosen, { unit: cleared("legal"), why: "below" }))).toEqual(["taken-away"]);
  });
});

describe("taking a case away from its holders", () => {
  const found = { unit: cleared("inspection"), why: "complained-of" } as const;

  it("removes expert, points and draft, and stores the reason and the unit (R2, R3)", () => {
    const drafted = going(inHand, [
      "staff:m.karimi",
      decideDraftAnswer(inHand, proposed(2), needsApproval, looking(inHand)),
    ]);
    const state = going(drafted, ["event:directory/directory/2/0", takeAway(drafted, found)]);
    expect(state).toMatchObject({ stage: "waiting", personVersion: drafted.personVersion });
    expect(holder(state)).toBe("inspection");
    for (const left of ["expert", "points", "draft"]) expect(state).not.toHaveProperty(left);
    expect(state.hops.at(-1)).toMatchObject({
      from: "price-control",
      by: { cause: "conflict" },
      kind: "taken-away",
      why: "complained-of",
    });
  });

  it("changes nothing when there is no conflict, or the case is answered (R2)", () => {
    expect(facts(takeAway(inHand, undefined))).toEqual([]);
    const drafted = going(inHand, [
      "staff:m.karimi",
      decideDraftAnswer(inHand, proposed(2), needsApproval, looking(inHand)),
    ]);
    const answered = going(drafted, [
      "staff:h.moradi",
      decideApproveAnswer(drafted, "h.moradi", looking(drafted)),
    ]);
    expect(facts(takeAway(answered, found))).toEqual([]);
    expect(facts(takeAway(drafted, found))).toEqual(["taken-away"]);
  });
});
