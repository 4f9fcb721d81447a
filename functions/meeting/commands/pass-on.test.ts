/** Once in each office hour, free places are offered to waiting applicants (M6, M7). */
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../../shared/directory/default-timing.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { host, meetings, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { choosePlace } from "./choose-place/choose-place.ts";
import { passOn } from "./pass-on.ts";

/**
 * Sunday 6 December 2026, 10:00 in Tehran, is within office hours. The public days are Tuesday 15 and Tuesday 22
 * December.
 */
const atTen = "2026-12-06T06:30:00.000Z";
const next = "2026-12-22";
const approved: MeetingFact = { type: "approved", host: host as Cleared };

async function world({ offers = 3, places = 2 }: { offers?: number; places?: number } = {}) {
  const one = meetings();
  await one.publish({ first: tuesday, last: next, places });
  const { snapshot } = await one.deps.directory.current();
  const current = async () => ({
    number: 2,
    snapshot: { ...snapshot, timeLimits: { ...defaultLimits, offers } },
  });
  const deps = { ...one.deps, directory: { current } };
  const facts = (id: string, ...all: readonly MeetingFact[]) =>
    one.deps.meetings.decide(id, one.command("staff", id), () => ({ facts: all }));
  const stateOf = async (id: string): Promise<MeetingState> => (await one.deps.meetings.load(id)).state;
  /** Makes an approved meeting of the nth applicant. A higher `n` means that the applicant asked later. */
  const waits = async (n: number, ...more: readonly MeetingFact[]) => {
    one.clock.at = new Date(Date.parse("2026-11-24T08:00:00.000Z") + n * 60_000);
    const id = await one.offered(n, []);
    await facts(id, approved, ...more);
    return id;
  };
  const batch = async (at = atTen) => {
    one.clock.at = new Date(at);
    await one.settle();
    return passOn(deps, { log: { add: () => {}, line: () => {} }, hasTime: () => true } as never);
  };
  const offeredTo = async (id: string) =>
    (await stateOf(id)).offer?.places.map(({ day, time }) => `${day.slice(8)} ${time}`) ?? [];
  const choose = async (id: string, n: number, time: string, day = tuesday) =>
    choosePlace(one.deps, {
      ...{ meeting: id, place: placeAt(time, day), person: n.toString(16).padStart(32, "0") },
      key: `c-${n}`,
    });
  return { ...one, deps, facts, stateOf, waits, batch, offeredTo, choose };
}

const lost: readonly MeetingFact[] = [
  { type: "booked", place: placeAt("09:00"), by: "organisation" },
  { type: "cancelled", place: placeAt("09:00"), by: "organisation", because: "official" },
];

describe("free places (time slots) of public days", () => {
  it("are offered to applicants by priority and then by waiting time, and no place is offered to two applicants (M6, M7)", async () => {
    const { waits, batch, offeredTo, stateOf } = await world();
    const [longest, later, first] = [await waits(1), await waits(2), await waits(3, ...lost)];
    expect(await batch()).toBe(3);
    expect([await offeredTo(first), await offeredTo(longest), await offeredTo(later)]).toEqual([
      ["15 09:00", "22 09:20"],
      ["15 09:20"],
      ["22 09:00"],
    ]);
    // The offer ends after three working days: Monday, Tuesday and Wednesday.
    expect((await stateOf(first)).offer?.until).toBe("2026-12-09T20:30:00.000Z");
  });

  it("are offered first to applicants who need special care (M7)", async () => {
    const { waits, batch, offeredTo } = await world({ offers: 1, places: 1 });
    const [longest, cared] = [await waits(1), await waits(2, { type: "priority-noted", given: true })];
    await batch();
    expect([await offeredTo(cared), await offeredTo(longest)]).toEqual([["15 09:00"], ["22 09:00"]]);
  });

  it("are offered once to a waiting applicant, even by concurrent and later batches", async () => {
    const { waits, batch, offeredTo, rows } = await world();
    const id = await waits(1);
    await Promise.all([batch(), batch()]);
    await batch("2026-12-06T07:30:00.000Z");
    expect(await offeredTo(id)).toHaveLength(3);
    expect(rows.filter((row) => row.command === "pass-on")).toHaveLength(1);
  });

  it("are kept for the applicant to whom they are offered, until that applicant chooses another time (M6)", async () => {
    const { waits, batch, offeredTo, choose } = await world();
    const id = await waits(1);
    await batch();
    expect(await offeredTo(id)).toEqual(["15 09:00", "22 09:00", "15 09:20"]);
    const second = await waits(2);
    await batch("2026-12-06T07:30:00.000Z");
    expect(await offeredTo(second)).toEqual(["22 09:20"]);
    await choose(id, 1, "09:00");
    const third = await waits(3);
    await batch("2026-12-06T08:30:00.000Z");
    expect(await offeredTo(third)).toEqual(["15 09:20", "22 09:00"]);
  });

  it("are offered to the next applicant when an offer is left unanswered; an applicant who left two offers unanswered gets no further offer without staff (M6)", async () => {
    const { waits, batch, offeredTo, stateOf, clock, deps } = await world({ offers: 1, places: 1 });
    const [silent, other] = [await waits(1), await waits(2)];
    const goesBy = async (at: string) => {
      clock.at = new Date(at);
      await actOnDue(deps, silent);
    };
    await batch();
    expect([await offeredTo(silent), await offeredTo(other)]).toEqual([["15 09:00"], ["22 09:00"]]);
    await goesBy("2026-12-09T20:30:00.000Z");
    await batch("2026-12-12T06:30:00.000Z");
    expect(await offeredTo(silent)).toEqual(["15 09:00"]);
    await goesBy("2026-12-15T04:30:00.000Z");
    expect(await stateOf(silent)).toMatchObject({ stage: "approved", unanswered: 2 });
    await batch("2026-12-16T06:30:00.000Z");
    expect(await offeredTo(silent)).toEqual([]);
  });

  it("can be chosen until the offer ends, which is an hour before the last offered time at the latest", async () => {
    const { waits, batch, stateOf } = await world({ offers: 1 });
    const id = await waits(1);
    await batch("2026-12-13T06:30:00.000Z");
    expect((await stateOf(id)).offer).toMatchObject({ until: "2026-12-15T04:30:00.000Z" });
  });

  it("are offered only when they are at least a day ahead and not taken", async () => {
    const { waits, batch, offeredTo, choose, facts } = await world();
    const holder = await waits(1);
    await facts(holder, {
      ...{ type: "offered" as const, places: [placeAt("09:00", next)] },
      until: "2026-12-20T20:30:00.000Z",
    });
    await choose(holder, 1, "09:00", next);
    const id = await waits(2);
    await batch("2026-12-14T06:30:00.000Z");
    expect(await offeredTo(id)).toEqual(["22 09:20"]);
  });

  it.each([
    ["before the office opens", "2026-12-06T04:00:00.000Z"],
    ["when it has closed", "2026-12-06T10:30:00.000Z"],
    ["on a day off", "2026-12-04T06:30:00.000Z"],
    ["later than in the first minutes of an hour, in which the batch runs", "2026-12-06T06:33:00.000Z"],
  ])("are not offered automatically %s", async (_, at) => {
    const { waits, batch } = await world();
    await waits(1);
    expect(await batch(at)).toBe(0);
  });

  it("are not offered automatically where the organisation chose that only staff offer them", async () => {
    const { waits, batch } = await world({ offers: 0 });
    await waits(1);
    expect(await batch()).toBe(0);
  });

  it.each<[string, readonly MeetingFact[]]>([
    [
      "an applicant absent twice (M8)",
      [
        { type: "absent", side: "applicant", place: placeAt("09:00") },
        { type: "absent", side: "applicant", place: placeAt("09:00") },
      ],
    ],
    [
      "an applicant who meets an accused official (M3)",
      [{ type: "approved", accused: host, attends: "i.x" as Cleared }],
    ],
    ["an applicant who withdrew", [{ type: "withdrawn" }]],
  ])("are not offered automatically to %s", async (_, more) => {
    const { waits, batch } = await world();
    await waits(1, ...more);
    expect(await batch()).toBe(0);
  });
});
