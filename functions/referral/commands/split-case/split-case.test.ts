import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../../test/support/casework.ts";
import { readAnswer, readPoints } from "../../access/words.ts";
import { holder } from "../../case/core.ts";
import { looksId } from "../../journals/journal-looks.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case.ts";
import { splitCase } from "./split-case.ts";

const raised = ["گرانی روغن", "نبود قرارداد", "رفتار فروشنده"];
const refusal = (outcome: StepOutcome) => (outcome.accepted ? undefined : outcome.refusal.code);
const answerTo = (...answers: readonly string[]) => ({
  outcome: "granted",
  answers,
  reasoning: "قیمت از مصوب بیشتر بود.",
});

async function world(kind = "complaint") {
  const work = casework();
  const { deps, by } = work;
  const code = await work.open(1, { kind });
  await acceptCase(deps, await by("e.karimi", code), { points: raised });
  const load = async (id: string) => (await deps.cases.load(id)).state;
  const split = async (...parts: readonly { readonly unit: string; readonly points: readonly number[] }[]) =>
    splitCase(deps, await by("e.karimi", code), { parts });
  const answerPart = async (part: string, ...answers: readonly string[]) => {
    await acceptCase(deps, await by("e.legal", part), { points: ["چیز دیگر"] });
    await draftAnswer(deps, await by("e.legal", part), answerTo(...answers));
    return approveAnswer(deps, await by("h.legal", part));
  };
  return { ...work, code, part: partOf(code, 1), load, split, answerPart };
}

describe("splitting a case", () => {
  it("opens a separate case for each part, at the part's unit and with its points (matters to be answered), in one decision (R6)", async () => {
    const { code, split, load, documents, rows } = await world();
    const before = rows.length;
    expect(
      refusal(await split({ unit: "legal", points: [1] }, { unit: "service-desk", points: [2] })),
    ).toBeUndefined();
    const [first, second] = [await load(partOf(code, 1)), await load(partOf(code, 2))];
    expect([holder(first), holder(second)]).toEqual(["legal", "service-desk"]);
    expect(first).toMatchObject({ stage: "waiting", request: { kind: "complaint" }, points: { count: 1 } });
    expect(await readPoints(documents, first)).toEqual(["نبود قرارداد"]);
    expect(await readPoints(documents, second)).toEqual(["رفتار فروشنده"]);
    expect((await load(code)).parts.map(({ unit, points }) => [unit, points])).toEqual([
      ["legal", [1]],
      ["service-desk", [2]],
    ]);
    const written = rows.slice(before);
    expect(new Set(written.map(({ key }) => key)).size, "all rows of one decision").toBe(1);
    expect(written.map(({ correlation }) => correlation)).toEqual([code, code, code]);
  });

  it("opens no part and stores no text when one of the parts' units is refused (R6)", async () => {
    const { code, split, load, rows, part } = await world();
    const before = rows.length;
    expect(refusal(await split({ unit: "legal", points: [1] }, { unit: "nowhere", points: [2] }))).toBe(
      "unknown-unit",
    );
    expect((await load(part)).stage).toBe("unknown");
    expect((await load(code)).parts).toEqual([]);
    expect(rows).toHaveLength(before);
  });

  it("gives the same reply to the same idempotency key, and opens no part twice (P4)", async () => {
    const { deps, by, code, rows } = await world();
    const ask = await by("e.karimi", code);
    const input = { parts: [{ unit: "legal", points: [1] }] };
    await splitCase(deps, ask, input);
    const before = rows.length;
    expect(await splitCase(deps, ask, input)).toMatchObject({ accepted: true, replayed: true });
    expect(rows).toHaveLength(before);
  });
});

describe("a unit in conflict of interest with a case", () => {
  it("gets no part of the case: a split that gives it a part is refused, and the attempt is recorded; other units can get parts (R2, R6)", async () => {
    const { deps, by, code, split, load, now, part } = await world();
    const reason = "متقاضی از این واحد نام برد.";
    await nameParties(deps, await by("e.karimi", code), { units: ["legal"], people: [], reason });
    expect(refusal(await split({ unit: "service-desk", points: [0] }, { unit: "legal", points: [1] }))).toBe(
      "in-conflict",
    );
    const looks = await deps.looks.load(looksId(code, now().toISOString().slice(0, 7)));
    expect(looks.state.refused).toMatchObject([
      { by: "e.karimi", action: "split-case", named: { unit: "legal" }, why: "complained-of" },
    ]);
    expect(refusal(await split({ unit: "service-desk", points: [1] }))).toBeUndefined();
    expect((await load(part)).parties, "a part knows the accused").toMatchObject({
      units: ["legal"],
      people: [],
    });
  });
});

describe("a part of a split case", () => {
  it("keeps the points with which it was split off, whatever points its expert lists and wherever it is referred (R6)", async () => {
    const { deps, by, split, load, documents, part } = await world();
    await split({ unit: "legal", points: [1, 2] });
    await referCase(deps, await by("e.legal", part), { unit: "price-control", reason: "با آن واحد است." });
    await acceptCase(deps, await by("e.rezaei", part), { points: ["چیز دیگر"] });
    expect(await readPoints(documents, await load(part))).toEqual(raised.slice(1));
  });

  it("cannot be split again (R6)", async () => {
    const { deps, by, split, part } = await world();
    await split({ unit: "legal", points: [1, 2] });
    await acceptCase(deps, await by("e.legal", part), { points: ["چیز دیگر"] });
    const parts = [{ unit: "service-desk", points: [0] }];
    expect(refusal(await splitCase(deps, await by("e.legal", part), { parts }))).toBe("not-split-again");
  });

  it("reports to the whole case that the part is answered, with everyone who worked on the part (R6, R13)", async () => {
    const { code, split, answerPart, load, rows, part } = await world();
    await split({ unit: "legal", points: [1] });
    const before = rows.length;
    expect(refusal(await answerPart(part, "قرارداد پیدا شد."))).toBeUndefined();
    const { parts, firstStage } = await load(code);
    expect(parts[0]?.answeredAt).toBeDefined();
    expect(firstStage).toEqual({ units: ["legal"], people: ["e.legal", "h.legal"] });
    const last = rows.slice(before).filter(({ command }) => command === "approve-answer");
    expect(last.map(({ id }) => id).sort()).toEqual([code, part].sort());
  });

  it("reports to the whole case that the part is answered, also when the part's answer needs no approval (R6, R10)", async () => {
    const { deps, by, code, split, load, part } = await world("suggestion");
    await split({ unit: "legal", points: [1] });
    await acceptCase(deps, await by("e.legal", part), { points: ["چیز دیگر"] });
    await draftAnswer(deps, await by("e.legal", part), answerTo("پذیرفته شد."));
    expect(await load(part)).toMatchObject({ stage: "answered" });
    expect((await load(code)).parts[0]?.answeredAt).toBeDefined();
  });
});

describe("a split case", () => {
  it("is answered only after all parts are answered, and on the points that were given to no part (R6)", async () => {
    const { deps, by, code, split, answerPart, load, documents, part } = await world();
    await split({ unit: "legal", points: [1] });
    const answer = answerTo("پس گرفته می‌شود.", "تذکر داده شد.");
    expect(refusal(await draftAnswer(deps, await by("e.karimi", code), answer))).toBeUndefined();
    expect(refusal(await approveAnswer(deps, await by("h.moradi", code)))).toBe("parts-open");
    await answerPart(part, "قرارداد پیدا شد.");
    expect(refusal(await approveAnswer(deps, await by("h.moradi", code)))).toBeUndefined();
    const state = await load(code);
    expect(state.stage).toBe("answered");
    expect((await readAnswer(documents, state.draft?.answer))?.points).toEqual([
      { raised: raised[0], answer: "پس گرفته می‌شود." },
      { raised: raised[2], answer: "تذکر داده شد." },
    ]);
  });
});
