import { describe, expect, it } from "vitest";
import { partOf } from "../../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../../test/support/casework.ts";
import { staffApis } from "../../../../test/support/staff-apis.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { approveAnswer } from "../../commands/approve-answer.ts";
import { draftAnswer } from "../../commands/draft-answer/draft-answer.ts";
import { giveEvidence } from "../../commands/give-evidence.ts";
import { judgeCommitment } from "../../commands/judge-commitment.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { splitCase } from "../../commands/split-case/split-case.ts";
import { readCase, viewOf } from "./read-case.ts";

const reason = "متقاضی در گفت‌وگو از آن‌ها نام برد.";

async function aCase(parties?: Parameters<ReturnType<typeof casework>["open"]>[1]) {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1, parties);
  const { call } = staffApis(world);
  const see = (who: string, id = code) => readCase(deps, id, who);
  const name = async (who: string, units: readonly string[], people: readonly string[] = []) =>
    nameParties(deps, await by(who, code), { units, people, reason });
  const accept = async (points: readonly string[]) =>
    acceptCase(deps, await by("e.karimi", code), { points });
  const answer = async (commitments: Parameters<typeof draftAnswer>[2]["commitments"] = []) => {
    const words = { outcome: "granted", answers: ["شد."], reasoning: "قیمت از مصوب بیشتر بود." };
    await accept(["گرانی"]);
    await draftAnswer(deps, await by("e.karimi", code), { ...words, commitments });
    await approveAnswer(deps, await by("h.moradi", code));
  };
  const refused = async () => {
    const rows = world.rows.filter(({ command }) => command === "note-conflict");
    return rows.map(({ facts: [fact] }) => fact);
  };
  return { ...world, code, call, see, name, accept, answer, refused };
}

const promise = (due: string) => ({
  what: "مبلغ اضافه بازگردانده می‌شود.",
  due,
  owner: { person: "e.legal" },
});

describe("the page of a case that staff read", () => {
  it("shows the clerk who entered the request, the day of a paper form, and the organisation that guidance named (C4, C5, C6, C7)", async () => {
    const handedIn = "2026-11-17";
    const { see } = await aCase({ channel: "paper", enteredBy: "c.ahmadi", handedIn, handOff: "trader" });
    expect(await see("e.karimi")).toMatchObject({
      ...{ channel: "paper", enteredBy: { username: "c.ahmadi" }, handedIn },
      handOff: { key: "trader" },
    });
    const plain = await (await aCase()).see("e.karimi");
    for (const field of ["enteredBy", "handedIn", "handOff", "countsFromEntry"])
      expect(plain).not.toHaveProperty(field);
  });

  it("names the accused, is refused as not found to the accused, and records their attempts to open it (R2)", async () => {
    const { see, name, call, code, refused, clock } = await aCase();
    expect(await see("a.audit")).toMatchObject({ parties: { units: [], people: [] }, round: 1 });
    await name("e.karimi", ["legal"], ["c.ahmadi"]);
    expect((await see("e.karimi"))?.parties).toMatchObject({
      units: [{ key: "legal" }],
      people: [{ username: "c.ahmadi" }],
    });
    for (const minutes of [0, 10]) {
      clock.at = new Date(clock.at.getTime() + minutes * 60_000);
      expect(await see("e.legal"), "an expert of that unit").toBeUndefined();
    }
    for (const operation of ["read-case", "list-looks", "read-applicant"])
      expect((await call("c.ahmadi", operation, { params: { case: code }, query: {} })).status).toBe(404);
    const why = "complained-of";
    expect(await refused()).toMatchObject([
      { by: "e.legal", action: "see-case", why },
      { by: "c.ahmadi", action: "see-case", why },
      { by: "c.ahmadi", action: "see-looks", why },
      { by: "c.ahmadi", action: "see-applicant", why },
    ]);
    expect(await see("e.karimi"), "a person without a conflict still sees it").toBeDefined();
  });

  it("shows the accused's name as the applicant wrote it, also in each part of a divided case, when the directory does not match the name (R2, R6)", async () => {
    const { deps, by, documents, open, see, code } = await aCase();
    expect((await see("e.karimi"))?.parties).not.toHaveProperty("written");
    const person = "0123456789abcdef0123456789abcdef";
    const words = { description: "روغن گران است.", complainedOfPerson: "بهرام نمونه" };
    const written = `intake/${code}/words-of-who` as const;
    await documents.put(written, person, words);
    const other = await open(2, { words: written });
    await acceptCase(deps, await by("e.karimi", other), { points: ["گرانی", "رفتار"] });
    await splitCase(deps, await by("e.karimi", other), { parts: [{ unit: "legal", points: [1] }] });
    const parties = { units: [], people: [], written: "بهرام نمونه" };
    expect(await see("e.karimi", other)).toMatchObject({ description: "روغن گران است.", parties });
    expect(await see("e.legal", partOf(other, 1))).toMatchObject({ parties });
  });

  it("hides the code of an earlier request from a viewer in conflict of interest with that request (R2, R14)", async () => {
    const {
      deps,
      by,
      open,
      see,
      answer,
      code: earlier,
      reorganise,
    } = await aCase({
      complainedOf: { units: ["legal"], people: [] },
    });
    await answer();
    const other = await open(2);
    await acceptCase(deps, await by("e.karimi", other), { points: ["گرانی"] });
    const repeated = {
      outcome: "repeated",
      answers: ["تکراری است."],
      reasoning: "پیش‌تر پاسخ داده شد.",
      earlier,
    };
    expect(await draftAnswer(deps, await by("e.karimi", other), repeated)).toMatchObject({ accepted: true });
    expect((await see("h.moradi", other))?.draft?.answer).toMatchObject({ earlier });
    reorganise({ deputies: [{ of: "e.legal", deputy: "h.moradi", from: "2026-01-01", to: "2027-01-01" }] });
    const view = await see("h.moradi", other);
    expect(view?.draft?.answer).toMatchObject({ reasoning: "پیش‌تر پاسخ داده شد." });
    expect(JSON.stringify(view)).not.toContain(earlier);
    expect((await see("e.karimi", other))?.draft?.answer).toMatchObject({ earlier });
  });

  it("is not shown, and the access log gets no entry, when the viewer comes into a conflict of interest while the page is read (R2, R15)", async () => {
    const { name, deps, code, rows } = await aCase();
    await name("h.moradi", [], ["e.karimi"]);
    const loaded = await deps.cases.load(code);
    expect(await viewOf(deps, loaded, "e.karimi")).toBeUndefined();
    expect(rows.filter(({ command }) => command === "note-look")).toEqual([]);
    expect(await viewOf(deps, loaded, "e.rezaei")).toMatchObject({ case: code });
  });

  it("stores at most every two minutes that an expert has it open, and anew when an hour begins, for the access log, however often the screen loads it (R15, R16)", async () => {
    const { deps, code, clock, rows } = await aCase();
    const kept: string[] = [];
    const look: typeof deps.presence.look = async (thing, username, at) => {
      kept.push(at.toISOString().slice(11, 19));
      await deps.presence.look(thing, username, at);
    };
    const counting = { ...deps, presence: { ...deps.presence, look } };
    for (const time of ["09:57:00", "09:57:20", "09:58:59", "09:59:00", "10:00:00", "10:00:20"]) {
      clock.at = new Date(`2026-11-24T${time}.000Z`);
      await readCase(counting, code, "e.karimi");
    }
    expect(kept).toEqual(["09:57:00", "09:59:00", "10:00:00"]);
    expect((await readCase(deps, code, "e.rezaei"))?.looking).toMatchObject([{ username: "e.karimi" }]);
    const noted = rows.filter(({ command }) => command === "note-look").map(({ key }) => key);
    expect(noted).toContain("e.karimi/2026-11-24T10");
  });

  it("records no reading by a person in conflict of interest, nor that the unit has seen the case (R2, R3, R15)", async () => {
    const { see, name, deps, code, rows } = await aCase();
    await name("h.moradi", [], ["e.karimi"]);
    await see("e.karimi");
    expect((await deps.cases.load(code)).state.hops[0]).not.toHaveProperty("seen");
    expect(rows.filter(({ command }) => command === "note-look")).toEqual([]);
    expect((await see("e.rezaei"))?.looking).toEqual([]);
  });

  it("is hidden from a person who has just named their own unit as accused, also in the reply to a retry (R2, P4)", async () => {
    const { call, code, deps } = await aCase();
    const body = { units: ["price-control"], people: [], reason };
    const once = { params: { case: code }, body, key: "same-key-1", version: 0 };
    const replies = [
      await call("e.karimi", "name-parties", once),
      await call("e.karimi", "name-parties", once),
    ];
    expect(replies.map(({ status }) => status)).toEqual([202, 202]);
    for (const { text } of replies) expect(text).not.toMatch(/روغن|price/);
    const { state } = await deps.cases.load(code);
    expect([state.parties.units, state.hops.at(-1)?.unit]).toEqual([["price-control"], "inspection"]);
  });

  it("is not in the reply to a retried step when the caller came into a conflict of interest after the first reply (R2, P4)", async () => {
    const { call, code, name } = await aCase();
    const once = { params: { case: code }, body: { points: ["گرانی"] }, key: "same-key-1", version: 0 };
    expect((await call("e.karimi", "accept-case", once)).status).toBe(200);
    expect((await call("e.karimi", "accept-case", once)).status).toBe(200);
    await name("h.moradi", [], ["e.karimi"]);
    const again = await call("e.karimi", "accept-case", once);
    expect([again.status, again.text.includes("روغن")]).toEqual([404, false]);
  });

  it("shows to the new holder why the case was taken away and from which unit, and names no person or routing rule that sent the case (R2, R3)", async () => {
    const { see, name } = await aCase();
    await name("h.moradi", ["price-control"]);
    const last = (await see("i.inspection"))?.hops.at(-1);
    expect(last).toMatchObject({ kind: "taken-away", why: "complained-of", from: { key: "price-control" } });
    expect(last).not.toHaveProperty("by");
    expect(last).not.toHaveProperty("rule");
  });

  it("shows the parts of a split case; the page of a part shows its number and why the unit got it (R6)", async () => {
    const { see, accept, deps, by, code } = await aCase();
    await accept(["گرانی", "رفتار"]);
    expect((await see("e.karimi"))?.mayI).toContain("split-case");
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    const whole = await see("e.karimi");
    const part = partOf(code, 1);
    expect(whole?.parts).toMatchObject([{ case: part, number: 1, unit: { key: "legal" }, points: [1] }]);
    expect(whole?.mayI).not.toContain("split-case");
    const view = await see("e.legal", part);
    expect(view).toMatchObject({
      part: { number: 1, of: code },
      points: ["رفتار"],
      description: "روغن گران است.",
    });
    expect(view?.hops[0]?.rule).toMatchObject({ key: "split", why: { fa: expect.stringMatching(/بخشی/) } });
    expect(view?.mayI).not.toContain("split-case");
  });

  it("shows the answer of a part to the whole case's expert once this answer is published (R6)", async () => {
    const { see, accept, deps, by, code } = await aCase();
    await accept(["گرانی", "رفتار"]);
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    const part = partOf(code, 1);
    await acceptCase(deps, await by("e.legal", part), { points: ["رفتار"] });
    const words = { outcome: "granted", answers: ["تذکر داده شد."], reasoning: "رفتار درست نبود." };
    await draftAnswer(deps, await by("e.legal", part), words);
    expect((await see("e.karimi"))?.parts?.[0]).not.toHaveProperty("answer");
    await approveAnswer(deps, await by("h.legal", part));
    expect((await see("e.karimi"))?.parts).toMatchObject([
      { case: part, answer: { outcome: { key: "granted" }, reasoning: "رفتار درست نبود." } },
    ]);
  });

  it("shows that the assignee is away today, as the inbox does (R9)", async () => {
    const { see, accept, reorganise, settle, call } = await aCase();
    await accept(["گرانی"]);
    await settle();
    expect(await see("e.karimi")).not.toHaveProperty("absent");
    reorganise({ absences: [{ of: "e.karimi", from: "2026-11-24", to: "2026-11-24" }] });
    expect(await see("h.moradi")).toMatchObject({ absent: true, expert: { username: "e.karimi" } });
    const { body } = await call("h.moradi", "list-inbox", { query: { list: "unit" } });
    expect(body.items).toMatchObject([{ absent: true, expert: { username: "e.karimi" } }]);
    reorganise({ absences: [] });
    const back = await call("h.moradi", "list-inbox", { query: { list: "unit" } });
    expect(back.body.items[0]).not.toHaveProperty("absent");
  });

  it("shows each commitment as open, with evidence, late or kept, and when all were kept (R11)", async () => {
    const { see, answer, deps, by, code, clock } = await aCase();
    await answer([promise("2026-11-24"), promise("2026-11-30")]);
    const standings = async () => (await see("h.moradi"))?.commitments?.map(({ standing }) => standing);
    expect(await standings()).toEqual(["open", "open"]);
    expect((await see("h.moradi"))?.commitments?.[0]).toMatchObject({
      number: 1,
      what: "مبلغ اضافه بازگردانده می‌شود.",
      owner: { person: { username: "e.legal" } },
      due: "2026-11-24",
    });
    clock.at = new Date("2026-11-24T20:29:00.000Z");
    expect(await standings(), "its last day is not over in Tehran").toEqual(["open", "open"]);
    clock.at = new Date("2026-11-24T20:31:00.000Z");
    expect(await standings()).toEqual(["late", "open"]);
    for (const number of [1, 2]) {
      const { seen: _, ...ask } = await by("e.legal", code);
      await giveEvidence(deps, ask, { number, words: "رسید بازگرداندن." });
    }
    expect(await standings()).toEqual(["late", "evidenced"]);
    for (const number of [1, 2]) {
      expect(await see("h.moradi")).not.toHaveProperty("commitmentsKeptAt");
      const judged = { number, kept: true, reason: "رسید دیده شد." };
      await judgeCommitment(deps, await by("h.moradi", code), judged);
    }
    const view = await see("h.moradi");
    expect(view).toMatchObject({ commitmentsKeptAt: clock.at.toISOString(), stage: "answered" });
    expect(view?.commitments?.[1]).toMatchObject({
      standing: "kept",
      evidence: { by: { username: "e.legal" }, words: "رسید بازگرداندن." },
      judged: { by: { username: "h.moradi" }, reason: "رسید دیده شد." },
    });
    expect(view?.mayI).not.toContain("judge-commitment");
  });

  it("is made with one read of each stored text, also for an answer with ten commitments", async () => {
    const { answer, deps, code } = await aCase();
    await answer(Array.from({ length: 10 }, () => promise("2026-11-30")));
    const read: string[] = [];
    const get: typeof deps.documents.get = (id) => {
      read.push(id);
      return deps.documents.get(id);
    };
    await readCase({ ...deps, documents: { ...deps.documents, get } }, code, "h.moradi");
    expect(read.filter((id, at) => read.indexOf(id) !== at)).toEqual([]);
  });
});
