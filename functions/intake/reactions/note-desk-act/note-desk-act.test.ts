import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { DeskWork } from "../../../../shared/contracts/fields/desk-work.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { envelopesOf } from "../../../../shared/journal/envelopes.ts";
import { viewBuilder } from "../../../../shared/journal/view-builder.ts";
import { memoryWorld } from "../../../../test/support/memory-world.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { zahra } from "../../../../test/support/requests.ts";
import { staffApis } from "../../../../test/support/staff-apis.ts";
import { attest } from "../../../identity/commands/attest.ts";
import { registerRequest } from "../../applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../../applicant/register-request/registration-by-applicant.ts";
import { deskDayId } from "../../journals/journal-desk-days.ts";
import { buildDeskDayViews } from "../../projections/views-of-desk-days.ts";
import { deskHandlers } from "./desk-handlers.ts";
import { type DeskDayDeps, noteDeskAct } from "./note-desk-act.ts";

const clerk = "c.ahmadi";
const request = "407155289363";
const minute = 60_000;
/** Eight in the morning in Tehran. */
const morning = Date.parse("2026-11-24T04:30:00.000Z");

interface Told {
  readonly what: DeskWork;
  readonly minutes: number;
  readonly by?: string;
  readonly request?: string;
}

const identification = (minutes: number): Told => ({ what: "identification", minutes });
/** @param apart minutes between two identifications */
const inARow = (count: number, apart = 5, from = 0): readonly Told[] =>
  Array.from({ length: count }, (_, at) => identification(from + at * apart));

function desk(changes: Partial<Snapshot> = {}) {
  const world = memoryWorld("2026-11-24T08:00:00.000Z", undefined, { ...organisation, ...changes });
  const deps: DeskDayDeps = world.intake;
  const build = viewBuilder(world.intake.deskDays, world.views, buildDeskDayViews);
  let events = 0;
  const eventOf = ({ minutes, by = clerk }: Told, id = `identity/person-x/${++events}/0`) => ({
    id,
    time: new Date(morning + minutes * minute).toISOString(),
    actor: `staff:${by}`,
  });
  const note = async (told: Told, id?: string) =>
    noteDeskAct(deps, eventOf(told, id), told.what, told.request);
  const noteAll = async (all: readonly Told[]) => {
    for (const told of all) await note(told);
  };
  const built = async (...clerks: readonly string[]) => {
    for (const one of clerks) await build(deskDayId(one, "2026-11-24"));
  };
  const passed = async (by = clerk) =>
    (await world.intake.deskDays.load(deskDayId(by, "2026-11-24"))).state.passed.map(({ limit }) => limit);
  const told = () =>
    world.rows
      .flatMap(({ events: announced }) => announced)
      .filter(({ type }) => type.includes("desk-limit"));
  const { call } = staffApis({ ...world, deps: world.referral });
  return { ...world, deps, note, noteAll, built, passed, told, call };
}

describe("a clerk's work on a day (R15)", () => {
  it("includes each act once, even when its event is repeated", async () => {
    const { note, built, call } = desk();
    for (let n = 0; n < 3; n += 1) await note({ what: "withdrawal", minutes: 1, request }, "intake/r/2/0");
    await note({ what: "look", minutes: 0, request }, "identity/looks-r/1/0");
    await built(clerk);
    const { body } = await call("h.desk", "list-clerk-acts", { query: { day: "2026-11-24" } });
    expect(body.items).toHaveLength(1);
    expect(body.items[0].counts).toMatchObject({ withdrawal: 1, look: 1, identification: 0 });
  });

  it("is counted the same in whatever order the events of the acts arrive", async () => {
    const few = { timeLimits: { ...organisation.timeLimits, deskUnused: 2, deskActs: 2, deskHour: 3 } };
    const drawn = fc.array(
      fc.record({
        what: fc.constantFrom<DeskWork>("identification", "look", "withdrawal", "contact"),
        minutes: fc.integer({ min: 0, max: 200 }),
      }),
      { maxLength: 12 },
    );
    const order = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(drawn, order, async (acts, keys) => {
        const [one, other] = [desk(few as Partial<Snapshot>), desk(few as Partial<Snapshot>)];
        await one.noteAll(acts);
        await other.noteAll(
          acts.toSorted((a, b) => (keys[acts.indexOf(a)] ?? 0) - (keys[acts.indexOf(b)] ?? 0)),
        );
        const states = [one, other].map(({ intake }) => intake.deskDays.load(deskDayId(clerk, "2026-11-24")));
        const [here, there] = await Promise.all(states);
        expect(here?.state.acts).toEqual(there?.state.acts);
      }),
      { numRuns: 30 },
    );
  });

  it("includes an act on the day in Tehran on which it was done, even when its event arrives later", async () => {
    const { note, intake } = desk();
    // Half past midnight in Tehran.
    await note({ what: "receipt", minutes: 16.5 * 60, request });
    const next = await intake.deskDays.load(deskDayId(clerk, "2026-11-25"));
    expect(next.state.acts).toEqual([{ what: "receipt", request, at: "2026-11-24T21:00:00.000Z" }]);
  });

  it("is counted when the acts are of a clerk or a phone operator, and not when they are of an expert or an applicant", async () => {
    const { note, deps, rows } = desk();
    await note({ what: "look", minutes: 1, by: "e.karimi", request });
    await noteDeskAct(deps, { id: "intake/r/2/0", time: "2026-11-24T08:00:00.000Z" }, "withdrawal", request);
    expect(rows).toEqual([]);
  });

  it("is stored up to a thousand acts; the overview then says that there may have been more", async () => {
    const { deps, note, intake, rows } = desk();
    const id = deskDayId(clerk, "2026-11-24");
    const facts = Array.from({ length: 1_000 }, (_, n) => ({
      type: "desk-act-noted" as const,
      what: "look" as const,
      at: new Date(morning + n).toISOString(),
    }));
    const command = {
      name: "fill",
      actor: "clock",
      key: "fill",
      fingerprint: "",
      directory: 1,
      correlation: id,
    };
    await intake.deskDays.decide(id, { ...command, at: deps.now() }, () => ({ facts }));
    await note({ what: "withdrawal", minutes: 1, request });
    expect(rows).toHaveLength(1);
  });

  it("is recorded without the name or a number of an applicant (law 4)", async () => {
    const world = desk();
    const { identity } = world;
    await attest(identity, {
      ...{ identityType: "national-code", identityNumber: "0499370899", seen: "document" },
      ...{ by: clerk, directory: 1 },
    });
    const [row] = world.rows;
    const [event] = row ? envelopesOf("identity", row) : [];
    await deskHandlers(world.deps)["identity.standing-changed.v1"](event as EventEnvelope<never>);
    await world.built(clerk);
    const { text, body } = await world.call("h.desk", "read-clerk-acts", { params: { clerk }, query: {} });
    expect(body.acts).toEqual([{ what: "identification", at: "2026-11-24T08:00:00.000Z" }]);
    const kept = JSON.stringify(world.rows.slice(1).map(({ facts, events }) => [facts, events]));
    for (const secret of ["0499370899", row?.correlation]) expect(`${text} ${kept}`).not.toContain(secret);
  });
});

describe("unusually much work at the desk (R15)", () => {
  it("is reported once for each limit exceeded, even when more identifications follow or events are repeated", async () => {
    const { noteAll, note, told, passed, built, call } = desk();
    await noteAll(inARow(80, 1));
    for (let n = 0; n < 3; n += 1) await note(identification(79), "identity/person-x/80/0");
    expect(await passed()).toEqual(["hour", "unused"]);
    expect(told().map(({ data }) => data)).toMatchObject([
      { clerk, day: "2026-11-24", limit: "hour", ordinary: 20, unit: "service-desk" },
      { clerk, day: "2026-11-24", limit: "unused", ordinary: 40, unit: "service-desk" },
    ]);
    await built(clerk);
    const { body } = await call("h.desk", "list-desk-notices");
    expect(body.items.map((one: { limit: string }) => one.limit).sort()).toEqual(["hour", "unused"]);
  });

  it("is not found on an ordinary day, where each identification leads to a registration or an act", async () => {
    const { noteAll, told } = desk();
    const visits = inARow(60, 8).flatMap((one, n): readonly Told[] => [
      one,
      { what: "look", minutes: one.minutes + 1, request },
      { what: n % 4 === 0 ? "addition" : "registration", minutes: one.minutes + 2, request },
    ]);
    await noteAll(visits);
    expect(told()).toEqual([]);
  });

  it("means more than twenty acts in applicants' names on a day; registrations and contacts have no limit", async () => {
    const { noteAll, passed } = desk();
    const acts = (what: DeskWork, count: number) =>
      Array.from({ length: count }, (_, n): Told => ({ what, minutes: n, request }));
    await noteAll([...acts("registration", 60), ...acts("contact", 60), ...acts("reply", 20)]);
    expect(await passed()).toEqual([]);
    await noteAll(acts("withdrawal", 1));
    expect(await passed()).toEqual(["acts"]);
  });

  it("means more than twenty identifications within any sixty minutes, not over a longer time", async () => {
    const slow = desk();
    await slow.noteAll(inARow(40, 3));
    expect(await slow.passed()).toEqual([]);
    const fast = desk();
    await fast.noteAll(inARow(21, 2.9, 40));
    expect(await fast.passed()).toEqual(["hour"]);
  });

  it("is found by the limits that the organisation sets", async () => {
    const own = { ...organisation.timeLimits, deskUnused: 2, deskHour: 1_000 } as NonNullable<
      Snapshot["timeLimits"]
    >;
    const { noteAll, passed } = desk({ timeLimits: own });
    await noteAll(inARow(3, 20));
    expect(await passed()).toEqual([]);
    await noteAll(inARow(1, 20, 60));
    expect(await passed()).toEqual(["unused"]);
  });

  it("does not stop the clerk, who can still identify the next person", async () => {
    const { noteAll, call } = desk();
    await noteAll(inARow(80, 1));
    const given = { type: "national-code", number: "0499370899" };
    const { status } = await call(clerk, "identify-applicant", {
      body: { identity: given, seen: "document" },
    });
    expect(status).toBe(200);
  });
});

/** A directory in which the head of the desk also works as a clerk. */
const headAtDesk = {
  staff: organisation.staff.map((one) =>
    one.username === "h.desk" ? { ...one, roles: [...one.roles, "clerk" as const] } : one,
  ),
};

describe("the overview of the desk's work (R15)", () => {
  const codes = async (world: ReturnType<typeof desk>, who: string) => {
    const list = await world.call(who, "list-clerk-acts", { query: { day: "2026-11-24" } });
    const one = await world.call(who, "read-clerk-acts", { params: { clerk }, query: { day: "2026-11-24" } });
    const seen =
      list.status === 200 &&
      list.body.items.map((row: { clerk: { username: string } }) => row.clerk.username);
    return [list.status, seen, one.status];
  };

  it("is open to the unit's head, inspection and auditors, but not to other heads, experts or clerks", async () => {
    const world = desk();
    await world.note({ what: "withdrawal", minutes: 1, request });
    await world.built(clerk);
    for (const who of ["h.desk", "i.inspection", "h.inspection", "a.audit"])
      expect([who, ...(await codes(world, who))]).toEqual([who, 200, [clerk], 200]);
    expect(await codes(world, "h.legal")).toEqual([200, [], 404]);
    for (const who of ["e.karimi", clerk])
      expect([who, ...(await codes(world, who))]).toEqual([who, 403, false, 403]);
  });

  it("is open to the head's deputy on the days of deputising, without the deputy's own row", async () => {
    const deputies = [{ of: "h.desk", deputy: clerk, from: "2026-11-24", to: "2026-11-24" }];
    const world = desk({ ...headAtDesk, deputies });
    for (const by of [clerk, "h.desk"]) await world.note({ what: "receipt", minutes: 1, by, request });
    await world.built(clerk, "h.desk");
    expect(await codes(world, clerk)).toEqual([200, ["h.desk"], 404]);
  });

  it("reports a clerk who is the head to inspection instead of to the head", async () => {
    const world = desk(headAtDesk);
    await world.noteAll(inARow(80, 1).map((one) => ({ ...one, by: "h.desk" })));
    await world.built("h.desk");
    const noticesOf = async (who: string) => (await world.call(who, "list-desk-notices")).body.items.length;
    expect([await noticesOf("h.desk"), await noticesOf("i.inspection")]).toEqual([0, 2]);
    expect(world.told().map(({ data }) => (data as { toInspection?: true }).toInspection)).toEqual([
      true,
      true,
    ]);
  });

  it("notifies only the unit's head about a clerk who is not the head; inspection sees which limits were exceeded on the day", async () => {
    const world = desk();
    await world.noteAll(inARow(80, 1));
    await world.built(clerk);
    const { body } = await world.call("i.inspection", "list-desk-notices");
    expect(body.items).toEqual([]);
    const day = await world.call("i.inspection", "list-clerk-acts", { query: { day: "1405-09-03" } });
    expect(day.body).toMatchObject({
      day: "2026-11-24",
      items: [{ passed: [{ limit: "hour" }, { limit: "unused" }] }],
    });
  });

  it("lists each notice about exceeded limits for a week, and no longer", async () => {
    const world = desk();
    await world.noteAll(inARow(80, 1));
    await world.built(clerk);
    const noticesAfter = async (days: number) => {
      world.clock.at = new Date(Date.parse("2026-11-24T08:00:00.000Z") + days * 24 * 60 * minute);
      return (await world.call("h.desk", "list-desk-notices")).body.items.length;
    };
    expect([await noticesAfter(6.9), await noticesAfter(7.1)]).toEqual([2, 0]);
  });

  it("lists a clerk's acts in the order of time, and continues on the next page of acts", async () => {
    const world = desk();
    await world.noteAll(
      Array.from({ length: 60 }, (_, n): Told => ({ what: "look", minutes: 60 - n, request })),
    );
    const read = (query: Record<string, string>) =>
      world.call("h.desk", "read-clerk-acts", { params: { clerk }, query });
    const first = (await read({})).body;
    const rest = (await read({ after: first.next })).body;
    const moments = [...first.acts, ...rest.acts].map(({ at }: { at: string }) => at);
    expect([moments.length, rest.next]).toEqual([60, undefined]);
    expect(moments).toEqual(moments.toSorted());
  });

  it.each(["1405-13-01", "yesterday", "2026-02-30", "1405-12-30"])(
    "is refused for %s, which is no day of the calendar",
    async (day) => {
      const { call } = desk();
      const { status, body } = await call("h.desk", "list-clerk-acts", { query: { day } });
      expect([status, body.errors?.[0]?.code ?? body.type]).toEqual([
        422,
        expect.stringContaining("not-a-day"),
      ]);
    },
  );

  it("leaves out the code of a request in which the caller is accused (R2)", async () => {
    const world = desk();
    const registered = await registerRequest(
      world.intake,
      registrationByApplicant({ ...zahra, complainedOfUnit: "service-desk" }, "register-1"),
    );
    if (!registered.registered) throw new Error(registered.refusal.code);
    await world.note({ what: "withdrawal", minutes: 1, request: registered.code });
    const actsSeenBy = async (who: string) =>
      (await world.call(who, "read-clerk-acts", { params: { clerk }, query: {} })).body.acts;
    expect(await actsSeenBy("i.inspection")).toMatchObject([{ trackingCode: registered.code }]);
    expect(await actsSeenBy("h.desk")).toEqual([{ what: "withdrawal", at: expect.anything() }]);
  });
});
