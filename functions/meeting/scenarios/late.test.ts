/** Late decisions and minutes of meetings are escalated to higher heads (M2, M12, D8). */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { hearParties } from "../rules/reviewing.ts";

/** The units above price control are legal, then inspection, then the outside authority. */
const units = organisation.units.map((unit) =>
  unit.key === "price-control" ? { ...unit, parent: "legal" } : unit,
);
const accused = { parties: { units: [], people: [host] }, despiteConflict: true as const };
/**
 * The deadline is the end of Saturday, 5 December 2026; the next escalation is due two working days later, at the end of
 * Monday.
 */
const [due, next] = ["2026-12-05T20:30:00.000Z", "2026-12-07T20:30:00.000Z"];
/**
 * The meeting was held on Tuesday, 15 December 2026. The minutes are due three working days later, on Sunday; the next
 * escalation after five, on Tuesday.
 */
const [minutesDue, minutesNext] = ["2026-12-20T20:30:00.000Z", "2026-12-22T20:30:00.000Z"];

async function desk(changes: object = {}) {
  const world = meetingsAtDesk({ units, ...changes });
  await world.publish();
  const deps = { ...world.meeting, directory: world.deps.directory };
  const factsOf = (id: string) =>
    world.rows.filter((row) => row.id === id).flatMap(({ facts }) => facts as readonly { type: string }[]);
  return {
    ...world,
    escalations: (id: string) => factsOf(id).filter(({ type }) => /^escalat/.test(type)),
    due: async (id: string, at: string) => {
      world.clock.at = new Date(at);
      await actOnDue(deps, id);
    },
    /** Runs, at that moment, the every-minute job that acts on what is due. */
    minute: async (at: string) => {
      world.clock.at = new Date(at);
      await world.settle();
      const log = { add: () => {}, line: () => {} } as never;
      await minuteTasks(deps)["act-on-due"]?.({ log, hasTime: () => true });
    },
    late: async (username: string, query: object = {}) => {
      await world.settle();
      const { body } = await world.call(username, "list-meetings", { query: { list: "late", ...query } });
      return body as { items: { meeting: string; late: object }[]; next?: string };
    },
    sees: async (username: string, meeting: string) =>
      (await world.call(username, "read-meeting", { params: { meeting } })).status,
  };
}

const lateOf = ({ items }: { items: { meeting: string; late: object }[] }) =>
  items.map(({ meeting, late }) => ({ meeting, ...late }));

describe("a late decision (M2, D8)", () => {
  it("is escalated to one higher level at a time from its deadline on, once per level however often the minute job runs", async () => {
    const { asked, minute, escalations } = await desk();
    const id = await asked(1);
    await minute("2026-12-05T20:29:59.999Z");
    expect(escalations(id)).toEqual([]);
    const first = {
      ...{ type: "escalated", clock: "decision", level: 1, unit: "legal", to: ["h.legal"], next },
    };
    await minute(due);
    await minute(due);
    expect(escalations(id)).toEqual([first]);
    const second = {
      ...{ type: "escalated", clock: "decision", level: 2, unit: "inspection", to: ["h.inspection"] },
    };
    await minute(next);
    await minute("2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toEqual([first, second]);
  });

  it("is escalated to all missed levels, in order, when the minute job runs again after an outage", async () => {
    const { asked, due: dueAt, escalations } = await desk();
    const id = await asked(1);
    await dueAt(id, "2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toMatchObject([
      { level: 1, unit: "legal", next },
      { level: 2, unit: "inspection" },
    ]);
  });

  it("is escalated in one journal row when the minute job runs twice at the same time", async () => {
    const { asked, due: dueAt, escalations } = await desk();
    const id = await asked(1);
    await Promise.all([dueAt(id, due), dueAt(id, due)]);
    expect(escalations(id)).toHaveLength(1);
  });

  it("is in the list of the head above after its escalation, and this head may read the meeting until the official decides", async () => {
    const { asked, due: dueAt, late, sees, step, call } = await desk();
    const id = await asked(1);
    expect([await sees("h.legal", id), lateOf(await late("h.legal"))]).toEqual([404, []]);
    await dueAt(id, due);
    const row = { meeting: id, clock: "decision", at: due, level: 1 };
    expect([await sees("h.legal", id), lateOf(await late("h.legal"))]).toEqual([200, [row]]);
    expect(lateOf(await late("h.inspection"))).toEqual([]);
    const seen = await call("h.legal", "read-meeting", { params: { meeting: id } });
    expect(seen.body).toMatchObject({ late: { clock: "decision", at: due, level: 1 }, mayI: [] });
    await step(host, "approve-meeting", id);
    expect([await sees("h.legal", id), lateOf(await late("h.legal"))]).toEqual([404, []]);
  });

  it("is escalated no further when every higher head has a conflict of interest, and the end of the escalation is recorded once (R2)", async () => {
    const { asked, minute, escalations, meeting, clock } = await desk();
    const id = await asked(1);
    await minute(due);
    const parties = { units: ["inspection"], people: [] };
    const command = {
      ...{ name: "hear-parties", actor: "event:x", key: "x", fingerprint: "x", directory: 0 },
      ...{ at: clock.at, correlation: id },
    };
    await meeting.meetings.decide(id, command, ({ state }) => hearParties(state, { parties, sequence: 4 }));
    await minute(next);
    await minute("2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toEqual([
      expect.objectContaining({ level: 1, unit: "legal" }),
      { type: "escalation-ended", clock: "decision" },
    ]);
  });

  it("is escalated only when the official did not decide before the deadline", async () => {
    const { asked, step, due: dueAt, escalations } = await desk();
    const id = await asked(1);
    await step(host, "approve-meeting", id);
    await dueAt(id, "2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toEqual([]);
  });

  it("is listed once for the person who stands in for several heads, however many pages the list of late decisions has", async () => {
    const deputies = ["h.legal", "h.inspection"].map((of) => ({
      ...{ of, deputy: "e.legal", from: "2026-01-01", to: "2028-01-01" },
    }));
    const { asked, due: dueAt, late } = await desk({ deputies });
    const ids: string[] = [];
    for (let n = 1; n <= 60; n += 1) {
      ids.push(await asked(n));
      await dueAt(ids.at(-1) ?? "", n % 2 ? due : next);
    }
    const first = await late("e.legal");
    const second = await late("e.legal", { after: first.next ?? "" });
    const all = [...first.items, ...second.items].map(({ meeting }) => meeting);
    expect([all.toSorted(), new Set(all).size, second.next]).toEqual([ids.toSorted(), 60, undefined]);
  });

  it("is escalated to the deputy of an absent head, but to no deputy below the accused or standing in for the accused", async () => {
    const forYears = { from: "2026-01-01", to: "2028-01-01" };
    const away = [{ of: "h.legal", deputy: "e.legal", ...forYears }];
    const { asked, due: dueAt, escalations } = await desk({ deputies: away });
    const id = await asked(1);
    await dueAt(id, due);
    expect(escalations(id)).toMatchObject([{ unit: "legal", to: ["e.legal"] }]);
    const about = await asked(2, { parties: { units: ["legal"], people: [] } });
    await dueAt(about, due);
    expect(escalations(about)).toMatchObject([{ unit: "inspection", to: ["h.inspection"] }]);
  });

  it("on a meeting with an accused official is escalated to inspection first, or to the outside authority when everyone else is in conflict of interest (M3)", async () => {
    const { asked, due: dueAt, escalations, late } = await desk();
    const id = await asked(1, accused);
    await dueAt(id, "2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toMatchObject([{ level: 1, unit: "inspection", to: ["h.inspection"] }]);
    expect(lateOf(await late("h.inspection"))).toMatchObject([{ meeting: id }]);
    const parties = { units: ["inspection"], people: [host] };
    const beyond = await asked(2, { ...accused, parties });
    await dueAt(beyond, "2027-01-05T20:30:00.000Z");
    expect(escalations(beyond)).toMatchObject([{ level: 1, unit: "outside", to: ["h.outside"] }]);
  });

  it("stays late when the meeting is sent on, and is then escalated to the heads of the units above the new official", async () => {
    const { asked, due: dueAt, step, escalations, late } = await desk();
    const id = await asked(1);
    await dueAt(id, due);
    await step(host, "send-meeting-on", id, { host: "h.desk", reason: "درباره میز خدمت است." });
    expect(lateOf(await late("h.legal"))).toMatchObject([{ meeting: id, level: 1 }]);
    await dueAt(id, next);
    expect(escalations(id)).toMatchObject([{ unit: "legal" }, { level: 2, unit: "inspection" }]);
  });
});

describe("late minutes (M12, D8)", () => {
  it("are due three working days after the meeting, and escalated like a late decision", async () => {
    const world = await desk();
    const id = await world.asked(1);
    await brought(world, id, "finished", host, placeAt("09:00"));
    const seen = await world.call(host, "read-meeting", { params: { meeting: id } });
    expect(seen.body.minutesDue).toBe(minutesDue);
    await world.minute(minutesDue);
    expect(world.escalations(id)).toMatchObject([
      { clock: "minutes", level: 1, unit: "legal", next: minutesNext },
    ]);
    expect(lateOf(await world.late("h.legal"))).toEqual([
      { meeting: id, clock: "minutes", at: minutesDue, level: 1 },
    ]);
    await world.step(host, "confirm-minutes", id);
    await world.minute("2027-01-05T20:30:00.000Z");
    expect(world.escalations(id)).toHaveLength(1);
    expect(lateOf(await world.late("h.legal"))).toEqual([]);
  });

  it("begin their escalation at the first level, even when the decision on the meeting was late and escalated too", async () => {
    const world = await desk();
    const id = await world.asked(1);
    await world.due(id, due);
    await brought(world, id, "finished", host, placeAt("09:00"));
    await world.due(id, minutesDue);
    expect(world.escalations(id)).toMatchObject([
      { clock: "decision", level: 1, unit: "legal" },
      { clock: "minutes", level: 1, unit: "legal" },
    ]);
  });

  it("are escalated to the heads of the units above inspection when an attending inspector owes the minutes (M3)", async () => {
    const world = await desk();
    const id = await world.asked(1, accused);
    await brought(world, id, "finished", "h.inspection", placeAt("09:00"));
    await world.due(id, minutesDue);
    expect(world.escalations(id)).toMatchObject([
      { clock: "minutes", level: 1, unit: "inspection", to: ["h.inspection"] },
    ]);
  });

  it("have the deadline that the directory sets for minutes, which may depend on the request's kind (D1)", async () => {
    const clocks = [
      { clock: "minutes" as const, when: { kind: ["suggestion"] }, takes: 1, in: "working-days" as const },
      { clock: "minutes" as const, when: {}, takes: 3, in: "working-days" as const },
    ];
    const world = await desk({ clocks });
    const id = await world.asked(1, { about: { kind: "suggestion", channel: "web" } });
    await brought(world, id, "finished", host, placeAt("09:00"));
    expect((await world.stateOf(id)).minutesDue).toBe("2026-12-16T20:30:00.000Z");
  });
});
