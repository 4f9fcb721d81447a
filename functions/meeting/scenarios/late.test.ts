/** Decisions and minutes that are late go up the line (M2, M12, D8): real handlers over ports in memory. */
import { describe, expect, it } from "vitest";
import { host, placeAt } from "../../../test/support/meetings.ts";
import { brought, meetingsAtDesk } from "../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { hearParties } from "../rules/reviewing.ts";

/** Price control is below legal; then come inspection and the outside authority. */
const units = organisation.units.map((unit) =>
  unit.key === "price-control" ? { ...unit, parent: "legal" } : unit,
);
const accused = { parties: { units: [], people: [host] }, despiteConflict: true as const };
/** To be decided by the end of Saturday, 5 December 2026; two working days on, of Monday. */
const [due, next] = ["2026-12-05T20:30:00.000Z", "2026-12-07T20:30:00.000Z"];
/** Held on Tuesday, 15 December 2026: three working days on is Sunday; two more, Tuesday. */
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
    /** As the sweep finds it. */
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

describe("a decision that is late (M2, D8)", () => {
  it("goes up level by level from the moment it is due, each once, whoever sweeps and how often", async () => {
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

  it("makes up for a clock that stood still: every level at once, in its order", async () => {
    const { asked, due: dueAt, escalations } = await desk();
    const id = await asked(1);
    await dueAt(id, "2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toMatchObject([
      { level: 1, unit: "legal", next },
      { level: 2, unit: "inspection" },
    ]);
  });

  it("two sweepers at once write one row", async () => {
    const { asked, due: dueAt, escalations } = await desk();
    const id = await asked(1);
    await Promise.all([dueAt(id, due), dueAt(id, due)]);
    expect(escalations(id)).toHaveLength(1);
  });

  it("is in the list of whoever heads a unit that heard of it, who sees it then, until it is decided", async () => {
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

  it("ends where nobody above may hear of it any more, once (R2)", async () => {
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

  it("that is decided in time is not late afterwards", async () => {
    const { asked, step, due: dueAt, escalations } = await desk();
    const id = await asked(1);
    await step(host, "approve-meeting", id);
    await dueAt(id, "2027-01-05T20:30:00.000Z");
    expect(escalations(id)).toEqual([]);
  });

  it("comes in pages that pass nothing over, the oldest first", async () => {
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

  it("is told to whoever stands in for who is away, and to nobody below or acting for who is complained of", async () => {
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

  it("about somebody complained of is inspection's: it hears first, and the outside authority when nobody else may (M3)", async () => {
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

  it("sent on, it is still late, and goes on up the line of the other official", async () => {
    const { asked, due: dueAt, step, escalations, late } = await desk();
    const id = await asked(1);
    await dueAt(id, due);
    await step(host, "send-meeting-on", id, { host: "h.desk", reason: "درباره میز خدمت است." });
    expect(lateOf(await late("h.legal"))).toMatchObject([{ meeting: id, level: 1 }]);
    await dueAt(id, next);
    expect(escalations(id)).toMatchObject([{ unit: "legal" }, { level: 2, unit: "inspection" }]);
  });
});

describe("minutes that are late (M12, D8)", () => {
  it("are due three working days after the meeting, and go up as a decision does", async () => {
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

  it("are later than a decision that was late before: the levels begin anew", async () => {
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

  it("of the inspector who attended go up inspection's line (M3)", async () => {
    const world = await desk();
    const id = await world.asked(1, accused);
    await brought(world, id, "finished", "h.inspection", placeAt("09:00"));
    await world.due(id, minutesDue);
    expect(world.escalations(id)).toMatchObject([
      { clock: "minutes", level: 1, unit: "inspection", to: ["h.inspection"] },
    ]);
  });

  it("have the time that the directory gives such requests (D1)", async () => {
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
