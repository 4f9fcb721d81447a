import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { acceptCase } from "../accept-case.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case.ts";
import { splitCase } from "../split-case/split-case.ts";
import { correctCase } from "./correct-case.ts";

const reason = "از متن پیداست که پیشنهاد است.";
const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);
const both = (fa: string, en: string) => ({ fa, en });
const silence = {
  ...{ key: "unanswered", name: both("بی‌پاسخ", "Unanswered"), sentence: both("جواب نگرفتم", "No answer") },
  ...{ onWeb: true, fourEyes: true, unanswered: "complaint" },
};

async function withCase() {
  const world = casework({ kinds: [...organisation.kinds, silence] });
  const { deps, by } = world;
  const code = await world.open(1);
  return {
    ...world,
    code,
    correct: async (username: string, kind: string, subject = "price", of = code) =>
      codeOf(await correctCase(deps, await by(username, of), { kind, subject, reason })),
    accept: async (username: string, points = ["گرانی"], of = code) =>
      codeOf(await acceptCase(deps, await by(username, of), { points })),
    state: async (of = code) => (await deps.cases.load(of)).state,
    newest: async (of = code) => (await deps.cases.store.all(of)).at(-1),
  };
}

describe("a correction of a case's kind and subject (D4)", () => {
  it("may be made by the unit that holds the case, needs a reason, and leaves the case at that unit", async () => {
    const { correct, state, deps, code, newest } = await withCase();
    expect(await correct("e.karimi", "suggestion", "other")).toBe("yes");
    expect(await state()).toMatchObject({
      stage: "waiting",
      request: { kind: "suggestion", subject: "other" },
      personVersion: 2,
    });
    expect((await state()).hops).toHaveLength(1);
    const view = await readCase(deps, code, "h.moradi");
    expect(view).toMatchObject({ kind: { key: "suggestion" }, subject: { key: "other" } });
    const [correction] = view?.corrections ?? [];
    expect(correction).toMatchObject({ by: { username: "e.karimi" }, reason });
    expect(correction?.was).toMatchObject({ kind: { key: "complaint" }, subject: { key: "price" } });
    expect((await newest())?.events[0]).toBeDefined();
    const told = (await deps.cases.store.all(code)).flatMap(({ events }) => events);
    expect(told).toContainEqual({
      type: "referral.case-corrected.v1",
      data: expect.objectContaining({ case: code, kind: "suggestion", subject: "other", by: "e.karimi" }),
    });
  });

  it("is refused when the new kind or subject is unknown, and when neither kind nor subject changes", async () => {
    const { correct } = await withCase();
    expect(await correct("e.karimi", "wish")).toBe("unknown-kind");
    expect(await correct("e.karimi", "complaint", "weather")).toBe("unknown-subject");
    expect(await correct("e.karimi", "complaint")).toBe("same-kind");
    expect(await correct("c.ahmadi", "suggestion")).toBe("not-found");
  });

  it("is refused while a draft awaits approval, and once the case is answered", async () => {
    const { correct, accept, deps, by, code } = await withCase();
    await accept("e.karimi");
    await draftAnswer(deps, await by("e.karimi", code), answer);
    expect(await correct("e.karimi", "suggestion")).toBe("wrong-stage");
  });

  it("is refused when the caller's page is older than the last correction (R16)", async () => {
    const { correct, deps, by, code } = await withCase();
    const old = await by("h.moradi", code);
    await correct("e.karimi", "suggestion");
    const late = await correctCase(deps, old, { kind: "complaint", subject: "other", reason });
    expect(codeOf(late)).toBe("stale");
  });

  it("changes a divided case and its parts in one decision, and is refused for a single part (R6)", async () => {
    const { correct, accept, deps, by, code, state } = await withCase();
    await accept("e.karimi", ["گرانی", "قرارداد"]);
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    const part = partOf(code, 1);
    expect(await correct("e.legal", "suggestion", "price", part)).toBe("part-not-corrected");
    expect((await readCase(deps, part, "e.legal"))?.mayI).not.toContain("correct-case");
    expect(await correct("e.karimi", "suggestion")).toBe("yes");
    expect((await state(part)).request).toMatchObject({ kind: "suggestion", subject: "price" });
    expect((await readCase(deps, part, "e.legal"))?.corrections?.[0]?.reason).toBe(reason);
  });
});

describe("a correction to the kind of complaint that a unit gave no answer (R2)", () => {
  it("adds the unit that gave no answer to the accused, and takes the case from that unit in the same journal row", async () => {
    const { correct, newest, state, accept } = await withCase();
    expect(await correct("h.moradi", "unanswered")).toBe("yes");
    expect((await newest())?.facts.slice(0, 3)).toMatchObject([
      { type: "corrected", kind: "unanswered", unanswered: { unit: "price-control", rule: "prices" } },
      { type: "parties-named", parties: { units: ["price-control"], people: [] } },
      { type: "taken-away", unit: "inspection", why: "complained-of" },
    ]);
    expect(await state()).toMatchObject({ unanswered: { unit: "price-control" }, contested: true });
    expect(await accept("e.karimi")).toBe("not-found");
  });

  it("leaves the unit that gave no answer among the accused when the kind is corrected back, because only inspection may remove an accused", async () => {
    const { correct, state, deps, by, code } = await withCase();
    await correct("h.moradi", "unanswered");
    expect(await correct("h.inspection", "complaint")).toBe("yes");
    expect((await state()).parties.units).toEqual(["price-control"]);
    const off = { units: [], people: [], reason };
    expect(codeOf(await nameParties(deps, await by("i.inspection", code), off))).toBe("yes");
    expect((await state()).parties.units).toEqual([]);
  });

  it("adds the unit that gave no answer to the accused of the case's parts, and takes a part from that unit in the same decision", async () => {
    const { correct, accept, deps, by, code, state, newest } = await withCase();
    await referCase(deps, await by("h.moradi", code), { unit: "legal", reason });
    await accept("e.legal", ["گرانی", "قرارداد"]);
    await splitCase(deps, await by("e.legal", code), { parts: [{ unit: "price-control", points: [1] }] });
    const part = partOf(code, 1);
    expect(await correct("h.legal", "unanswered")).toBe("yes");
    expect((await state(part)).parties.units).toEqual(["price-control"]);
    expect((await newest(part))?.facts.map(({ type }) => type)).toContain("taken-away");
    expect((await state(part)).hops.at(-1)?.unit).toBe("inspection");
    expect((await state()).hops.at(-1)?.unit).toBe("legal");
  });

  it("adds no accused when the unit that gave no answer is among the accused already", async () => {
    const { correct, deps, by, code, newest } = await withCase();
    await nameParties(deps, await by("e.karimi", code), { units: ["price-control"], people: [], reason });
    expect(await correct("h.inspection", "unanswered")).toBe("yes");
    expect((await newest())?.facts.map(({ type }) => type)).not.toContain("parties-named");
  });
});
