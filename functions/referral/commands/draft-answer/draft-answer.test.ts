import { describe, expect, it } from "vitest";
import { trackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { casework } from "../../../../test/support/casework.ts";
import { readAnswer } from "../../access/words.ts";
import { looksId } from "../../journals/journal-looks.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import type { StepOutcome } from "../frame/case-step.ts";
import { type DraftInput, draftAnswer } from "./draft-answer.ts";

const answer = {
  outcome: "granted",
  answers: ["پس گرفته می‌شود."],
  reasoning: "قیمت از مصوب بیشتر بود.",
};
const refusal = (outcome: StepOutcome) => (outcome.accepted ? undefined : outcome.refusal.code);

function world() {
  const work = casework();
  const { deps, by } = work;
  const inHand = async (n: number, about: Parameters<typeof work.open>[1] = {}) => {
    const code = await work.open(n, about);
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی روغن"] });
    return code;
  };
  const draft = async (code: string, input: Partial<DraftInput> = {}) =>
    draftAnswer(deps, await by("e.karimi", code), { ...answer, ...input });
  const answered = async (n: number, about: Parameters<typeof work.open>[1] = {}) => {
    const code = await inHand(n, about);
    await draft(code);
    await approveAnswer(deps, await by("h.moradi", code));
    return code;
  };
  const written = async (code: string) =>
    readAnswer(work.documents, (await deps.cases.load(code)).state.draft?.answer);
  return { ...work, inHand, draft, answered, written };
}

describe("an answer that transfers the matter to another organisation", () => {
  it("tells the applicant the name of that organisation (R5)", async () => {
    const { inHand, draft, written } = world();
    const code = await inHand(1);
    expect(refusal(await draft(code, { outcome: "outside-duties" }))).toBe("transfer-unnamed");
    const transferredTo = "شهرداری تهران، سامانه ۱۳۷";
    expect(refusal(await draft(code, { outcome: "outside-duties", transferredTo }))).toBeUndefined();
    expect(await written(code)).toMatchObject({ outcome: "outside-duties", transferredTo });
  });
});

describe("an answer whose outcome is that the request was repeated", () => {
  const repeated = { outcome: "repeated" };

  it("must name an earlier request of the same applicant that has an answer (R14)", async () => {
    const { inHand, answered, draft, written } = world();
    const [earlier, code] = [await answered(1), await inHand(2)];
    expect(refusal(await draft(code, repeated))).toBe("earlier-none");
    expect(refusal(await draft(code, { ...repeated, earlier }))).toBeUndefined();
    expect(await written(code)).toMatchObject({ earlier });
  });

  it("is refused while the earlier request has no answer (R14)", async () => {
    const { inHand, draft } = world();
    const [earlier, code] = [await inHand(1), await inHand(2)];
    expect(refusal(await draft(code, { ...repeated, earlier }))).toBe("earlier-unanswered");
  });

  it("is refused with the same code when it names another applicant's request as when it names a missing request (R14, R15)", async () => {
    const { inHand, answered, draft, keys, documents, open, deps, by } = world();
    const other = "fedcba9876543210fedcba9876543210";
    await keys.getOrMake(other);
    const foreign = await open(1, { person: other });
    await documents.put(`intake/${foreign}/words-2`, other, { description: "شیر گران است." });
    await acceptCase(deps, await by("e.karimi", foreign), { points: ["گرانی شیر"] });
    await draft(foreign);
    await approveAnswer(deps, await by("h.moradi", foreign));
    const code = await inHand(2);
    expect(refusal(await draft(code, { ...repeated, earlier: foreign }))).toBe("earlier-unknown");
    const nobodys = trackingCode("50000000000");
    expect(refusal(await draft(code, { ...repeated, earlier: nobodys }))).toBe("earlier-unknown");
    expect(refusal(await draft(code, { ...repeated, earlier: code }))).toBe("earlier-unknown");
    expect(refusal(await draft(code, { earlier: foreign })), "with any outcome").toBe("earlier-unknown");
    expect(refusal(await draft(code, { ...repeated, earlier: await answered(3) }))).toBeUndefined();
  });
});

describe("an answer that names an earlier request which accuses the answer's author", () => {
  it("is refused as if that request did not exist, and the attempt is recorded (R2, R14)", async () => {
    const { inHand, answered, draft, open, reorganise, rows } = world();
    const against = await open(1, { complainedOf: { units: [], people: ["e.karimi"] } });
    const about = await answered(2, { complainedOf: { units: ["legal"], people: [] } });
    const code = await inHand(3);
    const say = async (earlier: string) => refusal(await draft(code, { outcome: "repeated", earlier }));
    expect(await say(against)).toBe("earlier-unknown");
    reorganise({ deputies: [{ of: "e.legal", deputy: "e.karimi", from: "2026-01-01", to: "2027-01-01" }] });
    expect(await say(about)).toBe("earlier-unknown");
    const kept = rows.flatMap(({ id, facts }) => facts.map((fact) => ({ id, ...fact })));
    expect(kept.filter(({ type }) => type === "refused")).toMatchObject([
      { id: `looks.${against}.2026-11`, by: "e.karimi", action: "draft-answer", why: "complained-of" },
      { id: `looks.${about}.2026-11`, by: "e.karimi", action: "draft-answer", why: "acting-for" },
    ]);
    reorganise({ deputies: [] });
    expect(await say(about)).toBeUndefined();
  });
});

describe("an answer with a commitment", () => {
  const promise = (change: object = {}) => ({
    commitments: [{ what: "بازگرداندن مبلغ", due: "2026-11-24", owner: { unit: "legal" }, ...change }],
  });

  it("stores the commitment's text in the answer's document, and its owner and day in the case (R11, P2)", async () => {
    const { inHand, draft, written, deps, rows } = world();
    const code = await inHand(1);
    await draft(code, promise());
    expect(await written(code)).toMatchObject(promise());
    const { state } = await deps.cases.load(code);
    expect(state.draft?.commitments).toEqual([{ owner: { unit: "legal" }, due: "2026-11-24" }]);
    expect(JSON.stringify(rows)).not.toContain("بازگرداندن");
  });

  it("is refused when the directory does not have the commitment's owner (R11)", async () => {
    const { inHand, draft } = world();
    const code = await inHand(1);
    for (const owner of [{ unit: "nowhere" }, { person: "nobody" }])
      expect(refusal(await draft(code, promise({ owner })))).toBe("commitment-unknown-owner");
    expect(refusal(await draft(code, promise({ owner: { person: "e.legal" } })))).toBeUndefined();
  });

  it("is refused when the commitment's day is before today in Tehran (R11)", async () => {
    const { inHand, draft, clock } = world();
    const code = await inHand(1);
    clock.at = new Date("2026-11-24T20:29:00.000Z");
    expect(refusal(await draft(code, promise({ due: "2026-11-23" })))).toBe("commitment-past-day");
    clock.at = new Date("2026-11-24T20:31:00.000Z");
    expect(refusal(await draft(code, promise({ due: "2026-11-24" }))), "it is tomorrow in Tehran").toBe(
      "commitment-past-day",
    );
    expect(refusal(await draft(code, promise({ due: "2026-11-25" })))).toBeUndefined();
  });
});

describe("an answer written from prepared texts and precedents (R21)", () => {
  const named = (precedents: readonly string[], directory = 1, key = "price-checked") => ({
    reused: { blocks: [{ key, directory }], precedents },
  });

  it("records each prepared text with its version of the directory, and each precedent (an earlier case); only staff who may see that earlier case learn which case it is", async () => {
    const { inHand, answered, draft, deps } = world();
    const against = { complainedOf: { units: [], people: ["e.rezaei"] } };
    const [source, code] = [await answered(1, against), await inHand(2)];
    expect(refusal(await draft(code, named([source, source])))).toBeUndefined();
    const { state } = await deps.cases.load(code);
    expect(state.draft?.reused).toEqual({
      blocks: [{ key: "price-checked", directory: 1 }],
      precedents: [source],
    });
    const sources = async (who: string) => (await readCase(deps, code, who))?.draft?.reused;
    const blocks = [{ key: "price-checked", name: { fa: "بررسی قیمت", en: "Price checked" }, directory: 1 }];
    const unit = { key: "price-control" };
    expect(await sources("h.moradi")).toMatchObject({ blocks, precedents: [{ case: source, unit }] });
    expect(await sources("e.rezaei"), "in conflict of interest (R2)").toEqual({ blocks, precedents: [] });
    expect(JSON.stringify(await readCase(deps, code, "e.rezaei"))).not.toContain(source);
  });

  it("names its prepared texts and precedents neither in events nor in the answer's document", async () => {
    const { inHand, answered, draft, written, rows } = world();
    const [source, code] = [await answered(1), await inHand(2)];
    await draft(code, named([source]));
    expect(JSON.stringify(rows.at(-1)?.events)).not.toMatch(new RegExp(`${source}|price-checked`));
    expect(JSON.stringify(await written(code))).not.toMatch(new RegExp(`${source}|price-checked`));
  });

  it("is refused when it names a prepared text that the given version of the directory does not have; a text that only a later version removed is accepted", async () => {
    const { inHand, draft, reorganise } = world();
    const code = await inHand(1);
    expect(refusal(await draft(code, named([], 1, "nothing")))).toBe("unknown-block");
    expect(refusal(await draft(code, named([], 2)))).toBe("unknown-block");
    reorganise({ answerTemplates: [] });
    expect(refusal(await draft(code, named([], 2)))).toBe("unknown-block");
    expect(refusal(await draft(code, named([], 1)))).toBeUndefined();
  });

  it("is refused when it names as precedent a case without an answer, its own case, or a case that the author may not see (R2, R15)", async () => {
    const { inHand, draft, open, deps, answered, by } = world();
    const code = await inHand(1);
    const waiting = await open(2);
    for (const each of [waiting, code, trackingCode("50000000000")])
      expect(refusal(await draft(code, named([each]))), each).toBe("unknown-precedent");
    const against = await answered(3, { complainedOf: { units: [], people: ["e.rezaei"] } });
    const other = await open(4);
    await acceptCase(deps, await by("e.rezaei", other), { points: ["گرانی شیر"] });
    const input = { ...answer, ...named([against]) };
    expect(refusal(await draftAnswer(deps, await by("e.rezaei", other), input))).toBe("unknown-precedent");
    const { state } = await deps.looks.load(looksId(against, "2026-11"));
    expect(state.refused).toMatchObject([{ by: "e.rezaei", why: "complained-of" }]);
  });

  it("is refused while a placeholder is left in any of its texts; the refusal quotes the placeholders and no other text", async () => {
    const { inHand, draft } = world();
    const code = await inHand(1);
    const left = [
      { answers: ["مبلغ {مبلغ} است."] },
      { reasoning: "به استناد {law} پذیرفته شد." },
      { commitments: [{ what: "پرداخت {amount}", due: "2026-12-20", owner: { unit: "price-control" } }] },
    ];
    for (const each of left) expect(refusal(await draft(code, each))).toBe("places-unfilled");
    const outcome = await draft(code, { reasoning: "زهرا نمونه: {law} و {مبلغ}" });
    expect(outcome.accepted ? undefined : outcome.refusal.details).toEqual({
      places: "{law}, {amount}",
      shown: "{مستند قانونی}، {مبلغ}",
    });
    expect(refusal(await draft(code, { reasoning: "در متن {سند شماره دو} آمده است." }))).toBeUndefined();
  });
});
