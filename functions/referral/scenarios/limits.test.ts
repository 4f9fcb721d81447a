/** Other time limits in the directory give other outcomes (D4, D5, D8). */

import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import type { TimeLimits } from "../../../shared/directory/snapshot.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { extendDeadline } from "../commands/extend-deadline.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import type { Registered } from "../reactions/open-case/open-case.ts";

const endOf = (day: string) => `${day}T20:30:00.000Z`;
const reason = "گزارش آزمایشگاه هنوز نرسیده است.";
const registeredAt = "2026-11-21T08:01:00.000Z";

/** A unit above price control, and inspection above both. */
const units = organisation.units.map((unit) =>
  unit.key === "price-control" ? { ...unit, parent: "legal" } : unit,
);

/** A case registered on Saturday, 21 November 2026; due on Saturday, 5 December. */
async function under(limits: Partial<TimeLimits>, about: Partial<Registered> = {}) {
  const world = casework({ holidays: [], units, timeLimits: { ...defaultLimits, ...limits } });
  world.clock.at = new Date(registeredAt);
  const code = await world.open(1, { registeredAt, ...about });
  const clockOf = async () =>
    (await world.deps.cases.load(code)).state.clocks.find(({ clock }) => clock === "answer");
  const due = async (iso: string) => {
    world.clock.at = new Date(iso);
    await actOnDue(world.deps, code);
  };
  return { ...world, code, clockOf, due };
}

describe("the time limits in the directory", () => {
  it("set the longest extension of a deadline, and may allow none (D5)", async () => {
    for (const extension of [3, 20]) {
      const { deps, by, code } = await under({ extension });
      expect((await readCase(deps, code, "h.moradi"))?.mayExtend).toBe(extension);
      const more = await extendDeadline(deps, await by("h.moradi", code), { days: extension + 1, reason });
      const tooLong = { code: "extension-too-long", details: { most: extension } };
      expect(more).toEqual({ accepted: false, refusal: tooLong });
      const most = await extendDeadline(deps, await by("h.moradi", code), { days: extension, reason });
      expect(most).toMatchObject({ accepted: true });
    }
    const { deps, by, code } = await under({ extension: 0 });
    const none = await extendDeadline(deps, await by("h.moradi", code), { days: 1, reason });
    expect(none).toEqual({ accepted: false, refusal: { code: "no-deadline" } });
  });

  it.each([
    [0, undefined],
    [2, "2026-11-23"],
    [10, "2026-12-05"],
  ])(
    "let questions to the applicant pause a clock for %i working days in all (D4, R8)",
    async (pause, day) => {
      const { deps, by, code, clockOf } = await under({ pause });
      await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
      await askApplicant(deps, await by("e.karimi", code), { question: "کی خریدید؟" });
      expect((await clockOf())?.until).toBe(day && endOf(day));
    },
  );

  it.each([
    [1, "2026-12-06"],
    [3, "2026-12-08"],
  ])("escalate an overdue clock to the next level after %i working days (D8)", async (levelDays, day) => {
    const { clockOf, due } = await under({ levelDays });
    await due("2026-12-05T21:00:00.000Z");
    expect((await clockOf())?.next).toBe(endOf(day));
  });

  it.each([
    [1, "2026-11-22T06:01:00.000Z"],
    [2, "2026-11-22T07:01:00.000Z"],
  ])(
    "escalate an overdue clock that counts hours to the next level after %i working hours (D8)",
    async (levelHours, at) => {
      const { clockOf, due } = await under({ levelHours }, { channel: "foad-web" });
      await due("2026-11-22T05:30:00.000Z");
      expect(await clockOf()).toMatchObject({ due: "2026-11-22T05:01:00.000Z", next: at });
    },
  );
});
