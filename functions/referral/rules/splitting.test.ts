import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { initial } from "../case/case-state.ts";
import { decideAcceptCase } from "./answering.ts";
import {
  clearance,
  cleared,
  code,
  facts,
  going,
  inConflict,
  looking,
  played,
  points,
  refusal,
  request,
} from "./fakes.ts";
import { decideOpenCase } from "./moving.ts";
import { decideSplitCase, hearPart, type ProposedPart } from "./splitting.ts";

const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" }),
]);
const inHand = going(waiting, ["staff:e.karimi", decideAcceptCase(waiting, points(3), looking(waiting))]);

const toLegal = (at: number, ...given: readonly number[]): ProposedPart => ({
  case: partOf(code, at),
  unit: "legal",
  known: true,
  clearance: clearance("legal"),
  points: given,
});
const split = (state: typeof inHand, parts: readonly ProposedPart[], isPart = false) =>
  decideSplitCase(state, { parts, isPart }, looking(state));

describe("splitting a case (R6)", () => {
  const sound = [toLegal(1, 0), toLegal(2, 2)];
  const cases: readonly (readonly [
    fact: string,
    parts: readonly ProposedPart[],
    code: string | undefined,
  ])[] = [
    ["gives each point to one part or keeps it", sound, undefined],
    ["refuses no parts at all", [], "parts-unclear"],
    ["refuses a part without points", [toLegal(1, 0), toLegal(2)], "parts-unclear"],
    ["refuses a point given twice", [toLegal(1, 0), toLegal(2, 0)], "parts-unclear"],
    ["refuses a point given twice to one part", [toLegal(1, 0, 0)], "parts-unclear"],
    ["refuses a point that was not raised", [toLegal(1, 3)], "parts-unclear"],
    ["refuses to give all points away", [toLegal(1, 0, 1), toLegal(2, 2)], "no-point-left"],
    ["refuses a unit missing from the directory", [{ ...toLegal(1, 0), known: false }], "unknown-unit"],
    [
      "refuses all when one unit is in conflict (R2)",
      [toLegal(1, 0), { ...toLegal(2, 1), clearance: inConflict }],
      "in-conflict",
    ],
  ];
  for (const [fact, parts, expected] of cases)
    it(fact, () => expect(refusal(split(inHand, parts))).toBe(expected));

  it("is possible once, in the first stage, and never for a part of a split case", () => {
    expect(refusal(split(inHand, sound, true))).toBe("not-split-again");
    const again = going(inHand, ["staff:e.karimi", split(inHand, sound)]);
    expect(refusal(split(again, sound))).toBe("not-split-again");
    expect(refusal(split({ ...inHand, round: 2 }, sound))).toBe("not-split-again");
  });

  it("needs an accepted case and its present version (R16)", () => {
    expect(refusal(split(waiting, sound))).toBe("wrong-stage");
    const { personVersion } = looking(waiting);
    expect(refusal(decideSplitCase(inHand, { parts: sound, isPart: false }, { personVersion }))).toBe(
      "stale",
    );
  });
});

describe("a part of a split case that is answered", () => {
  const inParts = going(inHand, ["staff:e.karimi", split(inHand, [toLegal(1, 0)])]);
  it("is recorded once as answered in the whole case, with everyone who worked on the part's answer (R6, R13)", () => {
    const heard = hearPart(inParts, partOf(code, 1), { unit: "legal", people: ["e.legal"] });
    expect(facts(heard)).toEqual(["part-answered"]);
    const after = going(inParts, ["staff:h.legal", heard]);
    expect(after.parts[0]).toHaveProperty("answeredAt");
    expect(after.firstStage).toEqual({ units: ["legal"], people: ["e.legal"] });
    expect(facts(hearPart(after, partOf(code, 1), { unit: "legal", people: ["e.legal"] }))).toEqual([]);
    expect(facts(hearPart(inParts, partOf(code, 2), { unit: "legal", people: ["e.legal"] }))).toEqual([]);
  });
});
