import { expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { referCase } from "../commands/refer-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { hearObjected } from "../reactions/hear-applicant/hear-applicant.ts";

const reason = "درباره چیز دیگری است.";
const draft = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };

/** Has the case answered by an expert and the head of the unit that holds it. */
async function answered(
  complainedOf: { units: string[]; people: string[] },
  [expert, head]: [string, string],
) {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1, { complainedOf });
  await acceptCase(deps, await by(expert, code), { points: ["گرانی"] });
  await draftAnswer(deps, await by(expert, code), draft);
  await approveAnswer(deps, await by(head, code));
  const object = async () => {
    const words = `intake/${code}/objection`;
    await world.documents.put(words, "0123456789abcdef0123456789abcdef", "نه.");
    const data = { request: code, words, at: "2026-11-24T09:00:00.000Z" };
    await hearObjected(deps, { id: `intake/${code}/9/0`, data });
  };
  return {
    object,
    rows: () => deps.cases.store.all(code),
    state: async () => (await deps.cases.load(code)).state,
  };
}

it("an answer of the outside authority is final (R2, R13)", async () => {
  const everybody = { units: ["price-control", "inspection", "legal", "service-desk"], people: [] };
  const { object, rows, state } = await answered(everybody, ["e.outside", "h.outside"]);
  expect(await state()).toMatchObject({ stage: "ended", ended: { how: "outside" } });
  const events = (await rows()).at(-1)?.events.map(({ type, data }) => [type, data]);
  expect(events).toEqual([
    ["referral.answer-published.v1", expect.objectContaining({ final: true })],
    ["referral.case-ended.v2", expect.objectContaining({ how: "outside" })],
  ]);
  await object();
  expect(await state()).toMatchObject({ stage: "ended", round: 1 });
});

it("the applicant may object when a unit of the organisation answered (R13)", async () => {
  const { object, state } = await answered({ units: ["legal"], people: [] }, ["e.karimi", "h.moradi"]);
  expect(await state()).toMatchObject({ stage: "answered" });
  await object();
  expect(await state()).toMatchObject({ stage: "waiting", round: 2 });
});

it("no one may refer a case to the outside authority, which gets only cases that no unit may decide (R2, R5)", async () => {
  const { deps, by, open } = casework();
  const code = await open(1);
  const refused = await referCase(deps, await by("h.moradi", code), { unit: "outside", reason });
  expect(refused).toMatchObject({ refusal: { code: "not-to-outside" } });
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی", "رفتار"] });
  const split = async (unit: string) =>
    splitCase(deps, await by("e.karimi", code), { parts: [{ unit, points: [1] }] });
  expect(await split("outside")).toMatchObject({ refusal: { code: "not-to-outside" } });
  expect(await split("price-control")).toMatchObject({ refusal: { code: "same-unit" } });
  expect(await split("legal")).toMatchObject({ accepted: true });
});
