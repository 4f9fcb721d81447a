import { describe, expect, it } from "vitest";
import type { EventEnvelope } from "../../../events/define-event.ts";
import { fromSolarHijri, monthLength } from "../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { host, placeAt, tuesday } from "../../../test/support/meetings.ts";
import {
  brought,
  type MeetingsAtDesk,
  meetingsAtDesk,
  member,
} from "../../../test/support/meetings-at-desk.ts";
import { organisation } from "../../../test/support/organisation.ts";
import type { Place } from "../journals/place-id.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import { requestHandlers } from "../reactions/hear-request/hear-request.ts";

const azar = "1405-09";
const dey = "1405-10";
const accused = { parties: { units: [], people: [host] }, despiteConflict: true as const };

/** All units are below the unit of the head `h.top`. */
const changes = {
  units: [
    { key: "head-office", name: { fa: "دفتر رئیس", en: "Head's office" } },
    ...organisation.units.map((one) => (one.outside ? one : { ...one, parent: "head-office" })),
  ],
  staff: [
    ...organisation.staff,
    member("h.top", "head-office", "head"),
    member("k.one", "price-control", "coordinator"),
  ],
};

interface Figures {
  readonly days: Readonly<Record<"held" | "ahead" | "cancelled", number>>;
  readonly requests: number;
  readonly meetings: number;
  readonly absences: Readonly<Record<"applicant" | "organisation", number>>;
  readonly orders: number;
  readonly kept: number;
}

async function reported({ call, settle }: MeetingsAtDesk, username: string, month = azar) {
  await settle();
  const { body, status } = await call(username, "read-duty", { query: { month } });
  if (status !== 200) return { whole: status as never, officials: [], of: () => undefined };
  const officials = body.officials as readonly ({ official: { username: string } } & Figures)[];
  const of = (whom: string): Figures | undefined => {
    const {
      official: _,
      unit: __,
      ...figures
    } = (officials.find((one) => one.official.username === whom) ?? {}) as never as {
      official: unknown;
      unit: unknown;
    } & Figures;
    return figures;
  };
  return { whole: body.whole as boolean, officials: officials.map(({ official }) => official.username), of };
}

/** Two months, Azar and Dey, with a meeting held and an order given, an absence, a meeting sent on, and a cancelled day. */
async function season(): Promise<MeetingsAtDesk> {
  const world = meetingsAtDesk(changes);
  const { asked, step, publish, call, clock } = world;
  await publish({ first: "2026-12-01", last: "2026-12-29" });
  const [held, absent, sent, moved] = [await asked(1), await asked(2), await asked(3), await asked(4)];
  await step(host, "send-meeting-on", sent, { host: "h.legal", reason: "با حقوقی است." });
  await brought(world, absent, "booked", host, placeAt("09:00", "2026-12-08"));
  await brought(world, moved, "booked", host, placeAt("09:40"));
  await step(host, "book-place", absent, { place: placeAt("09:00", "2026-12-08") });
  await brought(world, held, "booked", host, placeAt("09:20"));
  clock.at = new Date("2026-12-08T06:00:00.000Z");
  await step(host, "note-absence", absent, { side: "applicant" });
  await step(host, "book-place", absent, { place: placeAt("09:00") });
  await call(host, "cancel-day", { body: { host, day: "2026-12-22", because: "official" } });
  clock.at = new Date(`${tuesday}T05:50:00.000Z`);
  await step(host, "note-absence", absent, { side: "organisation" });
  await step(host, "note-attendance", held, { what: "arrive" });
  await step(host, "note-attendance", held, { what: "begin" });
  const order = { what: "بازرسی", owner: { unit: "price-control" }, day: "2026-12-22" };
  await step(host, "write-minutes", held, {
    attendees: [host],
    statements: "گفته شد.",
    orders: [order, order],
  });
  await step(host, "note-attendance", held, { what: "finish" });
  await step(host, "confirm-minutes", held);
  await judged(world, held, true);
  await judged(world, sent, true);
  return world;
}

/** Delivers referral's event that a commitment of the case, made by an order of this meeting, was kept or not. */
const judged = ({ meeting: deps }: MeetingsAtDesk, meeting: string, kept: boolean) =>
  requestHandlers(deps)["referral.commitment-judged.v1"]({
    id: `judged/${meeting}`,
    data: {
      case: meeting.slice(0, 12),
      unit: "price-control",
      commitment: 1,
      meeting,
      kept,
      by: host,
      at: "",
    },
  } as EventEnvelope<never>);

/** Returns the entries that count in the report, by official and day, taken from the facts of the journals. */
const entriesOf = (rows: readonly StoredRow[]): readonly Entry[] =>
  rows.flatMap((row) => {
    const [, whom, day] = /^day\.(.+)\.(.{10})$/.exec(row.id) ?? [];
    return (row.facts as readonly MeetingFact[]).flatMap((fact): readonly Entry[] =>
      whom !== undefined && day !== undefined
        ? [{ what: fact.type, whom, day }]
        : ofMeeting(fact, row, placeOf(rows, row.id)),
    );
  });

function ofMeeting(fact: MeetingFact, row: StoredRow, place: Place | undefined): readonly Entry[] {
  if (fact.type === "asked") return [{ what: "asked", whom: fact.host, day: tehranDay(new Date(row.at)) }];
  if (fact.type === "absent") return [{ what: fact.side, whom: fact.place.host, day: fact.place.day }];
  const then = { whom: place?.host ?? "", day: place?.day ?? "" };
  if (fact.type === "finished" || fact.type === "order-kept") return [{ what: fact.type, ...then }];
  return fact.type === "written" ? fact.orders.map(() => ({ what: "order", ...then })) : [];
}

interface Entry {
  readonly what: string;
  readonly whom: string;
  readonly day: string;
}

/** The last place that was booked for a meeting. */
const placeOf = (rows: readonly StoredRow[], id: string) =>
  rows
    .filter((row) => row.id === id)
    .flatMap(({ facts }) => facts as readonly MeetingFact[])
    .flatMap((fact) => (fact.type === "booked" ? [fact.place] : []))
    .at(-1);

/** The expected figures, counted directly from the facts. */
function counted(
  rows: readonly StoredRow[],
  whom: string,
  [first, last]: readonly string[],
  today: string,
): Figures {
  const own = entriesOf(rows).filter(
    (one) => one.whom === whom && one.day >= (first ?? "") && one.day <= (last ?? ""),
  );
  const of = (what: string) => own.filter((one) => one.what === what);
  const gone = of("cancelled").map(({ day }) => day);
  const on = of("published").filter(({ day }) => !gone.includes(day));
  const held = on.filter(({ day }) => day < today).length;
  return {
    days: { held, ahead: on.length - held, cancelled: gone.length },
    ...{ requests: of("asked").length, meetings: of("finished").length, orders: of("order").length },
    kept: of("order-kept").length,
    absences: { applicant: of("applicant").length, organisation: of("organisation").length },
  };
}

const daysOf = (year: number, month: number) =>
  [1, monthLength(year, month)].map((day) => fromSolarHijri({ year, month, day }));

describe("the duty report (M15)", () => {
  it("counts public days, meeting requests, meetings, absences and commitments from minutes (orders) of each official in a month", async () => {
    const world = await season();
    const report = await reported(world, "h.top");
    expect(report.of(host)).toEqual({
      ...{ days: { held: 2, ahead: 1, cancelled: 0 }, requests: 4, meetings: 1 },
      ...{ absences: { applicant: 1, organisation: 1 }, orders: 2, kept: 1 },
    });
    expect((await reported(world, "h.top", dey)).of(host)).toMatchObject({
      days: { held: 0, ahead: 1, cancelled: 1 },
      requests: 0,
    });
  });

  it("has the figures that a direct count of the facts in the meetings' journals gives", async () => {
    const world = await season();
    const ours = world.rows.filter(({ id }) => /^(day\.|\d{12}\.\d$)/.test(id));
    for (const [name, days] of [
      [azar, daysOf(1405, 9)],
      [dey, daysOf(1405, 10)],
    ] as const)
      for (const whom of [host, "h.legal"])
        expect((await reported(world, "h.top", name)).of(whom), `${whom} in ${name}`).toEqual(
          counted(ours, whom, days, tuesday),
        );
  });

  it("covers all officials for the head of the organisation and auditors, the officials of their own units for other heads and coordinators, and none for other staff", async () => {
    const world = await season();
    const all = ["h.desk", "h.moradi", "h.legal", "h.inspection", "h.top"];
    expect((await reported(world, "h.top")).officials).toEqual(all);
    expect((await reported(world, "a.audit")).officials).toEqual(all);
    expect((await reported(world, "h.legal")).officials).toEqual(["h.legal"]);
    expect((await reported(world, "k.one")).officials).toEqual([host]);
    expect((await reported(world, "c.ahmadi")).whole).toBe(403);
  });

  it("counts a meeting request to an accused official only in the report that auditors get (M3)", async () => {
    const world = await season();
    await world.asked(5, accused);
    for (const username of [host, "k.one", "h.top"]) {
      const { whole, of } = await reported(world, username);
      expect([whole, of(host)?.requests], username).toEqual([false, 4]);
    }
    const { whole, of } = await reported(world, "a.audit");
    expect([whole, of(host)?.requests]).toEqual([true, 5]);
  });

  it("leaves out of an auditor's report the meetings in whose case the auditor is accused (R2, M3)", async () => {
    const world = await season();
    await world.asked(5, { parties: { units: [], people: ["a.audit"] } });
    expect((await reported(world, "a.audit")).of(host)?.requests).toBe(4);
    expect((await reported(world, "h.top")).of(host)?.requests, "not in conflict").toBe(5);
  });
});
