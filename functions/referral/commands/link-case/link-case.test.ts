import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { looksId, monthOf } from "../../journals/journal-looks.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { answeredBefore, similarAnswered } from "../../reactions/hear-similar.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case.ts";
import { unlinkCase } from "../unlink-case.ts";
import { linkCase } from "./link-case.ts";

const reason = "هر دو درباره یک فروشگاه است.";
const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);

async function two() {
  const world = casework();
  const { deps, by, rows } = world;
  const [one, other] = [await world.open(1), await world.open(2)];
  const linksOf = async (code: string) =>
    (await deps.cases.load(code)).state.links.map((link) => [link.case, link.answered ?? false]);
  return {
    ...world,
    one,
    other,
    linksOf,
    link: async (who: string, from = one, to = other) =>
      codeOf(await linkCase(deps, await by(who, from), { with: to, reason })),
    unlink: async (who: string, from = one, to = other) =>
      codeOf(await unlinkCase(deps, await by(who, from), { from: to, reason })),
    name: async (who: string, code: string, ...people: readonly string[]) =>
      nameParties(deps, await by(who, code), { units: [], people: [...people], reason }),
    sees: async (who: string, code: string) => (await readCase(deps, code, who))?.links,
    answer: async (code: string) => {
      await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
      const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
      await draftAnswer(deps, await by("e.karimi", code), answer);
      await approveAnswer(deps, await by("h.moradi", code));
    },
    /** Delivers every event of this type again at each call, as the event bus may. */
    tell: async (type: string) => {
      const hears = type === "case-linked" ? answeredBefore : similarAnswered;
      const told = rows.flatMap((row) =>
        row.events
          .map((event, at) => ({ ...event, id: `referral/${row.id}/${row.version}/${at}` }))
          .filter((event) => event.type === `referral.${type}.v1`),
      );
      for (const { id, data } of told) await hears(deps, { id, data: data as { case: string } });
    },
  };
}

describe("a link between two cases (R14)", () => {
  it("is recorded in both cases in one decision; the notice to each applicant says nothing about the other case", async () => {
    const { link, linksOf, one, other, rows } = await two();
    expect(await link("e.karimi")).toBe("yes");
    expect([await linksOf(one), await linksOf(other)]).toEqual([[[other, false]], [[one, false]]]);
    const [first, second] = rows.slice(-2);
    expect([first?.key, first?.id, second?.id]).toEqual([second?.key, one, other]);
    for (const row of [first, second])
      expect(row?.events).toEqual([
        { type: "referral.case-linked.v1", data: { case: row?.id, at: row?.at } },
      ]);
    expect(JSON.stringify(rows)).not.toContain("فروشگاه");
  });

  it("is shown with its reason to staff who may see both cases", async () => {
    const { link, sees, one, other } = await two();
    await link("e.karimi");
    expect(await sees("e.rezaei", one)).toMatchObject([
      { case: other, stage: "waiting", unit: { key: "price-control" }, by: { username: "e.karimi" }, reason },
    ]);
    expect(await sees("h.moradi", other)).toMatchObject([{ case: one, reason }]);
  });

  it("is refused with the same code for a missing case, another unit's case, and a case with which the caller is in conflict of interest (R2, R15)", async () => {
    const world = await two();
    const { link, one, other, deps, by, rows, name, now } = world;
    expect(await link("e.karimi", one, "123456789018")).toBe("unknown-link");
    const third = await world.open(3);
    await referCase(deps, await by("h.moradi", third), { unit: "legal", reason });
    expect(await link("e.legal", third, one)).toBe("unknown-link");
    await name("h.moradi", other, "e.rezaei");
    const before = rows.filter(({ command }) => command === "link-case").length;
    expect(await link("e.rezaei")).toBe("unknown-link");
    expect(rows.filter(({ command }) => command === "link-case")).toHaveLength(before);
    const { state } = await deps.looks.load(looksId(other, monthOf(now().toISOString())));
    expect(state.refused).toMatchObject([{ by: "e.rezaei", action: "link-case", why: "complained-of" }]);
  });

  it("is refused when the caller comes into a conflict of interest with the other case while the link is being decided (R2)", async () => {
    const { one, other, deps, by, name, linksOf } = await two();
    const load = async (id: string) => {
      const found = await deps.cases.load(id);
      if (id === other) await name("h.moradi", other, "e.rezaei");
      return found;
    };
    const meanwhile = { ...deps, cases: { ...deps.cases, load } };
    const outcome = await linkCase(meanwhile, await by("e.rezaei", one), { with: other, reason });
    expect([codeOf(outcome), await linksOf(one), await linksOf(other)]).toEqual(["unknown-link", [], []]);
  });

  it("is hidden from staff who come into a conflict of interest with the other case (R2)", async () => {
    const { link, unlink, sees, name, one, other, deps } = await two();
    await link("h.moradi");
    await name("h.moradi", other, "e.rezaei");
    expect(await sees("e.rezaei", one)).toBeUndefined();
    expect(JSON.stringify(await readCase(deps, one, "e.rezaei", 0))).not.toMatch(
      new RegExp(`${other}|linked`),
    );
    expect(await unlink("e.rezaei")).toBe("not-linked");
    expect(await sees("e.karimi", one)).toHaveLength(1);
    expect(await sees("e.rezaei", other)).toBeUndefined();
  });

  it("is hidden from staff who, by the policy table, may not see the other case (R15)", async () => {
    const { link, sees, one, other, deps, by } = await two();
    await link("h.moradi");
    await referCase(deps, await by("h.moradi", other), { unit: "legal", reason });
    expect(await sees("e.legal", other)).toBeUndefined();
    expect(await sees("h.moradi", one), "a former holder may look").toHaveLength(1);
  });

  it("leaves the open pages of colleagues valid: their steps in either case are not refused as stale (R16)", async () => {
    const { link, deps, by, one, other } = await two();
    const [here, there] = [await by("h.moradi", one), await by("h.moradi", other)];
    await link("e.karimi");
    for (const typing of [here, there])
      expect(codeOf(await referCase(deps, typing, { unit: "legal", reason }))).toBe("yes");
  });

  it("can be undone, in both cases, by any colleague who may link these cases", async () => {
    const { link, unlink, linksOf, one, other, rows } = await two();
    await link("e.karimi");
    expect(await unlink("e.rezaei", other, one)).toBe("yes");
    expect([await linksOf(one), await linksOf(other)]).toEqual([[], []]);
    expect(rows.slice(-2).map(({ events }) => events[0]?.type)).toEqual([
      "referral.case-unlinked.v1",
      "referral.case-unlinked.v1",
    ]);
    expect(await unlink("e.karimi")).toBe("not-linked");
  });
});

describe("the answer to one of two linked cases (R14)", () => {
  it("is announced once in the other case, which is still open, and does not answer that case", async () => {
    const { link, answer, tell, linksOf, one, other, deps, rows } = await two();
    await link("e.karimi");
    await answer(one);
    await tell("answer-published");
    const { length } = rows;
    await tell("answer-published");
    await tell("case-linked");
    expect(rows, "told again").toHaveLength(length);
    expect([await linksOf(one), await linksOf(other)]).toEqual([[[other, false]], [[one, true]]]);
    expect((await deps.cases.load(other)).state.stage).toBe("waiting");
    expect(rows.at(-1)).toMatchObject({
      id: other,
      actor: expect.stringMatching(/^event:/),
      events: [{ type: "referral.similar-answered.v1", data: { case: other } }],
    });
  });

  it("is announced in the other, open case also when the cases are linked only after the answer", async () => {
    const { link, answer, tell, linksOf, one, other } = await two();
    await answer(one);
    await tell("answer-published");
    await link("e.karimi");
    await tell("case-linked");
    expect([await linksOf(one), await linksOf(other)]).toEqual([[[other, false]], [[one, true]]]);
  });

  it("is not announced after the link was undone, nor when both cases are answered", async () => {
    const { link, unlink, answer, tell, linksOf, one, other } = await two();
    await link("e.karimi");
    await unlink("e.karimi");
    await answer(one);
    await tell("answer-published");
    expect(await linksOf(other)).toEqual([]);
    await answer(other);
    await link("h.moradi");
    await tell("case-linked");
    expect([await linksOf(one), await linksOf(other)]).toEqual([[[other, false]], [[one, false]]]);
  });
});
