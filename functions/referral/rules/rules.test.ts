import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../shared/documents/documents.ts";
import type { RowHead } from "../../shared/journal/journal.ts";
import type { AboutRequest, CaseFact } from "./case-facts.ts";
import { type CaseState, holder } from "./case-state.ts";
import { caseAggregate } from "./journal.ts";
import * as rules from "./rules.ts";

const code = "407155289363";
const document = (name: string): DocumentId => `referral/${code}/${name}`;

const request: AboutRequest = {
  person: "0123456789abcdef0123456789abcdef",
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  registeredAt: "2026-11-24T08:00:00.000Z",
  words: `intake/${code}/words`,
};

/** Folds what decisions decided, as the journal would, one row per step. */
function played(...steps: readonly (readonly [actor: string, decision: rules.CaseDecision])[]): CaseState {
  return steps.reduce((state, [actor, decision], index) => {
    if ("refused" in decision) throw new Error(`Refused: ${decision.refused.code}`);
    const row = rowOf(actor, index + 1);
    return decision.facts.reduce((folded, fact) => caseAggregate.fold(folded, fact, row), state);
  }, caseAggregate.initial);
}

const rowOf = (actor: string, version: number): RowHead => ({
  id: code,
  version,
  at: `2026-11-24T08:00:0${version}.000Z`,
  actor,
  command: "test",
  key: `key-${version}`,
  fingerprint: "f",
  directory: 1,
  release: "test",
  correlation: code,
});

const looking = (state: CaseState): rules.Seen => ({ personVersion: state.personVersion });
const points = (count: number, givenToAnother = false) => ({
  document: document("points"),
  count,
  givenToAnother,
});
const needsApproval: rules.Demands = { outcomeKnown: true, approval: true };
const proposed = (answered: number): rules.Proposed => ({
  outcome: "granted",
  answer: document("answer"),
  answered,
});

const opened = rules.openCase(caseAggregate.initial, request, { unit: "price-control", rule: "prices" });
const waiting = played(["event:e1", opened]);
const inHand = played(
  ["event:e1", opened],
  ["staff:m.karimi", rules.acceptCase(waiting, points(2), looking(waiting))],
);
const forApproval = played(
  ["event:e1", opened],
  ["staff:m.karimi", rules.acceptCase(waiting, points(2), looking(waiting))],
  ["staff:m.karimi", rules.draftAnswer(inHand, proposed(2), needsApproval, looking(inHand))],
);
const answered = played(
  ["event:e1", opened],
  ["staff:m.karimi", rules.acceptCase(waiting, points(2), looking(waiting))],
  ["staff:m.karimi", rules.draftAnswer(inHand, proposed(2), needsApproval, looking(inHand))],
  ["staff:h.moradi", rules.approveAnswer(forApproval, "h.moradi", looking(forApproval))],
);

const refusal = (decision: rules.CaseDecision): string | undefined =>
  "refused" in decision ? decision.refused.code : undefined;
const facts = (decision: rules.CaseDecision): readonly CaseFact["type"][] =>
  "facts" in decision ? decision.facts.map(({ type }) => type) : [];

describe("a case", () => {
  it("stands at the unit the rule named, with the rule kept (R1)", () => {
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

  it("opened twice is one case", () => {
    expect(facts(rules.openCase(waiting, request, { unit: "legal", rule: "other" }))).toEqual([]);
  });

  it("keeps who saw, accepted and answered each hop, and when (R3)", () => {
    const by = (username: string, second: number) => ({
      by: username,
      at: `2026-11-24T08:00:0${second}.000Z`,
    });
    expect(answered.hops.at(-1)).toMatchObject({ accepted: by("m.karimi", 2), answered: by("h.moradi", 4) });
  });

  it("is seen once per hop", () => {
    const seen = played(["event:e1", opened], ["staff:m.karimi", rules.seeCase(waiting)]);
    expect(seen.hops.at(-1)?.seen?.by).toBe("m.karimi");
    expect(facts(rules.seeCase(seen))).toEqual([]);
    expect(seen.personVersion, "looking makes nobody's typing stale (R16)").toBe(0);
  });

  it("forgets expert, points and draft when it moves to another unit", () => {
    const to = { unit: "legal", known: true, reason: document("reason") };
    const moved = played(
      ["event:e1", opened],
      ["staff:m.karimi", rules.acceptCase(waiting, points(2), looking(waiting))],
      ["staff:m.karimi", rules.referCase(inHand, to, looking(inHand))],
    );
    expect(holder(moved)).toBe("legal");
    expect(moved).not.toHaveProperty("expert");
    expect(moved).not.toHaveProperty("points");
    expect(moved.hops).toHaveLength(2);
  });
});

describe("each step starts only from its stages", () => {
  const states = { waiting, "in-hand": inHand, "for-approval": forApproval, answered };
  const elsewhere = { unit: "legal", known: true, reason: document("reason") };
  const attempts: Record<rules.Step, (state: CaseState) => rules.CaseDecision> = {
    refer: (state) => rules.referCase(state, elsewhere, looking(state)),
    return: (state) =>
      rules.returnCase(state, { reason: document("r"), triage: "service-desk" }, looking(state)),
    assign: (state) => rules.assignCase(state, { expert: "e.rezaei", fits: true }, looking(state)),
    accept: (state) => rules.acceptCase(state, points(1), looking(state)),
    draft: (state) => rules.draftAnswer(state, proposed(2), needsApproval, looking(state)),
    "send-back": (state) => rules.sendBackAnswer(state, document("r"), looking(state)),
    approve: (state) => rules.approveAnswer(state, "somebody.else", looking(state)),
  };
  for (const [step, attempt] of Object.entries(attempts)) {
    for (const [stage, state] of Object.entries(states)) {
      const allowed = (rules.startsFrom[step as rules.Step] as readonly string[]).includes(stage);
      it(`${step} is ${allowed ? "accepted" : "refused"} while ${stage}`, () => {
        expect(refusal(attempt(state))).toBe(allowed ? undefined : "wrong-stage");
      });
    }
  }
});

describe("a step decided on an older state", () => {
  it("is refused as stale, whoever takes it (R16)", () => {
    const old = looking(waiting);
    expect(refusal(rules.draftAnswer(inHand, proposed(2), needsApproval, old))).toBe("stale");
    expect(refusal(rules.draftAnswer(inHand, proposed(2), needsApproval, looking(inHand)))).toBeUndefined();
  });
});

describe("referring", () => {
  const to = (unit: string, known = true) => ({ unit, known, reason: document("reason") });
  it("needs a unit of the directory other than the holder", () => {
    expect(refusal(rules.referCase(waiting, to("nowhere", false), looking(waiting)))).toBe("unknown-unit");
    expect(refusal(rules.referCase(waiting, to("price-control"), looking(waiting)))).toBe("same-unit");
    expect(facts(rules.referCase(waiting, to("legal"), looking(waiting)))).toEqual(["referred"]);
  });
});

describe("assigning", () => {
  const to = (expert: string, fits = true) => ({ expert, fits });
  it("needs somebody who can have it in hand, and other than who has (R17)", () => {
    expect(refusal(rules.assignCase(inHand, to("somebody", false), looking(inHand)))).toBe("unknown-expert");
    expect(refusal(rules.assignCase(inHand, to("m.karimi"), looking(inHand)))).toBe("same-expert");
    expect(facts(rules.assignCase(inHand, to("e.rezaei"), looking(inHand)))).toEqual(["assigned"]);
  });
  it("keeps the stage and what was written so far, and says who gave it to whom (R3, R17)", () => {
    const assigned = played(
      ["event:e1", opened],
      ["staff:m.karimi", rules.acceptCase(waiting, points(2), looking(waiting))],
      ["staff:h.moradi", rules.assignCase(inHand, to("e.rezaei"), looking(inHand))],
    );
    expect(assigned).toMatchObject({ stage: "in-hand", expert: "e.rezaei", points: { count: 2 } });
    expect(assigned.hops.at(-1)).toMatchObject({
      accepted: { by: "m.karimi" },
      assigned: { by: "h.moradi", to: "e.rezaei" },
    });
  });
});

describe("accepting", () => {
  it("is for who it was given to; whoever looked before that is told that their page is old first (R16, R17)", () => {
    const given = played(
      ["event:e1", opened],
      ["staff:h.moradi", rules.assignCase(waiting, { expert: "e.rezaei", fits: true }, looking(waiting))],
    );
    expect(refusal(rules.acceptCase(given, points(1, true), looking(given)))).toBe("not-yours-to-do");
    expect(refusal(rules.acceptCase(given, points(1, true), looking(waiting)))).toBe("stale");
    expect(facts(rules.acceptCase(given, points(1), looking(given)))).toEqual(["accepted"]);
  });
});

describe("returning", () => {
  const back = { reason: document("reason"), triage: "service-desk" };
  it("goes to the sender, or to triage when a rule sent it", () => {
    const byRule = rules.returnCase(waiting, back, looking(waiting));
    expect(byRule).toEqual({ facts: [{ type: "returned", unit: "service-desk", reason: back.reason }] });
    const referred = played(
      ["event:e1", opened],
      [
        "staff:c.ahmadi",
        rules.referCase(waiting, { unit: "legal", known: true, reason: back.reason }, looking(waiting)),
      ],
    );
    expect(rules.returnCase(referred, back, looking(referred))).toMatchObject({
      facts: [{ unit: "price-control" }],
    });
  });
  it("is refused when the case would stay where it is", () => {
    const triage = { ...back, triage: "price-control" };
    expect(refusal(rules.returnCase(waiting, triage, looking(waiting)))).toBe("nowhere-to-return");
  });
});

describe("an answer (R10)", () => {
  it("addresses each point raised", () => {
    expect(refusal(rules.draftAnswer(inHand, proposed(1), needsApproval, looking(inHand)))).toBe(
      "points-unanswered",
    );
    expect(refusal(rules.draftAnswer(inHand, proposed(3), needsApproval, looking(inHand)))).toBe(
      "points-unanswered",
    );
  });
  it("needs an outcome of the directory", () => {
    const unknown = { outcomeKnown: false, approval: true };
    expect(refusal(rules.draftAnswer(inHand, proposed(2), unknown, looking(inHand)))).toBe("unknown-outcome");
  });
  it("waits for a second person where the directory demands one, else is given at once", () => {
    const free = { outcomeKnown: true, approval: false };
    expect(facts(rules.draftAnswer(inHand, proposed(2), needsApproval, looking(inHand)))).toEqual([
      "drafted",
    ]);
    expect(facts(rules.draftAnswer(inHand, proposed(2), free, looking(inHand)))).toEqual([
      "drafted",
      "published",
    ]);
  });
  it("is never approved by who wrote it", () => {
    expect(refusal(rules.approveAnswer(forApproval, "m.karimi", looking(forApproval)))).toBe("own-approval");
    expect(facts(rules.approveAnswer(forApproval, "h.moradi", looking(forApproval)))).toEqual(["published"]);
  });
  it("sent back is in hand again, with the reason beside the draft", () => {
    const sentBack = played(
      ["event:e1", opened],
      ["staff:m.karimi", rules.acceptCase(waiting, points(2), looking(waiting))],
      ["staff:m.karimi", rules.draftAnswer(inHand, proposed(2), needsApproval, looking(inHand))],
      ["staff:h.moradi", rules.sendBackAnswer(forApproval, document("why"), looking(forApproval))],
    );
    expect(sentBack).toMatchObject({ stage: "in-hand", draft: { sentBack: { by: "h.moradi" } } });
  });
  it("accepting needs at least one point", () => {
    expect(refusal(rules.acceptCase(waiting, points(0), looking(waiting)))).toBe("no-points");
  });
});

describe("every fact", () => {
  it("announces an event of its own (law 1)", () => {
    const row = rowOf("staff:m.karimi", 9);
    for (const fact of ["seen", "published"] as const) {
      expect(caseAggregate.announce({ type: fact }, answered, row)).toHaveLength(1);
    }
  });
  it("that nobody knows stops the fold", () => {
    expect(() => caseAggregate.upcast({ type: "vanished" })).toThrow(/no fact "vanished"/);
  });
});
