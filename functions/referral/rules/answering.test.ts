import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { type CaseState, initial } from "../case/case-state.ts";
import {
  type Demands,
  decideAcceptCase,
  decideApproveAnswer,
  decideDraftAnswer,
  type Proposed,
  pointsLeft,
} from "./answering.ts";
import { hearObjection } from "./applicant.ts";
import {
  clearance,
  cleared,
  code,
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
import { decideAssignCase, decideOpenCase, decideReferCase } from "./moving.ts";
import { decideSplitCase, hearPart } from "./splitting.ts";

const opened = decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" });
const waiting = played(["event:e1", opened]);
const inHand = going(waiting, ["staff:e.karimi", decideAcceptCase(waiting, points(3), looking(waiting))]);
const free: Demands = { ...needsApproval, approval: false };

const part = partOf(code, 1);
const split = (state: CaseState) =>
  decideSplitCase(
    state,
    {
      isPart: false,
      parts: [{ case: part, unit: "legal", known: true, clearance: clearance("legal"), points: [1] }],
    },
    looking(state),
  );
const inParts = going(inHand, ["staff:e.karimi", split(inHand)]);

const drafted = (state: CaseState, change: Partial<Proposed> = {}, demands: Partial<Demands> = {}) =>
  decideDraftAnswer(state, { ...proposed(3), ...change }, { ...needsApproval, ...demands }, looking(state));

describe("an answer to a split case", () => {
  it("must have texts for the points (matters to be answered) that the unit kept, and for no other points (R6, R10)", () => {
    expect(pointsLeft(inHand)).toEqual([0, 1, 2]);
    expect(pointsLeft(inParts)).toEqual([0, 2]);
    expect(refusal(drafted(inParts, { answered: 3 }))).toBe("points-unanswered");
    expect(facts(drafted(inParts, { answered: 2 }))).toEqual(["drafted"]);
  });

  it("whether or not it needs approval, is published only after every part is answered (R6)", () => {
    const draft = drafted(inParts, { answered: 2 });
    expect(refusal(decideDraftAnswer(inParts, proposed(2), free, looking(inParts)))).toBe("parts-open");
    const forApproval = going(inParts, ["staff:e.karimi", draft]);
    expect(refusal(decideApproveAnswer(forApproval, "h.moradi", looking(forApproval)))).toBe("parts-open");
    const heard = going(forApproval, [
      "staff:h.legal",
      hearPart(forApproval, part, { unit: "legal", people: ["e.legal"] }),
    ]);
    expect(facts(decideApproveAnswer(heard, "h.moradi", looking(heard)))).toEqual(["published"]);
  });

  it("is not refused as stale when a part was answered since the expert's page was loaded (R16)", () => {
    const heard = going(inParts, [
      "staff:h.legal",
      hearPart(inParts, part, { unit: "legal", people: ["e.legal"] }),
    ]);
    expect(facts(decideDraftAnswer(heard, proposed(2), free, looking(inParts)))).toEqual([
      "drafted",
      "published",
    ]);
  });

  it("keeps its points when the case moves to another unit, because the parts have the other points; a case that was not split loses its points (R6)", () => {
    const to = {
      unit: "legal",
      known: true,
      clearance: clearance("legal"),
      reason: document("reason"),
      mostReturns: 2,
    };
    const moved = going(inParts, ["staff:e.karimi", decideReferCase(inParts, to, looking(inParts))]);
    expect(moved.points).toEqual(inParts.points);
    const whole = going(inHand, ["staff:e.karimi", decideReferCase(inHand, to, looking(inHand))]);
    expect(whole.points).toBeUndefined();
  });
});

describe("the second stage", () => {
  it("has a separate list of points and decides on all of them, whether or not the case has parts (R6, R13)", () => {
    const heard = going(inParts, [
      "staff:h.legal",
      hearPart(inParts, part, { unit: "legal", people: ["e.legal"] }),
    ]);
    const answered = going(heard, [
      "staff:e.karimi",
      decideDraftAnswer(heard, proposed(2), free, looking(heard)),
    ]);
    const words: DocumentId = `intake/${code}/objection`;
    const again = going(answered, ["event:e2", hearObjection(answered, { words }, cleared("inspection"))]);
    expect(again.points).toBeUndefined();
    const accepted = decideAcceptCase(again, points(2), looking(again));
    expect(pointsLeft(going(again, ["staff:i.inspection", accepted]))).toEqual([0, 1]);
  });

  it("knows everyone who decided the first stage: people who accepted, were assigned, drafted or approved, in parts too (R13)", () => {
    const heard = going(inParts, [
      "staff:h.legal",
      hearPart(inParts, part, { unit: "legal", people: ["e.legal", "h.legal"] }),
    ]);
    const to = { expert: "e.rezaei", fits: true, clearance: clearance("e.rezaei") };
    const given = going(heard, ["staff:h.moradi", decideAssignCase(heard, to, looking(heard))]);
    const draft = decideDraftAnswer(given, proposed(2), needsApproval, looking(given));
    const forApproval = going(given, ["staff:i.inspection", draft]);
    const approved = decideApproveAnswer(forApproval, "h.moradi", looking(forApproval));
    const { firstStage } = going(forApproval, ["staff:h.moradi", approved]);
    expect(firstStage?.units).toEqual(["legal", "price-control"]);
    expect([...(firstStage?.people ?? [])].sort()).toEqual([
      "e.karimi",
      "e.legal",
      "e.rezaei",
      "h.legal",
      "h.moradi",
      "i.inspection",
    ]);
  });
});

describe("an outcome that sets conditions for the answer", () => {
  it("requires the receiving organisation's name when it is a transfer (R5)", () => {
    expect(refusal(drafted(inHand, {}, { transfer: true }))).toBe("transfer-unnamed");
    expect(facts(drafted(inHand, { transferred: true }, { transfer: true }))).toEqual(["drafted"]);
  });

  it("requires an answered earlier request of the same applicant when it calls the request repeated (R14)", () => {
    for (const earlier of ["none", "unknown", "unanswered"] as const)
      expect(refusal(drafted(inHand, { earlier }, { repeated: true }))).toBe(`earlier-${earlier}`);
    expect(facts(drafted(inHand, { earlier: "answered" }, { repeated: true }))).toEqual(["drafted"]);
  });

  it("refuses an answer that names an unknown earlier request, even when the outcome requires no earlier request (R14)", () => {
    expect(refusal(drafted(inHand, { earlier: "unknown" }))).toBe("earlier-unknown");
    expect(facts(drafted(inHand))).toEqual(["drafted"]);
  });
});

describe("a commitment in an answer", () => {
  const commitments = [{ owner: { unit: "legal" }, due: "2026-12-01" }];
  it("needs an owner in the directory and a day that is not past (R11)", () => {
    for (const fault of ["unknown-owner", "past-day"] as const)
      expect(refusal(drafted(inHand, { commitments }, { commitments: fault }))).toBe(`commitment-${fault}`);
  });

  it("is owed from the publication of the answer on (R11)", () => {
    const forApproval = going(inHand, ["staff:e.karimi", drafted(inHand, { commitments })]);
    expect(forApproval.commitments).toEqual([]);
    const approved = decideApproveAnswer(forApproval, "h.moradi", looking(forApproval));
    const answered = going(forApproval, ["staff:h.moradi", approved]);
    const since = answered.answered?.at;
    expect(answered.commitments).toEqual([
      { ...commitments[0], answer: document("answer"), place: 0, since },
    ]);
  });
});
