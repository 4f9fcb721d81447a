import { describe, expect, it } from "vitest";
import type { CaseState } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import { caseAggregate } from "../case/journal.ts";
import { decideAcceptCase, decideApproveAnswer, decideDraftAnswer } from "./answering.ts";
import { decideAskApplicant } from "./applicant.ts";
import { decideCorrectCase } from "./correcting.ts";
import {
  clearance,
  cleared,
  document,
  facts,
  looking,
  needsApproval,
  played,
  points,
  proposed,
  refusal,
  request,
  rowOf,
} from "./fakes.ts";
import { type CaseDecision, decideByStage, type Step, startsFrom } from "./machine.ts";
import {
  decideAssignCase,
  decideOpenCase,
  decideReferCase,
  decideReturnCase,
  decideSeeCase,
} from "./moving.ts";
import { decideNameParties } from "./parties.ts";
import { decideSplitCase } from "./splitting.ts";

const opened = decideOpenCase(caseAggregate.initial, request, {
  unit: cleared("price-control"),
  rule: "prices",
});
const waiting = played(["event:e1", opened]);
const accepting = ["staff:m.karimi", decideAcceptCase(waiting, points(2), looking(waiting))] as const;
const inHand = played(["event:e1", opened], accepting);
const drafting = [
  "staff:m.karimi",
  decideDraftAnswer(inHand, proposed(2), needsApproval, looking(inHand)),
] as const;
const forApproval = played(["event:e1", opened], accepting, drafting);
const approving = [
  "staff:h.moradi",
  decideApproveAnswer(forApproval, "h.moradi", looking(forApproval)),
] as const;
const answered = played(["event:e1", opened], accepting, drafting, approving);
const asked = played(["event:e1", opened], accepting, [
  "staff:m.karimi",
  decideAskApplicant(inHand, document("question"), looking(inHand)),
]);

describe("the state of a case after its facts", () => {
  it("has the unit that routing chose, and the routing rule (R1)", () => {
    expect(waiting).toMatchObject({ stage: "waiting", request });
    expect(waiting.hops).toEqual([
      {
        unit: "price-control",
        by: { rule: "prices" },
        kind: "opened",
        receivedAt: "2026-11-24T08:00:01.000Z",
      },
    ]);
  });

  it("is unchanged when the case is opened a second time", () => {
    expect(facts(decideOpenCase(waiting, request, { unit: cleared("legal"), rule: "other" }))).toEqual([]);
  });

  it("has who saw, accepted and answered the case at each unit, and when (R3)", () => {
    const by = (username: string, second: number) => ({
      by: username,
      at: `2026-11-24T08:00:0${second}.000Z`,
    });
    expect(answered.hops.at(-1)).toMatchObject({ accepted: by("m.karimi", 2), answered: by("h.moradi", 4) });
  });

  it("has one record for each unit of when a person of the unit first opened the case", () => {
    const seen = played(
      ["event:e1", opened],
      ["staff:m.karimi", decideSeeCase(waiting, { unit: "price-control", inConflict: false })],
    );
    expect(seen.hops.at(-1)?.seen?.by).toBe("m.karimi");
    expect(facts(decideSeeCase(seen, { unit: "price-control", inConflict: false }))).toEqual([]);
    expect(seen.personVersion, "a look makes no step stale (R16)").toBe(0);
  });

  it("has no expert, points or draft after a move to another unit", () => {
    const to = {
      unit: "legal",
      known: true,
      clearance: clearance("legal"),
      reason: document("reason"),
      mostReturns: 2,
    };
    const moved = played(["event:e1", opened], accepting, [
      "staff:m.karimi",
      decideReferCase(inHand, to, looking(inHand)),
    ]);
    expect(holder(moved)).toBe("legal");
    expect(moved).not.toHaveProperty("expert");
    expect(moved).not.toHaveProperty("points");
    expect(moved.hops).toHaveLength(2);
  });
});

describe("a step of staff starts only from its own stages", () => {
  const states = { waiting, "in-hand": inHand, asked, "for-approval": forApproval, answered };
  const reason = document("reason");
  const mostReturns = 2;
  const legal = { unit: "legal", known: true, clearance: clearance("legal"), mostReturns };
  const attempts: Partial<Record<Step, (state: CaseState) => CaseDecision>> = {
    refer: (state) => decideReferCase(state, { ...legal, reason }, looking(state)),
    return: (state) =>
      decideReturnCase(
        state,
        { reason, to: clearance("service-desk"), now: "", mostReturns },
        looking(state),
      ),
    assign: (state) =>
      decideAssignCase(
        state,
        { expert: "e.rezaei", fits: true, clearance: clearance("e.rezaei") },
        looking(state),
      ),
    accept: (state) => decideAcceptCase(state, points(1), looking(state)),
    draft: (state) => decideDraftAnswer(state, proposed(2), needsApproval, looking(state)),
    "send-back": (state) => decideByStage(state, "send-back", looking(state), { type: "sent-back", reason }),
    approve: (state) => decideApproveAnswer(state, "somebody.else", looking(state)),
    "name-parties": (state) =>
      decideNameParties(
        state,
        { units: ["legal"], people: [], known: true, byInspector: false, reason },
        looking(state),
      ),
    correct: (state) =>
      decideCorrectCase(
        state,
        { kind: "suggestion", subject: "price", parties: state.parties, isPart: false, reason },
        looking(state),
      ),
    split: (state) =>
      decideSplitCase(
        state,
        { parts: [{ case: "407155289364", points: [1], ...legal }], isPart: false },
        looking(state),
      ),
    ask: (state) => decideAskApplicant(state, document("question"), looking(state)),
    "note-reply": (state) =>
      decideByStage(state, "note-reply", looking(state), { type: "replied", words: document("reply") }),
  };
  for (const [step, attempt] of Object.entries(attempts)) {
    for (const [stage, state] of Object.entries(states)) {
      const allowed = (startsFrom(step as Step) as readonly string[]).includes(stage);
      it(`the step ${step} is ${allowed ? "accepted" : "refused"} in the stage ${stage}`, () => {
        expect(refusal(attempt(state))).toBe(allowed ? undefined : "wrong-stage");
      });
    }
  }
});

describe("a step decided on an older state of the case", () => {
  it("is refused as stale (R16)", () => {
    const old = looking(waiting);
    expect(refusal(decideDraftAnswer(inHand, proposed(2), needsApproval, old))).toBe("stale");
    expect(refusal(decideDraftAnswer(inHand, proposed(2), needsApproval, looking(inHand)))).toBeUndefined();
  });
});

describe("accepting a case", () => {
  it("is allowed to the assignee only; another person whose page shows an older version of the case gets the refusal `stale` instead (R16, R17)", () => {
    const given = played(
      ["event:e1", opened],
      [
        "staff:h.moradi",
        decideAssignCase(
          waiting,
          { expert: "e.rezaei", fits: true, clearance: clearance("e.rezaei") },
          looking(waiting),
        ),
      ],
    );
    expect(refusal(decideAcceptCase(given, points(1, true), looking(given)))).toBe("not-yours-to-do");
    expect(refusal(decideAcceptCase(given, points(1, true), looking(waiting)))).toBe("stale");
    expect(facts(decideAcceptCase(given, points(1), looking(given)))).toEqual(["accepted"]);
  });
});

describe("an answer (R10)", () => {
  it("must have a text for each point that was raised", () => {
    expect(refusal(decideDraftAnswer(inHand, proposed(1), needsApproval, looking(inHand)))).toBe(
      "points-unanswered",
    );
    expect(refusal(decideDraftAnswer(inHand, proposed(3), needsApproval, looking(inHand)))).toBe(
      "points-unanswered",
    );
  });
  it("needs an outcome that the directory has", () => {
    const unknown = { ...needsApproval, outcomeKnown: false };
    expect(refusal(decideDraftAnswer(inHand, proposed(2), unknown, looking(inHand)))).toBe("unknown-outcome");
  });
  it("awaits approval where the directory requires it, and is otherwise published immediately", () => {
    const free = { ...needsApproval, approval: false };
    expect(facts(decideDraftAnswer(inHand, proposed(2), needsApproval, looking(inHand)))).toEqual([
      "drafted",
    ]);
    expect(facts(decideDraftAnswer(inHand, proposed(2), free, looking(inHand)))).toEqual([
      "drafted",
      "published",
    ]);
  });
  it("is never approved by its author", () => {
    expect(refusal(decideApproveAnswer(forApproval, "m.karimi", looking(forApproval)))).toBe("own-approval");
    expect(facts(decideApproveAnswer(forApproval, "h.moradi", looking(forApproval)))).toEqual(["published"]);
  });
  it("goes back to its expert with the reason when it is sent back", () => {
    const sentBack = played(["event:e1", opened], accepting, drafting, [
      "staff:h.moradi",
      decideByStage(forApproval, "send-back", looking(forApproval), {
        type: "sent-back",
        reason: document("why"),
      }),
    ]);
    expect(sentBack).toMatchObject({ stage: "in-hand", draft: { sentBack: { by: "h.moradi" } } });
  });
  it("needs at least one point, which was listed when the case was accepted", () => {
    expect(refusal(decideAcceptCase(waiting, points(0), looking(waiting)))).toBe("no-points");
  });
});

describe("every fact of a case", () => {
  it("announces a separate event (law 1)", () => {
    const row = rowOf("staff:m.karimi", 9);
    for (const fact of ["seen", "published"] as const) {
      expect(caseAggregate.announce({ type: fact }, answered, row)).toHaveLength(1);
    }
  });
  it("must have a known type; loading a fact of an unknown type throws", () => {
    expect(() => caseAggregate.upcast({ type: "vanished" })).toThrow(/no fact "vanished"/);
  });
});
