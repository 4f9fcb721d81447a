/** The morning list: which cases it has, on which days, and for which people (D7). */

import { describe, expect, it } from "vitest";
import { defaultClocks } from "../../../shared/directory/default-timing.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { assignCase } from "../commands/assign-case.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { referCase } from "../commands/refer-case.ts";
import { listInbox } from "../queries/list-inbox/list-inbox.ts";
import { readDesk } from "../queries/read-desk/read-desk.ts";

const reason = "درباره چیز دیگری است.";

/**
 * A case registered on Saturday, 21 November 2026, 11:31 in Tehran, and accepted; due after ten working days, on 5
 * December.
 */
async function inHand(changes: object = {}) {
  const world = casework({ holidays: [], ...changes });
  const at = (iso: string) => {
    world.clock.at = new Date(iso);
  };
  at("2026-11-21T08:01:00.000Z");
  const code = await world.open(1, { registeredAt: "2026-11-21T08:01:00.000Z" });
  const { deps, by, staff } = world;
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
  const reminders = async (username: string) => {
    await world.settle();
    const { items } = await listInbox(deps, staff(username), { list: "reminders" });
    const { reminders: count = 0 } = await readDesk(deps, staff(username));
    expect(count, "the desk's count equals the list").toBe(items.length);
    return items.map(({ case: one, reminded, next }) => [one, reminded?.share, next?.clock]);
  };
  return {
    ...world,
    code,
    at,
    reminders,
    sweep: async (iso: string) => {
      at(iso);
      await actOnDue(deps, code);
    },
  };
}

/** Half of the time is used on Sunday, 29 November, within office hours. */
const half = "2026-11-29T10:00:00.000Z";
const nextMorning = "2026-11-29T20:30:00.000Z";

describe("the morning list of cases to be reminded of (D7)", () => {
  it("has a case from the morning after its warning on, and not before", async () => {
    const { code, sweep, at, reminders } = await inHand();
    await sweep(half);
    expect(await reminders("e.karimi")).toEqual([]);
    at("2026-11-29T20:29:59.999Z");
    expect(await reminders("e.karimi")).toEqual([]);
    at(nextMorning);
    expect(await reminders("e.karimi")).toEqual([[code, 50, "answer"]]);
    expect(await reminders("h.moradi"), "at half of the time only the owner is warned").toEqual([]);
    expect(await reminders("e.rezaei")).toEqual([]);
  });

  it("keeps a case after a second warning, and shows it to the supervisor from the next morning on", async () => {
    const { code, sweep, at, reminders } = await inHand();
    await sweep(half);
    await sweep("2026-12-02T10:00:00.000Z");
    expect(await reminders("e.karimi")).toEqual([[code, 75, "answer"]]);
    expect(await reminders("h.moradi")).toEqual([]);
    at("2026-12-02T20:30:00.000Z");
    expect(await reminders("h.moradi")).toEqual([[code, 75, "answer"]]);
  });

  it("has a case immediately, and not only the next morning, when its time is used up", async () => {
    const { code, sweep, reminders } = await inHand();
    await sweep("2026-12-05T20:30:00.000Z");
    for (const username of ["e.karimi", "h.moradi"])
      expect(await reminders(username)).toEqual([[code, 100, "answer"]]);
  });

  it("has a case immediately, and not only the next morning, when its clock counts working hours", async () => {
    const hours = { clock: "answer", when: {}, in: "working-hours", takes: 3, capDays: 2 } as const;
    const clocks = [hours, ...defaultClocks];
    const { code, sweep, reminders } = await inHand({ clocks });
    await sweep("2026-11-22T05:30:00.000Z");
    expect(await reminders("e.karimi")).toMatchObject([[code, expect.anything(), "answer"]]);
  });

  it("leaves out a case while its applicant has a question to answer, and once the case is answered", async () => {
    const { code, deps, by, sweep, at, reminders } = await inHand();
    await sweep(half);
    at(nextMorning);
    await askApplicant(deps, await by("e.karimi", code), { question: "کی خریدید؟" });
    expect(await reminders("e.karimi")).toEqual([]);

    const other = await inHand({ kinds: organisation.kinds.map((kind) => ({ ...kind, fourEyes: false })) });
    await other.sweep(half);
    other.at(nextMorning);
    const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "درست بود." };
    await draftAnswer(other.deps, await other.by("e.karimi", other.code), answer);
    expect(await other.reminders("e.karimi")).toEqual([]);
  });

  it("shows a case to staff of the unit that now holds it, not to former holders", async () => {
    const { code, deps, by, sweep, at, reminders } = await inHand();
    await sweep(half);
    at(nextMorning);
    await assignCase(deps, await by("h.moradi", code), { expert: "e.rezaei" });
    expect(await reminders("e.karimi"), "a colleague still sees it").toEqual([[code, 50, "answer"]]);
    await referCase(deps, await by("e.rezaei", code), { unit: "legal", reason });
    expect(await reminders("e.karimi")).toEqual([]);
  });

  it("does not show a case to a person who came into a conflict of interest with the case after the warning (R2)", async () => {
    const { code, deps, by, sweep, at, reminders } = await inHand();
    await sweep("2026-12-05T20:30:00.000Z");
    at("2026-12-06T06:00:00.000Z");
    const named = { units: [], people: ["e.karimi"], reason };
    await nameParties(deps, await by("h.moradi", code), named);
    expect(await reminders("e.karimi")).toEqual([]);
    expect(await reminders("h.moradi")).toHaveLength(1);
  });
});
