import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { noteReply } from "../commands/note-reply.ts";
import { type InboxAsk, listInbox } from "../queries/list-inbox/list-inbox.ts";
import { inboxOrder, inboxOrderOf } from "./inbox-order.ts";

const day = 86_400_000;
const start = Date.parse("2026-11-21T08:00:00.000Z");

/** Registers cases these numbers of days after the first day. */
async function registered(...days: readonly number[]) {
  const all = casework({ holidays: [] });
  const codes = [];
  for (const [n, after] of days.entries()) {
    all.clock.at = new Date(start + after * day);
    codes.push(await all.open(n, { registeredAt: all.clock.at.toISOString() }));
  }
  const codesIn = async (list: InboxAsk["list"]) => {
    await all.settle();
    const { items } = await listInbox(all.deps, all.staff("e.karimi"), { list });
    return items.map((row) => row.case);
  };
  const take = async (code: string) =>
    acceptCase(all.deps, await all.by("e.karimi", code), { points: ["گرانی"] });
  return { ...all, codes, codesIn, take };
}

type World = Awaited<ReturnType<typeof registered>>;

async function answers({ deps, by }: World, code: string): Promise<void> {
  const answer = { outcome: "granted", answers: ["انجام شد."], reasoning: "درست بود." };
  await draftAnswer(deps, await by("e.karimi", code), answer);
  await approveAnswer(deps, await by("h.moradi", code));
}

describe("the order of lists of cases (R17)", () => {
  it("is by the time left and not by the case's age, because an older case may have a later due date", async () => {
    const world = await registered(0, 1, 2);
    const [first, second, third] = world.codes as [string, string, string];
    expect(await world.codesIn("unit")).toEqual([first, second, third]);
    // The accepted case now has ten days for its answer. The other two are due sooner, for their acceptance.
    await world.take(first);
    expect(await world.codesIn("unit")).toEqual([second, third, first]);
  });

  it("puts a case whose clock is paused behind all cases with running clocks until the applicant replies", async () => {
    const world = await registered(0, 7);
    const [asked, later] = world.codes as [string, string];
    for (const code of [asked, later]) await world.take(code);
    expect(await world.codesIn("mine")).toEqual([asked, later]);
    await askApplicant(world.deps, await world.by("e.karimi", asked), { question: "کی خریدید؟" });
    expect(await world.codesIn("mine")).toEqual([later, asked]);
    await noteReply(world.deps, await world.by("e.karimi", asked), { reply: "دیروز." });
    expect(await world.codesIn("mine")).toEqual([asked, later]);
  });

  it("puts answered cases at the end, the newest first", async () => {
    const world = await registered(0, 1, 2);
    const [older, newer, open] = world.codes as [string, string, string];
    for (const code of [older, newer]) {
      await world.take(code);
      await answers(world, code);
    }
    expect(await world.codesIn("all")).toEqual([open, newer, older]);
  });

  it("is the order of the sort keys as text: cases with a running clock, then cases with a paused clock, then cases without a clock", () => {
    const about = { case: "400000000016", registeredAt: "2026-11-21T08:00:00.000Z" };
    const span = { duration: { in: "working-days", takes: 10 } } as const;
    const clock = { clock: "answer", from: about.registeredAt, due: "2026-12-05T20:30:00.000Z" } as const;
    const next = { ...clock, span, place: "price-control", pauses: [] };
    const standing = { ...next, pauses: [{ from: about.registeredAt, why: "applicant-asked" as const }] };
    const places = [{ ...about, next }, { ...about, next: standing }, about].map(inboxOrderOf);
    for (const order of places) expect(order).toMatch(inboxOrder);
    expect(places.toSorted()).toEqual(places);
  });
});
