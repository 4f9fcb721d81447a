import { describe, expect, it } from "vitest";
import { memoryWorld } from "../../../test/support/memory-world.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import type { Ask, StepOutcome } from "../commands/frame/case-step.ts";
import { referCase } from "../commands/refer-case.ts";
import { returnCase } from "../commands/return-case/return-case.ts";
import { sendBackAnswer } from "../commands/send-back-answer.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { openCase } from "../reactions/open-case/open-case.ts";

const code = "407155289363";
const person = "0123456789abcdef0123456789abcdef";

async function withCase() {
  const world = memoryWorld();
  const deps = world.referral;
  await world.keys.getOrMake(person);
  await world.keys.makeFor(code);
  await world.documents.put(`intake/${code}/words`, person, { description: "روغن گران است." });
  const event = { id: `intake/${code}/1/0`, subject: code, correlationid: code };
  const request = {
    person,
    kind: "complaint",
    subject: "price",
    channel: "web",
    language: "fa",
    registeredAt: "2026-11-24T08:00:00.000Z",
    words: `intake/${code}/words`,
  } as const;
  const open = () => openCase(deps, event, request);
  await open();
  const by = (username: string, key = `${username}-${Math.floor(n++)}`, personVersion?: number) =>
    ask(deps, username, key, personVersion);
  let n = 0;
  return { ...world, deps, open, by };
}

async function ask(
  deps: Awaited<ReturnType<typeof memoryWorld>>["referral"],
  username: string,
  key: string,
  personVersion?: number,
): Promise<Ask> {
  const { state } = await deps.cases.load(code);
  return {
    case: code,
    username,
    key,
    seen: { personVersion: personVersion ?? state.personVersion },
  };
}

const refusal = (outcome: StepOutcome) => (outcome.accepted ? undefined : outcome.refusal.code);
const answer = { outcome: "granted", answers: ["پس گرفته می‌شود."], reasoning: "قیمت از مصوب بیشتر بود." };

describe("the referral service", () => {
  it("takes a case from the routing rule's unit to an approved answer, and records the case's stay at each unit (R1, R3, R10)", async () => {
    const { deps, by } = await withCase();
    const opened = await readCase(deps, code, "e.karimi");
    expect(opened).toMatchObject({
      stage: "waiting",
      unit: { key: "price-control" },
      description: "روغن گران است.",
    });
    expect(opened?.hops[0]).toMatchObject({
      rule: { key: "prices" },
      seen: { by: { username: "e.karimi" } },
    });
    await acceptCase(deps, await by("e.karimi"), { points: ["گرانی روغن"] });
    await draftAnswer(deps, await by("e.karimi"), answer);
    expect(refusal(await approveAnswer(deps, await by("h.moradi")))).toBeUndefined();
    const answered = await readCase(deps, code, "e.karimi");
    expect(answered).toMatchObject({
      stage: "answered",
      answered: { by: { username: "h.moradi" } },
      draft: {
        answer: {
          outcome: { key: "granted" },
          points: [{ raised: "گرانی روغن", answer: answer.answers[0] }],
        },
      },
      mayI: ["see-applicant", "see-looks", "note-contact", "promise-call", "link-case", "issue-letter"],
    });
  });

  it("opens one case for a request however often the event of the request comes (law 2)", async () => {
    const { open, rows } = await withCase();
    await open();
    expect(rows).toHaveLength(1);
  });

  it("hides a case from other units; steps of other units on this case are refused like steps on a missing case (R15)", async () => {
    const { deps, by } = await withCase();
    expect(await readCase(deps, code, "e.legal")).toBeUndefined();
    const foreign = await by("e.legal");
    expect(refusal(await acceptCase(deps, foreign, { points: ["x"] }))).toBe("not-found");
    expect(refusal(await approveAnswer(deps, foreign))).toBe("not-found");
    expect(await readCase(deps, "000000000000", "e.karimi")).toBeUndefined();
  });

  it("lets an auditor read the case and its access log, and take no step (P1)", async () => {
    const { deps, by } = await withCase();
    expect(await readCase(deps, code, "a.audit")).toMatchObject({ mayI: ["see-looks"] });
    expect(refusal(await acceptCase(deps, await by("a.audit"), { points: ["x"] }))).toBe("not-yours-to-do");
    const { state } = await deps.cases.load(code);
    expect(state.hops[0]).not.toHaveProperty("seen");
  });

  it("returns a referral to its sender with a reason that only staff on the case read (R3)", async () => {
    const { deps, by, rows } = await withCase();
    const reason = "این پرونده درباره قرارداد است.";
    await referCase(deps, await by("e.karimi"), { unit: "legal", reason });
    expect(await readCase(deps, code, "e.karimi"), "its former unit may still read it").toMatchObject({
      mayI: [],
    });
    const there = await readCase(deps, code, "e.legal");
    expect(there?.hops.at(-1)).toMatchObject({
      reason,
      from: { key: "price-control" },
      by: { username: "e.karimi" },
    });
    await returnCase(deps, await by("e.legal"), { reason: "قراردادی در کار نیست." });
    expect((await deps.cases.load(code)).state.hops.map(({ unit, kind }) => [unit, kind])).toEqual([
      ["price-control", "opened"],
      ["legal", "referred"],
      ["price-control", "returned"],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/قرارداد/);
  });

  it("refuses a step by a person who saw an older version of the case, and changes nothing (R16)", async () => {
    const { deps, by, rows } = await withCase();
    const first = await by("e.karimi", "k1");
    const second = await by("e.rezaei", "k2");
    await acceptCase(deps, first, { points: ["الف"] });
    const before = rows.length;
    expect(refusal(await referCase(deps, second, { unit: "legal", reason: "اشتباه آمده" }))).toBe("stale");
    expect(rows).toHaveLength(before);
  });

  it("gives the same reply to the same idempotency key, even after the person may no longer see the case (P4)", async () => {
    const { deps, by, rows } = await withCase();
    const once = await by("e.karimi", "k1", 0);
    const input = { unit: "legal", reason: "درباره قرارداد است." };
    const first = await referCase(deps, once, input);
    const again = await referCase(deps, once, input);
    expect(first).toMatchObject({ accepted: true, replayed: false });
    expect(again).toMatchObject({ accepted: true, replayed: true });
    expect(rows).toHaveLength(2);
    const other = await referCase(deps, once, { ...input, reason: "چیز دیگر" });
    expect(refusal(other)).toBe("key-reused");
  });

  it("accepts the same idempotency key from two people as two different steps (P4)", async () => {
    const { deps, by } = await withCase();
    await acceptCase(deps, await by("e.karimi", "same"), { points: ["الف"] });
    const sameKey = await by("h.moradi", "same");
    expect(
      refusal(await referCase(deps, sameKey, { unit: "legal", reason: "به آنجا مربوط است." })),
    ).toBeUndefined();
  });

  it("lets only the assignee draft, and only the head approve (P1)", async () => {
    const { deps, by } = await withCase();
    await acceptCase(deps, await by("e.karimi"), { points: ["الف"] });
    expect(refusal(await draftAnswer(deps, await by("e.rezaei"), answer))).toBe("not-yours-to-do");
    await draftAnswer(deps, await by("e.karimi"), answer);
    expect(refusal(await approveAnswer(deps, await by("e.rezaei")))).toBe("not-yours-to-do");
    expect(refusal(await approveAnswer(deps, await by("h.moradi")))).toBeUndefined();
  });

  it("sends a draft back with a reason, and accepts the corrected draft (R10)", async () => {
    const { deps, by } = await withCase();
    await acceptCase(deps, await by("e.karimi"), { points: ["الف"] });
    await draftAnswer(deps, await by("e.karimi"), answer);
    await sendBackAnswer(deps, await by("h.moradi"), { reason: "مستند را بنویسید." });
    const back = await readCase(deps, code, "e.karimi");
    expect(back).toMatchObject({ stage: "in-hand", draft: { sentBack: { reason: "مستند را بنویسید." } } });
    await draftAnswer(deps, await by("e.karimi"), { ...answer, reasoning: "ماده ۵ قانون." });
    await approveAnswer(deps, await by("h.moradi"));
    expect((await deps.cases.load(code)).state.stage).toBe("answered");
  });

  it("warns a second person who opens the case that a colleague has it open (R16)", async () => {
    const { deps, clock } = await withCase();
    await readCase(deps, code, "e.karimi");
    expect((await readCase(deps, code, "e.rezaei"))?.looking).toMatchObject([{ username: "e.karimi" }]);
    clock.at = new Date(clock.at.getTime() + 11 * 60_000);
    expect((await readCase(deps, code, "e.rezaei"))?.looking).toEqual([]);
  });

  it("stores no text when a step is refused", async () => {
    const { deps, by, documents } = await withCase();
    const stored: string[] = [];
    const watching = {
      ...deps,
      documents: { ...documents, put: async (id: string) => void stored.push(id) },
    };
    await referCase(watching, await by("e.karimi"), { unit: "nowhere", reason: "x" });
    expect(stored).toEqual([]);
    await referCase(watching, await by("e.karimi"), { unit: "legal", reason: "x" });
    expect(stored).toHaveLength(1);
  });
});
