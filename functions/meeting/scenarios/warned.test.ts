/** The person who must act, and the heads above, are warned when the time for a decision or minutes runs out (D7). */
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { recountClocks } from "../clock/recount-clocks/recount-clocks.ts";
import type { Asked } from "../meeting/asking.ts";
import { byWhen } from "../meeting/decision-deadline.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";

/** The units above price control are legal, then inspection, then the outside authority. */
const units = organisation.units.map((unit) =>
  unit.key === "price-control" ? { ...unit, parent: "legal" } : unit,
);
const accused = { parties: { units: [], people: [host] }, despiteConflict: true as const };
/** The applicant asked on Saturday, 28 November 2026, before noon. Five working days later is Saturday, 5 December. */
const askedAt = new Date("2026-11-28T06:30:00.000Z");
const due = "2026-12-05T20:30:00.000Z";
/**
 * The deadline is five office days of 8:00 to 14:00 in Tehran. Half of the time is over at 11:00 of the third day, three
 * quarters at 12:30 of the fourth.
 */
const [half, most] = ["2026-12-01T07:30:00.000Z", "2026-12-02T09:00:00.000Z"];
/** The midnight in Tehran after each of these two moments. */
const [afterHalf, afterMost] = ["2026-12-01T20:30:00.000Z", "2026-12-02T20:30:00.000Z"];
const minuteBefore = (at: string) => new Date(Date.parse(at) - 60_000).toISOString();

async function desk(changes: Partial<Snapshot> = {}) {
  const world = meetingsAtDesk({ units, ...changes });
  await world.publish();
  const deps = { ...world.meeting, directory: world.deps.directory };
  const factsOf = (id: string) =>
    world.rows.filter((row) => row.id === id).flatMap(({ facts }) => facts as readonly MeetingFact[]);
  const { snapshot } = await deps.directory.current();
  return {
    ...world,
    /** The nth applicant asks for a meeting on that Saturday. */
    asked: (n: number, about: Partial<Asked> = {}) => {
      world.clock.at = askedAt;
      return world.asked(n, { ...byWhen(snapshot, "decision", { host }, askedAt), ...about });
    },
    askedBefore: world.asked,
    warnings: (id: string) => factsOf(id).filter(({ type }) => /^(warned|clock-moved)$/.test(type)),
    /** Puts a changed directory into force, and delivers the event that announces the directory. */
    hears: async (other: Partial<Snapshot>, told = 2) => {
      await world.settle();
      const current = async () => ({ number: 2, snapshot: { ...snapshot, ...other } });
      await recountClocks({ ...deps, directory: { current } }, { data: { number: told } });
    },
    due: async (id: string, at: string, other: Partial<Snapshot> = {}) => {
      world.clock.at = new Date(at);
      const current = async () => ({ number: 1, snapshot: { ...snapshot, ...other } });
      await actOnDue({ ...deps, directory: { current } }, id);
    },
    /** Runs, at that moment, the every-minute job that acts on what is due. */
    minute: async (at: string) => {
      world.clock.at = new Date(at);
      await world.settle();
      const log = { add: () => {}, line: () => {} } as never;
      await minuteTasks(deps)["act-on-due"]?.({ log, hasTime: () => true });
    },
    reminders: async (username: string, at: string) => {
      world.clock.at = new Date(at);
      await world.settle();
      const { body } = await world.call(username, "list-meetings", { query: { list: "reminders" } });
      const { items } = body as { items: { meeting: string; reminded: { clock: string; share: number } }[] };
      return items.map(({ meeting, reminded }) => [meeting, reminded.clock, reminded.share]);
    },
    sees: async (username: string, meeting: string) =>
      (await world.call(username, "read-meeting", { params: { meeting } })).status,
  };
}

const sharesOf = (facts: readonly MeetingFact[]) =>
  facts.map((fact) => (fact.type === "warned" ? fact.share : fact.type));

describe("the deadline of a decision (M2, D7)", () => {
  it("causes a warning to the official at 50 % of the time, and to the official and the head of the unit above at 75 % and 100 %, once each", async () => {
    const { asked, minute, warnings } = await desk();
    const id = await asked(1);
    await minute(minuteBefore(half));
    expect(warnings(id)).toEqual([]);
    const warned = { type: "warned", clock: "decision" };
    for (const at of [half, half, minuteBefore(most)]) await minute(at);
    expect(warnings(id)).toEqual([{ ...warned, share: 50, to: [host] }]);
    for (const at of [most, most, due, due, "2027-01-05T20:30:00.000Z"]) await minute(at);
    const above = { to: [host, "h.legal"], above: "legal" };
    expect(warnings(id)).toEqual([
      { ...warned, share: 50, to: [host] },
      { ...warned, share: 75, ...above },
      { ...warned, share: 100, ...above },
    ]);
  });

  it("causes one journal row for a warning when the minute job runs twice at the same time; the row's event names the warned people", async () => {
    const { asked, due: dueAt, warnings, rows } = await desk();
    const id = await asked(1);
    await Promise.all([dueAt(id, half), dueAt(id, half)]);
    expect(warnings(id)).toHaveLength(1);
    const events = rows.flatMap((row) => row.events).filter(({ type }) => /warned/.test(type));
    expect(events).toMatchObject([
      {
        type: "meeting.deadline-warned.v1",
        data: { meeting: id, clock: "decision", share: 50, to: [host], at: half },
      },
    ]);
  });

  it("causes, after an outage, all missed warnings in order, then the escalations", async () => {
    const { asked, due: dueAt, rows } = await desk();
    const id = await asked(1);
    await dueAt(id, due);
    const facts = rows.findLast((row) => row.id === id)?.facts as readonly MeetingFact[];
    expect(facts.map((fact) => ("share" in fact ? fact.share : fact.type))).toEqual([
      50,
      75,
      100,
      "escalated",
    ]);
  });

  it("causes no more warnings once the decision is made", async () => {
    const { asked, step, minute, warnings, reminders } = await desk();
    const id = await asked(1);
    await minute(half);
    await step(host, "approve-meeting", id);
    for (const at of [most, due]) await minute(at);
    expect([warnings(id).length, await reminders(host, due)]).toEqual([1, []]);
  });

  it("is in a warned person's list of reminders from the morning after the warning on, or immediately when all of the time is over", async () => {
    const { asked, minute, reminders, sees } = await desk();
    const id = await asked(1);
    await minute(half);
    expect(await reminders(host, minuteBefore(afterHalf))).toEqual([]);
    expect(await reminders(host, afterHalf)).toEqual([[id, "decision", 50]]);
    expect([await reminders("h.legal", afterHalf), await sees("h.legal", id)]).toEqual([[], 404]);
    await minute(most);
    expect([await reminders("h.legal", minuteBefore(afterMost)), await sees("h.legal", id)]).toEqual([
      [],
      200,
    ]);
    expect(await reminders("h.legal", afterMost)).toEqual([[id, "decision", 75]]);
    await minute(due);
    for (const one of [host, "h.legal"]) expect(await reminders(one, due)).toEqual([[id, "decision", 100]]);
    expect(await reminders("e.legal", due)).toEqual([]);
  });

  it("causes a warning to the deputy instead of an absent person", async () => {
    const away = [{ of: host, deputy: "e.karimi", from: "2026-01-01", to: "2028-01-01" }];
    const { asked, minute, warnings } = await desk({ deputies: away });
    const id = await asked(1);
    await minute(half);
    expect(warnings(id)).toMatchObject([{ share: 50, to: ["e.karimi"] }]);
  });

  it("causes a warning to inspection, and to no one in conflict of interest, when the official is accused (M3, R2)", async () => {
    const { asked, minute, due: dueAt, warnings, reminders } = await desk();
    const id = await asked(1, accused);
    await minute(half);
    await minute(due);
    const told = warnings(id).flatMap((fact) => (fact.type === "warned" ? [[fact.share, ...fact.to]] : []));
    expect(told.map(([share, first]) => [share, first])).toEqual([
      [50, "h.inspection"],
      [75, "h.inspection"],
      [100, "h.inspection"],
    ]);
    expect(told.flat()).not.toContain(host);
    expect([await reminders(host, due), await reminders("h.inspection", due)]).toEqual([
      [],
      [[id, "decision", 100]],
    ]);
    const about = await asked(2, { parties: { units: ["legal"], people: [] } });
    await dueAt(about, due);
    expect(JSON.stringify(warnings(about))).not.toContain("h.legal");
  });

  it("stays the same when the meeting is sent on to another official; later warnings go to the heads above this official, and the former heads can no longer see the meeting", async () => {
    const { asked, minute, step, warnings, sees, reminders } = await desk();
    const id = await asked(1);
    await minute(most);
    await step(host, "send-meeting-on", id, { host: "h.desk", reason: "درباره میز خدمت است." });
    expect([await sees("h.legal", id), await reminders("h.legal", afterMost)]).toEqual([404, []]);
    await minute(due);
    const last = warnings(id).at(-1);
    expect(sharesOf(warnings(id))).toEqual([50, 75, 100]);
    expect(last).toMatchObject({ share: 100, to: expect.arrayContaining(["h.desk"]) });
    expect(last).not.toMatchObject({ to: expect.arrayContaining([host]) });
  });

  it("causes only escalations, and no warnings, when a release without warnings stored the meeting", async () => {
    const { askedBefore, minute, rows } = await desk();
    const id = await askedBefore(1);
    await minute(due);
    const facts = rows.filter((row) => row.id === id).flatMap((row) => row.facts as readonly MeetingFact[]);
    expect(facts.map(({ type }) => type)).toEqual(["asked", "escalated"]);
  });
});

describe("a holiday added to the calendar while a deadline runs (D3, D7)", () => {
  const name = { fa: "تعطیلی", en: "Holiday" };
  const holidays = [{ day: "2026-12-01", name }];

  /** With the holiday, the deadline is the end of Sunday; half of the time is over on Wednesday, three quarters on Saturday. */
  const [movedDue, movedHalf, movedMost] = [
    "2026-12-06T20:30:00.000Z",
    "2026-12-02T07:30:00.000Z",
    "2026-12-05T09:00:00.000Z",
  ] as const;
  const warns = [
    { share: 50, at: movedHalf },
    { share: 75, at: movedMost },
    { share: 100, at: movedDue },
  ];
  const moved = { type: "clock-moved", clock: "decision", due: movedDue, warns };

  it("moves the deadline and its warnings once, as soon as the event about the new directory arrives", async () => {
    const { asked, due: dueAt, hears, warnings, stateOf, rows } = await desk();
    const id = await asked(1);
    for (const _ of [1, 2]) await hears({ holidays });
    expect(warnings(id)).toEqual([moved]);
    expect(rows.flatMap((row) => row.events).filter(({ type }) => /deadline/.test(type))).toMatchObject([
      { type: "meeting.deadline-moved.v1", data: { meeting: id, clock: "decision", due: movedDue } },
    ]);
    for (const at of [half, movedHalf, movedMost, due, movedDue]) await dueAt(id, at, { holidays });
    expect(sharesOf(warnings(id))).toEqual(["clock-moved", 50, 75, 100]);
    expect((await stateOf(id)).due).toBe(movedDue);
  });

  it("moves the deadline before a warning is given; a warning already given stays when the holiday is removed again", async () => {
    const { asked, due: dueAt, warnings, stateOf } = await desk();
    const id = await asked(1);
    await dueAt(id, half, { holidays });
    expect(warnings(id)).toEqual([moved]);
    await dueAt(id, movedHalf, { holidays });
    await dueAt(id, movedHalf);
    expect(sharesOf(warnings(id))).toEqual(["clock-moved", 50, "clock-moved"]);
    expect((await stateOf(id)).due).toBe(due);
  });

  it("moves no deadline of a decision that was escalated or made", async () => {
    const { asked, due: dueAt, step, hears, warnings, stateOf } = await desk();
    const [late, decided] = [await asked(1), await asked(2)];
    await step(host, "approve-meeting", decided);
    await dueAt(late, due);
    await hears({ holidays });
    expect(sharesOf([...warnings(late), ...warnings(decided)])).toEqual([50, 75, 100]);
    expect((await stateOf(late)).due).toBe(due);
  });

  it("moves the deadline only once the directory that the event announces is in force", async () => {
    const { hears } = await desk();
    await expect(hears({ holidays }, 3)).rejects.toThrow("not in force here yet");
  });
});

describe("the deadline of minutes (M12, D7)", () => {
  it("causes warnings separate from those of the decision, from the end of the meeting until the minutes are confirmed", async () => {
    const world = await desk();
    const id = await world.asked(1);
    await world.minute(half);
    await brought(world, id, "finished", host, placeAt("09:00"));
    const { running } = await world.stateOf(id);
    expect(running?.warns.map(({ share, at }) => [share, at])).toEqual([
      // The meeting was held on Tuesday, 15 December; Wednesday, Saturday and Sunday count.
      [50, "2026-12-19T07:30:00.000Z"],
      [75, "2026-12-20T06:00:00.000Z"],
      [100, "2026-12-20T20:30:00.000Z"],
    ]);
    await world.minute("2026-12-20T06:00:00.000Z");
    await world.step(host, "confirm-minutes", id);
    await world.minute("2027-01-05T20:30:00.000Z");
    const said = world.warnings(id).map((fact) => ("share" in fact ? [fact.clock, fact.share] : [fact.type]));
    expect(said).toEqual([
      ["decision", 50],
      ["minutes", 50],
      ["minutes", 75],
    ]);
    expect(await world.reminders(host, "2027-01-05T20:30:00.000Z")).toEqual([]);
  });
});
