/** A letter tells an applicant whom messages do not reach what clerks did in their name (C6, C18, C19). */
import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import type { DeskActTold } from "../../case/desk-acts.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { hearActedAtDesk, hearObjected } from "../../reactions/hear-applicant/hear-applicant.ts";
import { acceptCase } from "../accept-case.ts";
import { approveAnswer } from "../approve-answer.ts";
import { draftAnswer } from "../draft-answer/draft-answer.ts";
import { issueLetter } from "./issue-letter.ts";

const clerk = { fa: "چمن احمدی", en: "C. Ahmadi" };

async function answered(about: object = { byCall: true }) {
  const world = casework();
  const { deps, by } = world;
  const code = await world.open(1, about);
  const answer = async (expert: string, head: string) => {
    await acceptCase(deps, await by(expert, code), { points: ["گرانی"] });
    const said = { outcome: "granted", answers: ["انجام شد."], reasoning: "قیمت از مصوب بیشتر بود." };
    await draftAnswer(deps, await by(expert, code), said);
    await approveAnswer(deps, await by(head, code));
  };
  await answer("e.karimi", "h.moradi");
  /** A clerk's act `n` minutes after 08:00 UTC, reported from version `n` of the request's journal. */
  const did = (act: DeskActTold["act"], n: number, byCall = true) => {
    const at = new Date(Date.parse("2026-11-23T08:00:00.000Z") + n * 60_000).toISOString();
    const data = { request: code, act, by: "c.ahmadi", at, ...(byCall && { byCall: true as const }) };
    return hearActedAtDesk(deps, { id: `intake/${code}/${n}/1`, sequence: n, data });
  };
  const issue = async (who = "h.moradi") => issueLetter(deps, await by(who, code));
  const letters = async () => (await readCase(deps, code, "a.audit"))?.letters ?? [];
  const told = async (nth: number) => ((await letters())[nth - 1]?.acts ?? []).map(({ act }) => act);
  return { ...world, code, answer, did, issue, letters, told };
}

describe("a letter with an answer to the applicant", () => {
  it("lists each act that a clerk did in the applicant's name, with time, clerk and unit, when messages do not reach the applicant (C6)", async () => {
    const { did, issue, letters } = await answered();
    await did("identified", 2);
    await did("objected", 3);
    await issue();
    const unit = expect.objectContaining({ key: "service-desk" });
    expect((await letters())[0]?.acts).toEqual([
      { act: "identified", at: "2026-11-23T08:02:00.000Z", by: clerk, unit },
      { act: "objected", at: "2026-11-23T08:03:00.000Z", by: clerk, unit },
    ]);
  });

  it("lists no acts of clerks when messages reach the applicant (N4)", async () => {
    const { did, issue, letters, rows } = await answered({});
    const before = rows.length;
    await did("withdrawn", 2, false);
    expect(rows).toHaveLength(before);
    await issue();
    expect((await letters())[0]).not.toHaveProperty("acts");
  });

  it("lists each act of a clerk once: the next letter lists only later acts (law 2)", async () => {
    const { did, issue, told, deps, code, answer } = await answered();
    await did("added", 2);
    await did("added", 2);
    await issue();
    await did("objected", 3);
    const words = `intake/${code}/objection`;
    await hearObjected(deps, { id: `intake/${code}/3/0`, data: { request: code, words } });
    await answer("i.inspection", "h.inspection");
    await issue("h.inspection");
    expect([await told(1), await told(2)]).toEqual([["added"], ["objected"]]);
  });

  it("leaves out acts that a printed receipt listed, and lists the printing of that receipt, in whatever order the events arrive", async () => {
    const [added, printed, withdrawn] = [
      ["added", 2],
      ["pin-printed", 3],
      ["withdrawn", 4],
    ] as const;
    for (const heard of [
      [added, printed, withdrawn],
      [added, withdrawn, printed],
    ]) {
      const { did, issue, told } = await answered();
      for (const [act, n] of heard) await did(act, n);
      await issue();
      expect(await told(1)).toEqual(["pin-printed", "withdrawn"]);
    }
  });

  it("stays the same when an act of a clerk is reported after the letter was issued", async () => {
    const { did, issue, told } = await answered();
    await issue();
    await did("added", 2);
    expect(await told(1)).toEqual([]);
  });
});
