import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { Outage } from "../../../../shared/outage.ts";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { askApplicant } from "../../commands/ask-applicant.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import { noteReply } from "../../commands/note-reply.ts";
import { splitCase } from "../../commands/split-case/split-case.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { hearAdded, hearObjected, hearRated, hearReplied, hearWithdrawn } from "./hear-applicant.ts";

const person = "0123456789abcdef0123456789abcdef";
const at = "2026-11-24T09:00:00.000Z";

async function aCase(about: Parameters<ReturnType<typeof casework>["open"]>[1] = {}) {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1, about);
  /** An event of intake about this request; `words` names a document when the event has one. */
  const told = async <Data extends object>(n: number, data: Data, words?: string) => {
    const id = `intake/${code}/${n}/0`;
    if (words !== undefined) await world.documents.put(`intake/${code}/w${n}`, person, words);
    return { id, data: { request: code, at, words: `intake/${code}/w${n}`, ...data } };
  };
  const accept = async (points = ["گرانی", "رفتار"]) =>
    acceptCase(deps, await by("e.karimi", code), { points });
  const answer = async () => {
    const words = {
      outcome: "granted",
      answers: ["شد.", "تذکر داده شد."],
      reasoning: "قیمت از مصوب بیشتر بود.",
    };
    await accept();
    await draftAnswer(deps, await by("e.karimi", code), words);
    await approveAnswer(deps, await by("h.moradi", code));
  };
  const split = async () => {
    await accept();
    const parts = [{ unit: "legal", points: [1] }];
    expect((await splitCase(deps, await by("e.karimi", code), { parts })).accepted).toBe(true);
    return partOf(code, 1);
  };
  const state = async (id = code) => (await deps.cases.load(id)).state;
  const ask = async (who = "e.karimi", id = code) =>
    askApplicant(deps, await by(who, id), { question: "تاریخ خرید؟" });
  const see = (who: string, id = code) => readCase(deps, id, who);
  return { ...world, code, told, accept, answer, split, state, ask, see };
}

describe("a question to the applicant", () => {
  it("makes the case wait until the applicant replies on the request's page; a repeated event of the reply changes nothing (R8, law 2)", async () => {
    const { deps, accept, ask, told, see, rows } = await aCase();
    await accept();
    expect((await ask()).accepted).toBe(true);
    expect(await see("e.karimi")).toMatchObject({ stage: "asked", questions: [{ question: "تاریخ خرید؟" }] });
    const reply = await told(2, { case: (await see("e.karimi"))?.case ?? "" }, "دوم آذر.");
    await hearReplied(deps, reply);
    const before = rows.length;
    await hearReplied(deps, reply);
    expect(rows).toHaveLength(before);
    const view = await see("e.karimi");
    expect(view).toMatchObject({ stage: "in-hand", questions: [{ reply: { words: "دوم آذر." } }] });
    expect(view?.questions?.[0]?.reply).not.toHaveProperty("by");
    expect(JSON.stringify(rows)).not.toMatch(/آذر/);
  });

  it("is answered by a reply that staff record; a later reply on the page is kept as added information (R8)", async () => {
    const { deps, accept, ask, by, code, told, see } = await aCase();
    await accept();
    await ask();
    expect((await noteReply(deps, await by("e.rezaei", code), { reply: "x" })).accepted).toBe(false);
    await noteReply(deps, await by("e.karimi", code), { reply: "سوم آذر." });
    await hearReplied(deps, await told(2, { case: code }, "دوم آذر."));
    expect(await see("e.karimi")).toMatchObject({
      stage: "in-hand",
      questions: [{ reply: { words: "سوم آذر.", by: { username: "e.karimi" } } }],
      added: [{ words: "دوم آذر." }],
    });
  });

  it("is not answered by the late event of a reply that the applicant wrote before the question (R8)", async () => {
    const { deps, accept, ask, by, code, told, see, clock } = await aCase();
    const pass = () => {
      clock.at = new Date(clock.at.getTime() + 60_000);
      return clock.at.toISOString();
    };
    await accept();
    await ask();
    const reply = await told(2, { case: code, at: pass() }, "دوم آذر.");
    pass();
    await noteReply(deps, await by("e.karimi", code), { reply: "دوم آذر." });
    await ask();
    await hearReplied(deps, reply);
    const view = await see("e.karimi");
    expect(view).toMatchObject({ stage: "asked", added: [{ words: "دوم آذر." }] });
    expect(view?.questions?.[1]).not.toHaveProperty("reply");
  });

  it("gets its reply only in the part that asked, when a part of a divided case asked (R6, R8)", async () => {
    const { deps, split, by, ask, told, state, see } = await aCase();
    const part = await split();
    await acceptCase(deps, await by("e.legal", part), { points: ["رفتار"] });
    await ask("e.legal", part);
    await hearReplied(deps, await told(2, { case: part }, "دوم آذر."));
    expect(await see("e.legal", part)).toMatchObject({ questions: [{ reply: { words: "دوم آذر." } }] });
    expect((await state()).questions).toEqual([]);
  });
});

describe("an act of the applicant", () => {
  it("is recorded in the case and each open part when the applicant adds information (C14, R6)", async () => {
    const { deps, split, told, see } = await aCase();
    const part = await split();
    await hearAdded(deps, await told(2, {}, "رسید را پیدا کردم."));
    for (const view of [await see("e.karimi"), await see("e.legal", part)])
      expect(view?.added?.map(({ words }) => words)).toEqual(["رسید را پیدا کردم."]);
  });

  it("does not end the case when it is a withdrawal whose event arrives after the answer and an objection, in the second stage (C14, R13)", async () => {
    const { deps, answer, told, state } = await aCase();
    await answer();
    const withdrawal = await told(2, {});
    await hearObjected(deps, await told(3, {}, "قبول ندارم."));
    expect(await state()).toMatchObject({ stage: "waiting", round: 2 });
    await hearWithdrawn(deps, withdrawal);
    await hearWithdrawn(deps, withdrawal);
    expect(await state()).toMatchObject({ stage: "waiting", round: 2 });
    expect(await state()).not.toHaveProperty("ended");
  });

  it("ends the case when it is a withdrawal whose event arrives before the answer is approved, and not when it arrives later (C14)", async () => {
    const [late, first] = [await aCase(), await aCase()];
    await late.answer();
    await hearWithdrawn(late.deps, await late.told(2, {}));
    expect(await late.state()).toMatchObject({ stage: "answered" });
    await first.accept();
    const words = { outcome: "granted", answers: ["شد.", "تذکر داده شد."], reasoning: "قیمت بیشتر بود." };
    await draftAnswer(first.deps, await first.by("e.karimi", first.code), words);
    const approval = await first.by("h.moradi", first.code);
    await hearWithdrawn(first.deps, await first.told(2, {}));
    expect((await approveAnswer(first.deps, approval)).accepted).toBe(false);
    expect(await first.state()).toMatchObject({ ended: { how: "withdrawn" } });
  });

  it("withdraws the case although its event has an id that another event had before the journal of the intake service was restored (C14)", async () => {
    const { deps, told, state } = await aCase();
    await hearAdded(deps, await told(2, {}, "رسید را پیدا کردم."));
    const withdrawal = await told(2, {});
    await hearWithdrawn(deps, withdrawal);
    await hearWithdrawn(deps, withdrawal);
    expect(await state()).toMatchObject({ stage: "ended", ended: { how: "withdrawn" } });
  });

  it("ends the case and its open parts, but no answered part, when the applicant withdraws (C14)", async () => {
    const open = await aCase();
    const part = await open.split();
    const withdrawal = await open.told(2, {});
    await hearWithdrawn(open.deps, withdrawal);
    await hearWithdrawn(open.deps, withdrawal);
    expect([await open.state(), await open.state(part)]).toMatchObject([
      { ended: { how: "withdrawn" } },
      { ended: { how: "withdrawn" } },
    ]);
    const done = await aCase();
    await done.answer();
    await hearWithdrawn(done.deps, await done.told(2, {}));
    expect(await done.state()).toMatchObject({ stage: "answered" });
    expect(await done.state()).not.toHaveProperty("ended");
  });

  it("leads to a retry when its event arrives before the event of the request", async () => {
    const { deps, told } = await aCase();
    const early = await told(2, { request: "407155289363" });
    await expect(hearWithdrawn(deps, early)).rejects.toBeInstanceOf(Outage);
    await expect(hearAdded(deps, early)).rejects.toBeInstanceOf(Outage);
  });

  it("leads to a retry, which also withdraws the new parts, when the case was split while a withdrawal was handled (C14)", async () => {
    const { deps, split, told, state, code } = await aCase();
    const withdrawal = await told(2, {});
    let once = true;
    const load: typeof deps.cases.load = async (id) => {
      const before = await deps.cases.load(id);
      if (once) await split();
      once = false;
      return before;
    };
    const racing = { ...deps, cases: { ...deps.cases, load } };
    await expect(hearWithdrawn(racing, withdrawal)).rejects.toBeInstanceOf(Outage);
    expect((await state(code)).stage).toBe("in-hand");
    await hearWithdrawn(racing, withdrawal);
    expect(await state(partOf(code, 1))).toMatchObject({ ended: { how: "withdrawn" } });
  });
});

describe("an objection", () => {
  it("opens a second stage outside the unit of the first stage, hidden from the people who decided the first stage (R13)", async () => {
    const { deps, answer, told, state, see } = await aCase();
    await answer();
    await hearObjected(deps, await told(2, {}, "پولم را نداده‌اند."));
    expect(await state()).toMatchObject({ stage: "waiting", round: 2 });
    const view = await see("i.inspection");
    expect(view).toMatchObject({
      unit: { key: "inspection" },
      round: 2,
      objection: { words: "پولم را نداده‌اند." },
      firstAnswer: { outcome: { key: "granted" }, reasoning: "قیمت از مصوب بیشتر بود." },
    });
    expect(view?.hops.at(-1)).toMatchObject({ kind: "objected", from: { key: "price-control" } });
    expect(view?.hops.at(-1)).not.toHaveProperty("by");
    for (const who of ["e.karimi", "e.rezaei", "h.moradi"]) expect(await see(who)).toBeUndefined();
  });

  it("opens one second stage however often its event comes, and none when the case has no answer yet (R13, law 2)", async () => {
    const { deps, answer, told, state } = await aCase();
    await hearObjected(deps, await told(2, {}, "نه."));
    expect(await state()).toMatchObject({ stage: "waiting", round: 1 });
    await answer();
    const objection = await told(3, {}, "نه.");
    await hearObjected(deps, objection);
    const { hops } = await state();
    await hearObjected(deps, objection);
    await hearObjected(deps, await told(4, {}, "باز هم نه."));
    expect((await state()).hops).toEqual(hops);
  });

  it("is decided by the outside authority when inspection is accused, or when the head of inspection is the deputy of a person who decided the first stage (R2, R13)", async () => {
    const complainedOf = { units: ["inspection"], people: [] };
    const deputies = [{ of: "h.moradi", deputy: "h.inspection", from: "2026-01-01", to: "2027-01-01" }];
    for (const [about, changes] of [[{ complainedOf }, {}] as const, [{}, { deputies }] as const]) {
      const { answer, deps, told, state, reorganise } = await aCase(about);
      await answer();
      reorganise(changes);
      await hearObjected(deps, await told(2, {}, "نه."));
      expect((await state()).hops.at(-1)).toMatchObject({ unit: "outside", kind: "objected" });
    }
  });

  it("is decided by the outside authority when inspection has no staff; when no unit can decide, handling the objection's event fails for good (R13)", async () => {
    const { deps, answer, told, state, reorganise } = await aCase();
    await answer();
    reorganise({
      staff: (await deps.directory.current()).snapshot.staff.filter(({ unit }) => unit !== "inspection"),
    });
    await hearObjected(deps, await told(2, {}, "نه."));
    expect((await state()).hops.at(-1)?.unit).toBe("outside");
    const other = await aCase();
    await other.answer();
    const { staff } = (await other.deps.directory.current()).snapshot;
    other.reorganise({ staff: staff.filter(({ unit }) => unit !== "inspection" && unit !== "outside") });
    const lost = hearObjected(other.deps, await other.told(2, {}, "نه."));
    await expect(lost).rejects.toThrow("no unit");
    expect(await other.state()).toMatchObject({ stage: "answered", round: 1 });
  });
});

describe("a rating of the answer by the applicant", () => {
  it("stores the ratings of process and outcome separately, once; satisfaction with the outcome ends the case (R12, R13)", async () => {
    const { deps, answer, told, see } = await aCase();
    await answer();
    await hearRated(deps, await told(2, { process: false, outcome: true }));
    await hearRated(deps, await told(3, { process: true, outcome: false }));
    expect(await see("e.karimi")).toMatchObject({
      stage: "ended",
      rating: { process: false, outcome: true },
      ended: { how: "accepted" },
    });
  });

  it("leaves the case open to an objection when the applicant rates the outcome as bad (R12, R13)", async () => {
    const { deps, answer, told, state } = await aCase();
    await answer();
    await hearRated(deps, await told(2, { process: true, outcome: false }));
    expect((await state()).stage).toBe("answered");
    await hearObjected(deps, await told(3, {}, "نه."));
    expect((await state()).round).toBe(2);
  });
});
