import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { letterId } from "../../journals/journal-letters.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { hearObjected, hearWithdrawn } from "../../reactions/hear-applicant/hear-applicant.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { issueLetter } from "./issue-letter.ts";
import { nextNumber } from "./next-number.ts";

const codeOf = (outcome: StepOutcome) => (outcome.accepted ? "yes" : outcome.refusal.code);

function office(changes: Parameters<typeof casework>[0] = {}) {
  const world = casework(changes);
  const { deps, by } = world;
  const answered = async (n: number, about: Parameters<typeof world.open>[1] = {}) => {
    const code = await world.open(n, about);
    await answer(code, "e.karimi", "h.moradi");
    return code;
  };
  const answer = async (code: string, expert: string, head: string) => {
    await acceptCase(deps, await by(expert, code), { points: ["گرانی"] });
    const said = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
    await draftAnswer(deps, await by(expert, code), said);
    await approveAnswer(deps, await by(head, code));
  };
  const issue = async (code: string, who = "h.moradi") => issueLetter(deps, await by(who, code));
  const numbers = async (code: string) =>
    ((await deps.cases.load(code)).state.letters ?? []).map(({ number }) => number);
  return { ...world, answer, answered, issue, numbers };
}

describe("a letter that sends an answer", () => {
  it("gets the next number of the Solar Hijri year, in the same decision that issues the letter in the case (C19)", async () => {
    const { answered, issue, numbers, rows } = office();
    const [one, two] = [await answered(1), await answered(2)];
    expect([codeOf(await issue(one)), codeOf(await issue(two, "e.karimi"))]).toEqual(["yes", "yes"]);
    expect([await numbers(one), await numbers(two)]).toEqual([["1405/1"], ["1405/2"]]);
    const [ofCase, ofNumber] = rows.slice(-2);
    expect(ofCase).toMatchObject({
      id: two,
      events: [{ type: "referral.letter-issued.v1", data: { case: two, number: "1405/2", by: "e.karimi" } }],
    });
    expect(ofNumber).toMatchObject({
      id: "letter.1405.2",
      events: [{ type: "referral.letter-numbered.v1", data: { case: two, year: 1405, serial: 2 } }],
    });
  });

  it("keeps its number when it is issued again (C19, P4)", async () => {
    const { answered, deps, by, issue, numbers } = office();
    const code = await answered(1);
    const ask = await by("h.moradi", code);
    expect(codeOf(await issueLetter(deps, ask))).toBe("yes");
    expect(await issueLetter(deps, ask)).toMatchObject({ accepted: true, replayed: true });
    expect(codeOf(await issue(code, "e.karimi"))).toBe("yes");
    expect(await numbers(code)).toEqual(["1405/1"]);
    expect((await deps.letters.load(letterId({ year: 1405, serial: 2 }))).version).toBe(0);
  });

  it("never shares a number with a letter issued at the same time, and no number is skipped (C19)", async () => {
    const { answered, issue, numbers } = office();
    const codes: string[] = [];
    for (let n = 1; n <= 6; n += 1) codes.push(await answered(n));
    await Promise.all(codes.flatMap((code) => [issue(code), issue(code, "e.karimi")]));
    const taken = (await Promise.all(codes.map(numbers))).flat();
    expect(taken.sort()).toEqual([1, 2, 3, 4, 5, 6].map((serial) => `1405/${serial}`));
  });

  it("has a number in the organisation's format, and keeps it when the format changes (C19)", async () => {
    const form = (letterNumbers: string) => ({
      organisation: { ...organisation.organisation, letterNumbers },
    });
    const { answered, issue, numbers, reorganise } = office(form("{number}/پ/{year}"));
    const [one, two] = [await answered(1), await answered(2)];
    await issue(one);
    reorganise(form("{year}-{number}"));
    await issue(two);
    await issue(one);
    expect([await numbers(one), await numbers(two)]).toEqual([["1/پ/1405"], ["1405-2"]]);
  });

  it("is refused for an answer that is still a draft, and for a withdrawn request (C19)", async () => {
    const { open, deps, issue } = office();
    const code = await open(1);
    expect(codeOf(await issue(code))).toBe("wrong-stage");
    await hearWithdrawn(deps, {
      id: `intake/${code}/2/0`,
      data: { request: code },
    });
    expect(codeOf(await issue(code))).toBe("nothing-answered");
  });

  it("gets a separate number for the answer of the second stage (C19, R13)", async () => {
    const { answered, answer, issue, deps } = office();
    const code = await answered(1);
    await issue(code);
    await hearObjected(deps, {
      id: `intake/${code}/5/0`,
      data: { request: code, words: `intake/${code}/objection` },
    });
    await answer(code, "i.inspection", "h.inspection");
    expect(codeOf(await issue(code, "h.inspection"))).toBe("yes");
    expect((await readCase(deps, code, "h.inspection"))?.letters).toMatchObject([
      { number: "1405/1", answer: "first", signed: { by: { username: "h.moradi" } } },
      { number: "1405/2", answer: "standing", signed: { by: { username: "h.inspection" } } },
    ]);
  });

  it("is offered for issue only until it is issued, and only to staff on the case who are not in conflict of interest (C19, P1, R2)", async () => {
    const { answered, issue, deps } = office();
    const code = await answered(1);
    const offered = async (who: string) => (await readCase(deps, code, who))?.mayI.includes("issue-letter");
    expect([await offered("e.karimi"), await offered("a.audit")]).toEqual([true, false]);
    expect(codeOf(await issue(code, "e.legal"))).toBe("not-found");
    await issue(code);
    expect(await offered("e.karimi")).toBe(false);
  });
});

describe("the next letter number (C19)", () => {
  it("is found with few reads even when the list of letters is outdated", async () => {
    const { deps } = office();
    const command = (n: number) => ({
      ...{ name: "issue-letter", actor: "staff:h.moradi", key: `k-${n}`, fingerprint: "f" },
      ...{ at: new Date("2026-11-24T08:00:00.000Z"), directory: 1, correlation: "407155289363" },
    });
    for (let serial = 1; serial <= 37; serial += 1)
      await deps.letters.decide(letterId({ year: 1405, serial }), command(serial), () => ({
        facts: [{ type: "numbered", case: "407155289363" }],
      }));
    let looks = 0;
    const letters = {
      ...deps.letters,
      standing: async (id: string) => {
        looks += 1;
        return deps.letters.standing(id);
      },
    };
    expect(await nextNumber({ ...deps, letters }, 1405)).toEqual({ year: 1405, serial: 38 });
    expect(looks).toBeLessThan(14);
    expect(await nextNumber(deps, 1406)).toEqual({ year: 1406, serial: 1 });
  });
});
