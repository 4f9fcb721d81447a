import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { holder } from "../../case/core.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import { nameParties } from "../name-parties/name-parties.ts";
import { referCase } from "../refer-case.ts";
import { bulk } from "./bulk.ts";

const input = { unit: "legal", reason: "موضوع درباره قرارداد است." };
const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };

/**
 * Makes two hundred cases. In every ten, one is answered, one accuses the receiving unit, one has changed since the
 * caller listed it, and one belongs to another unit.
 */
async function twoHundred() {
  const work = casework();
  const { deps, by } = work;
  const answered = async (code: string) => {
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
    await draftAnswer(deps, await by("e.karimi", code), answer);
    await approveAnswer(deps, await by("h.moradi", code));
  };
  const named = async (code: string) => {
    const reason = "متقاضی از این واحد نام برد.";
    await nameParties(deps, await by("e.rezaei", code), { units: ["legal"], people: [], reason });
  };
  const taken = async (code: string) => acceptCase(deps, await by("e.rezaei", code), { points: ["گرانی"] });
  const cases: { readonly case: string; readonly version: number }[] = [];
  for (let n = 0; n < 200; n += 1) {
    const code = await work.open(n, n % 10 === 4 ? { subject: "other" } : {});
    if (n % 10 === 1) await answered(code);
    if (n % 10 === 2) await named(code);
    const { state } = await deps.cases.load(code);
    if (n % 10 === 3) await taken(code);
    cases.push({ case: code, version: state.personVersion });
  }
  const refer = (ask: Parameters<typeof referCase>[1]) => referCase(deps, ask, input);
  const ask = { username: "e.karimi", key: "bulk-key-1", language: "en", cases, input } as const;
  return { ...work, cases, send: (over = deps) => bulk(over, "refer-case", ask, refer), ask, refer };
}

/**
 * The HTTP status expected for every ten cases: 409 for the answered case and for the conflict of interest, 412 for the
 * changed case, 404 for another unit's case.
 */
const expected = [200, 409, 409, 412, 404, 200, 200, 200, 200, 200];

type Replies = Exclude<Awaited<ReturnType<typeof bulk>>, { readonly refused: unknown }>;
const statusesOf = (replies: Awaited<ReturnType<typeof bulk>>) =>
  (replies as Replies).map(({ problem }) => problem?.status ?? 200);

describe("a step taken on two hundred cases in one call", () => {
  it("is decided separately for each case, and returns the results in the order given (R17)", async () => {
    const { send, cases, deps } = await twoHundred();
    const replies = (await send()) as Replies;
    expect(replies.map((reply) => reply.case)).toEqual(cases.map((each) => each.case));
    expect(statusesOf(replies)).toEqual(cases.map((_, n) => expected[n % 10]));
    for (const { case: code, done, version } of replies) {
      const { state } = await deps.cases.load(code);
      expect(holder(state) === "legal").toBe(done);
      if (done) expect(version).toBe(state.personVersion);
    }
  });

  it("gives the same reply to the same idempotency key, and writes no further journal row (P4)", async () => {
    const { send, rows } = await twoHundred();
    const first = await send();
    const before = rows.length;
    expect(await send()).toEqual(first);
    expect(rows).toHaveLength(before);
  });

  it("continues with the remaining cases when an interrupted call is sent again, and repeats no finished step (P4)", async () => {
    const { send, deps, ask, refer, cases, rows } = await twoHundred();
    let steps = 0;
    const breaking = bulk(deps, "refer-case", ask, async (one) => {
      steps += 1;
      if (steps > 90) throw new Error("the power is cut");
      return refer(one);
    });
    await expect(breaking).rejects.toThrow("the power is cut");
    expect(statusesOf(await send())).toEqual(cases.map((_, n) => expected[n % 10]));
    const moved = rows.filter((row) => row.command === "refer-case" && row.actor === "staff:e.karimi");
    expect(moved).toHaveLength(120);
    expect(new Set(moved.map(({ id }) => id)).size).toBe(120);
  });
});
