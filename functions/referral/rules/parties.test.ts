import { describe, expect, it } from "vitest";
import { initial } from "../case/case-state.ts";
import { cleared, document, facts, going, looking, played, refusal, request } from "./fakes.ts";
import { decideOpenCase } from "./moving.ts";
import { decideNameParties, hearParties } from "./parties.ts";

const reason = document("reason");
const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" }),
]);
const naming = (units: readonly string[], people: readonly string[], more: object = {}) => ({
  units,
  people,
  known: true,
  byInspector: false,
  reason,
  ...more,
});
const named = going(waiting, [
  "staff:c.ahmadi",
  decideNameParties(waiting, naming(["legal"], ["e.karimi"]), looking(waiting)),
]);

describe("a step that names the accused of a case", () => {
  it("stores each unit and person once, in a fixed order (R2)", () => {
    expect(decideNameParties(waiting, naming(["legal", "desk", "legal"], []), looking(waiting))).toEqual({
      facts: [{ type: "parties-named", parties: { units: ["desk", "legal"], people: [] }, reason }],
    });
  });

  it("is refused for people outside the organisation, and when nothing changes (R2)", () => {
    const refused = (units: string[], people: string[], more: object = {}) =>
      refusal(decideNameParties(named, naming(units, people, more), looking(named)));
    expect(refused(["nowhere"], [], { known: false })).toBe("unknown-party");
    expect(refused(["legal", "legal"], ["e.karimi"])).toBe("same-parties");
    expect(refused(["legal", "price-control"], ["e.karimi"])).toBeUndefined();
    expect(refused(["legal"], ["e.karimi", "e.rezaei"])).toBeUndefined();
  });

  it("may remove an accused only when an inspector takes it (R2)", () => {
    for (const [units, people] of [
      [[], ["e.karimi"]],
      [["legal"], []],
      [["price-control"], ["e.karimi"]],
      [[], []],
    ] as const) {
      const by = (byInspector: boolean) =>
        decideNameParties(named, naming(units, people, { byInspector }), looking(named));
      expect(refusal(by(false))).toBe("only-inspection-removes");
      expect(facts(by(true))).toEqual(["parties-named"]);
    }
  });

  it("is refused when the caller's page is older than the case (R16)", () => {
    expect(refusal(decideNameParties(named, naming(["desk"], []), looking(waiting)))).toBe("stale");
  });
});

describe("the copy of the accused from another case of the request", () => {
  const parties = { units: ["legal"], people: ["e.karimi"] };

  it("is made only when the lists differ and the case to which they are copied was opened (R6)", () => {
    expect(facts(hearParties(waiting, parties, reason))).toEqual(["parties-named"]);
    expect(facts(hearParties(named, parties, reason))).toEqual([]);
    expect(facts(hearParties(initial, parties, reason)), "in a case that is not opened").toEqual([]);
  });

  it("is also made in an answered case, whose commitments no one in conflict of interest may judge (R6, R11)", () => {
    expect(facts(hearParties({ ...waiting, stage: "answered" }, parties, reason))).toEqual(["parties-named"]);
  });
});
