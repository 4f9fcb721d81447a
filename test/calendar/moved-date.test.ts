/** Tests that a changed calendar moves the answer's deadline and that the applicant's page says why (D3). */

import { describe, expect, it } from "vitest";
import { deadlineSet } from "../../events/referral/deadline-set.v1.ts";
import { statusReplied } from "../../functions/intake/http/replies.ts";
import { timelineShown } from "../../functions/intake/pages/shown.ts";
import { recount } from "../../functions/referral/clock/recount/recount.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { askApplicant } from "../../functions/referral/commands/ask-applicant.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { sentenceOf } from "../../web/citizen/follow-up/timeline.tsx";
import { organisation } from "../support/organisation.ts";
import { promised } from "../support/promised.ts";

const both = (fa: string, en: string) => ({ fa, en });
const eid = { day: "2026-11-29", name: both("عید", "Eid"), provisional: true };
const endOf = (day: string) => `${day}T20:30:00.000Z`;
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true };

/** Registers a request and opens its case, under a calendar without holidays. */
async function opened(changes: Partial<Snapshot> = { holidays: [] }) {
  const world = promised(changes);
  const code = await world.register();
  await world.opens(code);
  await world.cases.settle();
  await recount(world.cases.deps, minute);
  await world.tells();
  let inForce: Snapshot = { ...organisation, ...changes };
  const publish = async (next: Partial<Snapshot>) => {
    inForce = { ...inForce, ...next };
    world.world.clock.at = new Date(world.world.clock.at.getTime() + 60_000);
    world.cases.clock.at = world.world.clock.at;
    world.cases.reorganise(next);
    await recount(world.cases.deps, minute);
    await world.tells();
  };
  const sentences = async () =>
    timelineShown(await world.status(code), inForce)
      .filter(({ entry }) => entry === "date-moved")
      .map((entry) => sentenceOf(entry, "fa"));
  return { ...world, code, publish, sentences, inForce: () => inForce };
}

describe("a calendar change after registration", () => {
  it("appears in the applicant's timeline with the holiday's name and the new deadline, and so does the holiday's removal (D3)", async () => {
    const { code, publish, sentences, status, inForce } = await opened();
    await publish({ holidays: [eid] });
    const moved = "تاریخ پاسخ به چهارشنبه ۱۸ آذر ۱۴۰۵ منتقل شد، چون یکشنبه ۸ آذر ۱۴۰۵ (عید) تعطیل اعلام شد";
    expect(await sentences()).toEqual([moved]);
    expect((await status(code)).expected).toEqual({
      due: endOf("2026-12-09"),
      promised: endOf("2026-12-08"),
    });
    expect(statusReplied(await status(code), inForce()).timeline.at(-1)).toMatchObject({
      entry: "date-moved",
      due: endOf("2026-12-09"),
      what: [{ did: "came", from: eid.day, to: eid.day, name: eid.name }],
    });
    await publish({ holidays: [] });
    const back = "تاریخ پاسخ به سه‌شنبه ۱۷ آذر ۱۴۰۵ منتقل شد، چون یکشنبه ۸ آذر ۱۴۰۵ دیگر تعطیل نیست";
    expect((await sentences()).at(-1)).toBe(back);
    expect((await status(code)).expected).toEqual({
      due: endOf("2026-12-08"),
      promised: endOf("2026-12-08"),
    });
  });

  it("is recorded once in the request although its event is repeated, and sends no message (law 2)", async () => {
    const { code, publish, sentences, world, cases } = await opened();
    await publish({ holidays: [eid] });
    const before = world.rows.length;
    const [row] = (await cases.deps.cases.store.all(code)).filter(({ command }) => command === "recount");
    const told = row?.events
      .map(({ data }) => deadlineSet.reads.parse(data))
      .find(({ clock }) => clock === "answer");
    expect(told?.was).toBe(endOf("2026-12-08"));
    await world.hear(world.news("deadline-set", code, { ...told }, row?.version));
    expect(world.rows).toHaveLength(before);
    expect(await sentences()).toHaveLength(1);
    expect(world.rows.at(-1)?.events.map(({ type }) => type)).toEqual([
      "intake.move-shown.v1",
      "intake.date-heard.v1",
    ]);
  });

  it("is not recorded if it moves no deadline: after the deadline, or while a question to the applicant is open (D3, R8)", async () => {
    const { code, publish, sentences, cases, tells, status } = await opened();
    await publish({ holidays: [{ ...eid, day: "2027-02-01" }] });
    await acceptCase(cases.deps, await cases.by("e.karimi", code), { points: ["گرانی"] });
    await askApplicant(cases.deps, await cases.by("e.karimi", code), { question: "کی خریدید؟" });
    await tells();
    await publish({ holidays: [eid] });
    expect(await sentences()).toEqual([]);
    expect(await status(code)).not.toHaveProperty("expected");
  });

  it("is described as a closed day or as changed working days; a change to a day of remote work is not mentioned (D2, D3)", async () => {
    const { publish, sentences, inForce } = await opened();
    const days = { from: eid.day, to: eid.day, why: both("آلودگی هوا", "Polluted air") };
    await publish({ closures: [{ kind: "remote", ...days }] });
    expect(await sentences()).toEqual([]);
    await publish({ closures: [{ kind: "closed", ...days }] });
    expect((await sentences()).at(-1)).toMatch(/\(آلودگی هوا\) تعطیل اعلام شد$/);
    const [week] = inForce().weeks ?? [
      { days: ["saturday", "sunday", "monday", "tuesday", "wednesday"] as const },
    ];
    await publish({ weeks: [{ days: [...(week?.days ?? []), "thursday"] }] });
    expect((await sentences()).at(-1)).toMatch(/چون تقویم کاری یا مهلت‌های سازمان تغییر کرد$/);
  });
});
