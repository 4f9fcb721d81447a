import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { hearObjected, hearWithdrawn } from "../reactions/hear-applicant/hear-applicant.ts";
import { wordsOfResult } from "./words-of-result.ts";

const external = { partner: "samad", code: "SMD-1" };
const reasoning = "قیمت از مصوب بیشتر بود.";

async function office() {
  const world = casework();
  const { deps, by } = world;
  const request = await world.open(1, { channel: "partner-samad", external });
  const answer = async (expert: string, head: string, reason: string) => {
    await acceptCase(deps, await by(expert, request), { points: ["گرانی"] });
    const said = { outcome: "granted", answers: ["انجام شد."], reasoning: reason };
    await draftAnswer(deps, await by(expert, request), said);
    await approveAnswer(deps, await by(head, request));
  };
  const ask = (result: number, partner = "samad") => wordsOfResult(deps, { request, partner, result });
  return { ...world, request, answer, ask };
}

describe("the text of a result that a partner fetches", () => {
  it("is the newest answer, in the fields of the partner's form, and is given to this partner only (C8)", async () => {
    const { answer, ask } = await office();
    expect(await ask(1), "there is no answer yet").toEqual({ withoutWords: "replaced" });
    await answer("e.karimi", "h.moradi", reasoning);
    const words = await ask(1);
    if (!("fields" in words)) throw new Error(words.withoutWords);
    expect(words.fields.map(({ field }) => field).slice(0, 2)).toEqual(["external-code", "tracking-code"]);
    expect(words.fields.find(({ field }) => field === "answer")?.value).toBe(
      `گرانی\nانجام شد.\n\n${reasoning}`,
    );
    await expect(ask(1, "foad")).rejects.toThrow("the partner that its request came from");
  });

  it("is not given for an older result that a newer one replaced (C8, R13)", async () => {
    const { answer, ask, deps, request } = await office();
    await answer("e.karimi", "h.moradi", reasoning);
    const data = { request, words: `intake/${request}/objection` as const };
    await hearObjected(deps, { id: "intake/1/9/0", data });
    await answer("i.inspection", "h.inspection", "پس از بازدید دوباره.");
    expect(await ask(1)).toEqual({ withoutWords: "replaced" });
    expect(JSON.stringify(await ask(2))).toContain("پس از بازدید دوباره.");
  });

  it("is gone after the applicant or the request was erased (C8, P2)", async () => {
    for (const whose of ["person", "request"] as const) {
      const { answer, ask, deps, eraser, request } = await office();
      await answer("e.karimi", "h.moradi", reasoning);
      const { person = "" } = (await deps.cases.load(request)).state.request ?? {};
      await (whose === "person" ? eraser.destroy(person) : eraser.destroyOf(request));
      expect(await ask(1), whose).toEqual({ withoutWords: "erased" });
    }
  });

  it("is absent for a withdrawal, which has no text (C8, C14)", async () => {
    const { ask, deps, request } = await office();
    await hearWithdrawn(deps, { id: "intake/1/2/0", data: { request } });
    expect(await ask(1)).toMatchObject({
      fields: expect.arrayContaining([{ field: "status", value: "با انصراف متقاضی بسته شد" }]),
    });
  });
});
