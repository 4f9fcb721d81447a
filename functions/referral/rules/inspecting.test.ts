import { describe, expect, it } from "vitest";
import { type CaseState, initial } from "../case/case-state.ts";
import { isPast, numberOfKind, type Owner, standingOf } from "../case/commitments.ts";
import { isAwaited } from "../case/inspection.ts";
import { decideAcceptCase, decideDraftAnswer } from "./answering.ts";
import { hearWithdrawal } from "./applicant.ts";
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
import { decideAskExplanation, decideGiveExplanation, decideOrderRemedy } from "./inspecting.ts";
import { decideOpenCase } from "./moving.ts";
import { decideGiveEvidence, decideJudgeCommitment } from "./owing.ts";

const legalUnit = { unit: "legal" };
const clerk = { person: "c.ahmadi" };
const legal = { username: "e.legal", unit: "legal" };
const ahmadi = { username: "c.ahmadi", unit: "service-desk" };
const head = { username: "h.inspection", unit: "inspection" };
const parties = { units: ["legal"], people: ["c.ahmadi"] };

const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("inspection"), rule: "prices", parties }),
]);
const inHand = going(waiting, ["staff:i.inspection", decideAcceptCase(waiting, points(1), looking(waiting))]);

/** Tuesday, 24 November 2026, 10:35 in Tehran. */
const at = new Date("2026-11-24T07:05:00.000Z");
const wanted = {
  ...{ inspects: true, due: "2026-12-01", words: document("to-accused") },
  ...{ needsHour: false, at },
};
type More = Partial<typeof wanted & { time: string }>;
const asks = (state: CaseState, of: Owner = legalUnit, more: More = {}) =>
  decideAskExplanation(state, { ...wanted, ...more, of }, looking(state));
const explains = (state: CaseState, explanation: number, by = legal) =>
  decideGiveExplanation(state, { explanation, words: document("explanation"), by });
const orders = (state: CaseState, more: More & { known?: boolean } = {}) =>
  decideOrderRemedy(state, { ...wanted, known: true, ...more, owner: legalUnit }, looking(state));

const asked = going(inHand, ["staff:i.inspection", asks(inHand)]);
const explained = going(asked, ["staff:e.legal", explains(asked, 1)]);
const ordered = going(inHand, ["staff:i.inspection", orders(inHand)]);
const withdrawn = going(asked, ["event:e2", hearWithdrawal(asked)]);

describe("inspection's request to an accused for an explanation (R2)", () => {
  it("may be made by inspection only, to the accused only, for a day that is not past", () => {
    expect(facts(asks(inHand))).toEqual(["explanation-asked"]);
    expect(facts(asks(inHand, clerk))).toEqual(["explanation-asked"]);
    expect(facts(asks(inHand, legalUnit, { due: "2026-11-24" }))).toEqual(["explanation-asked"]);
    expect(refusal(asks(inHand, legalUnit, { inspects: false }))).toBe("only-inspection");
    expect(refusal(asks(inHand, { unit: "service-desk" }))).toBe("not-complained-of");
    expect(refusal(asks(inHand, { person: "e.legal" }))).toBe("not-complained-of");
    expect(refusal(asks(inHand, legalUnit, { due: "2026-11-23" }))).toBe("explanation-past-day");
  });

  it("needs an accepted case and its present version (R16)", () => {
    expect(refusal(asks(waiting))).toBe("wrong-stage");
    const old = decideAskExplanation(asked, { ...wanted, of: clerk }, looking(inHand));
    expect(refusal(old)).toBe("stale");
  });

  it("adds the awaited explanation to the case and changes nothing else, so the accused gets no other access to the case", () => {
    const { explanations, personVersion, ...rest } = asked;
    expect({ ...rest, explanations: [], personVersion: inHand.personVersion }).toEqual(inHand);
    expect([explanations.length, personVersion > inHand.personVersion]).toEqual([1, true]);
  });

  it("may be made again only after the accused gave the explanation", () => {
    expect(refusal(asks(asked))).toBe("explanation-awaited");
    expect(facts(asks(asked, clerk)), "to another accused at once").toEqual(["explanation-asked"]);
    const again = going(explained, ["staff:i.inspection", asks(explained)]);
    expect(again.explanations.map((each) => isAwaited(again, each))).toEqual([false, true]);
  });
});

describe("the explanation of an accused (R2)", () => {
  it("is given by the person asked or by people of the unit asked; other people are refused as if inspection had asked nothing", () => {
    expect(facts(explains(asked, 1))).toEqual(["explained"]);
    expect(refusal(explains(asked, 1, ahmadi))).toBe("not-found");
    expect(refusal(explains(asked, 2))).toBe("not-found");
    const both = going(asked, ["staff:i.inspection", asks(asked, clerk)]);
    expect(facts(explains(both, 2, ahmadi))).toEqual(["explained"]);
    expect(refusal(explains(both, 2))).toBe("not-found");
  });

  it("is given once, and not after the case has ended", () => {
    expect(explained.explanations[0]?.given).toMatchObject({ by: "e.legal" });
    expect(refusal(explains(explained, 1))).toBe("explanation-given");
    expect(refusal(explains(withdrawn, 1))).toBe("not-found");
    expect(withdrawn.explanations.some((each) => isAwaited(withdrawn, each))).toBe(false);
  });
});

describe("inspection's order of a remedy (R2)", () => {
  it("is given only by inspection, to any person or unit of the organisation, with a day that is not past", () => {
    expect(facts(orders(inHand))).toEqual(["ordered"]);
    expect(refusal(orders(inHand, { inspects: false }))).toBe("only-inspection");
    expect(refusal(orders(inHand, { known: false }))).toBe("commitment-unknown-owner");
    expect(refusal(orders(inHand, { due: "2026-11-23" }))).toBe("commitment-past-day");
    expect(refusal(orders(waiting))).toBe("wrong-stage");
  });

  it("becomes a commitment: its owner gives evidence, another person judges it (R11)", () => {
    const shown = going(ordered, [
      "staff:e.legal",
      decideGiveEvidence(ordered, { commitment: 1, words: document("evidence"), by: legal }),
    ]);
    const said = { commitment: 1, kept: true, reason: document("why") };
    expect(refusal(decideJudgeCommitment(shown, { ...said, by: legal }, looking(shown)))).toBe(
      "own-commitment",
    );
    const kept = going(shown, [
      "staff:h.inspection",
      decideJudgeCommitment(shown, { ...said, by: head }, looking(shown)),
    ]);
    expect(kept.commitments.map(standingOf)).toEqual(["kept"]);
  });

  it("is listed with all commitments of the case, but numbered separately from the answer's promises: the first order and the first promise both have number 1 (R11)", () => {
    const promise = { owner: { unit: "service-desk" }, due: "2026-12-02" };
    const answered = going(ordered, [
      "staff:i.inspection",
      decideDraftAnswer(
        ordered,
        { ...proposed(1), commitments: [promise, promise] },
        { ...needsApproval, approval: false },
        looking(ordered),
      ),
    ]);
    expect(answered.commitments.map((each) => "order" in each)).toEqual([true, false, false]);
    expect([1, 2, 3].map((number) => numberOfKind(answered, number))).toEqual([1, 1, 2]);
  });
});

describe("an order or a request for an explanation by inspection in an emergency (S3)", () => {
  const today = { due: "2026-11-24", needsHour: true };

  it("needs a last day with a time of day, which must be in the future", () => {
    for (const refused of [
      [asks(inHand, legalUnit, today), "hour-missing"],
      [orders(inHand, today), "hour-missing"],
      [asks(inHand, legalUnit, { ...today, time: "10:35" }), "hour-past"],
      [orders(inHand, { ...today, time: "10:30" }), "hour-past"],
    ] as const)
      expect(refusal(refused[0])).toBe(refused[1]);
    expect(facts(asks(inHand, legalUnit, { ...today, time: "11:00" }))).toEqual(["explanation-asked"]);
    expect(facts(orders(inHand, { ...today, time: "10:36" }))).toEqual(["ordered"]);
  });

  it("stores the time on its last day, and is overdue from that minute on", () => {
    const both = going(
      going(inHand, ["staff:i.inspection", asks(inHand, legalUnit, { ...today, time: "12:00" })]),
      ["staff:i.inspection", orders(inHand, { ...today, time: "11:00" })],
    );
    const { explanations, commitments } = both;
    expect([explanations[0]?.time, commitments[0]?.time]).toEqual(["12:00", "11:00"]);
    const past = (iso: string) => commitments.map((each) => isPast(each, new Date(iso)));
    expect([past("2026-11-24T07:29:59.999Z"), past("2026-11-24T07:30:00.000Z")]).toEqual([[false], [true]]);
  });
});
