import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { trackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import { type CaseState, initial } from "../case/case-state.ts";
import { cleared, code, document, facts, going, played, refusal, request } from "./fakes.ts";
import { decideLinkCase, decideUnlinkCase, hearSimilar, mostLinks } from "./linking.ts";
import { decideOpenCase } from "./moving.ts";

const waiting = played([
  "event:e1",
  decideOpenCase(initial, request, { unit: cleared("price-control"), rule: "prices" }),
]);
const nth = (n: number): string => trackingCode(String(50_000_000_000 + n));
const reason = document("reason");

const links = (state: CaseState, to: string, known = true, own = code) =>
  decideLinkCase(state, own, { other: { case: to, known }, reason });
const unlinks = (state: CaseState, to: string, known = true) =>
  decideUnlinkCase(state, { other: { case: to, known }, reason });
const linked = going(waiting, ["staff:e.karimi", links(waiting, nth(1))]);

describe("a link of a case with another about the same matter (R14)", () => {
  it("stores the other case, the reason and the author, and changes no stage", () => {
    expect(linked.links).toMatchObject([{ case: nth(1), by: "e.karimi", reason }]);
    expect([linked.stage, linked.personVersion]).toEqual(["waiting", waiting.personVersion]);
  });

  it("needs another case that the person may see; a case that the person may not see is refused as unknown, whether linked or not (R2, R15)", () => {
    expect(refusal(links(waiting, nth(1), false))).toBe("unknown-link");
    expect(refusal(links(linked, nth(1), false))).toBe("unknown-link");
    expect(refusal(unlinks(linked, nth(1), false))).toBe("not-linked");
  });

  it("is refused when the other case is the same case, a part of a divided case, or linked already, and when the case has as many links as are allowed", () => {
    expect(refusal(links(waiting, code))).toBe("link-itself");
    expect(refusal(links(waiting, nth(1), true, partOf(code, 1)))).toBe("part-not-linked");
    expect(refusal(links(linked, nth(1)))).toBe("linked-already");
    const full = Array.from({ length: mostLinks }, (_, n) => nth(n + 1)).reduce<CaseState>(
      (state, to) => going(state, ["staff:e.karimi", links(state, to)]),
      waiting,
    );
    expect(refusal(links(full, nth(20)))).toBe("links-enough");
  });

  it("can be undone once, and made again", () => {
    const undone = going(linked, ["staff:h.moradi", unlinks(linked, nth(1))]);
    expect(undone.links).toEqual([]);
    expect(refusal(unlinks(undone, nth(1)))).toBe("not-linked");
    expect(facts(links(undone, nth(1)))).toEqual(["linked"]);
  });
});

describe("the answer to a linked case (R14)", () => {
  it("is announced by the case that has the link, once for each link, while the case that has the link is open", () => {
    const both = going(linked, ["staff:e.karimi", links(linked, nth(2))]);
    expect(facts(hearSimilar(both, [nth(1), nth(2), nth(3)]))).toEqual([
      "similar-answered",
      "similar-answered",
    ]);
    const told = going(both, ["event:e2", hearSimilar(both, [nth(1)])]);
    expect(facts(hearSimilar(told, [nth(1)]))).toEqual([]);
    expect(facts(hearSimilar(told, [nth(1), nth(2)]))).toEqual(["similar-answered"]);
    expect(told.stage).toBe("waiting");
  });

  it("is not announced to a case that links to it, if that case is already answered itself or its link was undone", () => {
    expect(facts(hearSimilar({ ...linked, stage: "answered" }, [nth(1)]))).toEqual([]);
    expect(facts(hearSimilar(waiting, [nth(1)]))).toEqual([]);
  });
});
