import { describe, expect, it } from "vitest";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import { host, meetings, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { placeId } from "../journals/place-id.ts";
import type { MeetingFact } from "../meeting/meeting-facts.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import { readMeetings } from "../queries/read-meetings.ts";
import { changePlace } from "./change-place.ts";
import { choosePlace } from "./choose-place/choose-place.ts";

const nine = { day: tuesday, time: "09:00" };
const twenty = { day: tuesday, time: "09:20" };
const forty = { day: tuesday, time: "09:40" };
type At = typeof nine;
const personOf = (n: number) => n.toString(16).padStart(32, "0");

/** Books each of these morning times for a different applicant. */
async function seated(...times: readonly string[]) {
  const world = meetings();
  await world.publish();
  const ids: string[] = [];
  for (const [n, time] of times.entries()) {
    const meeting = await world.offered(n + 1, [placeAt(time)]);
    const choice = { meeting, place: placeAt(time), person: personOf(n + 1), key: "choice" };
    await choosePlace(world.deps, choice);
    ids.push(meeting);
  }
  await world.settle();
  let keys = 0;
  const change = async (n: number, to: At, instead: At, key = `change-${++keys}`) => {
    const about = { request: requestOfMeeting(ids[n - 1] ?? ""), meeting: 1, person: personOf(n), key };
    const outcome = await changePlace(world.deps, { ...about, ...to, instead });
    return "refused" in outcome ? outcome.refused.code : "yes";
  };
  const seen = async (n = 1) =>
    (
      await readMeetings(world.deps, {
        request: requestOfMeeting(ids[n - 1] ?? ""),
        person: personOf(n),
      })
    ).meetings.at(-1);
  return {
    ...world,
    ids,
    change,
    seen,
    place: async (n = 1) => (await world.deps.meetings.load(ids[n - 1] ?? "")).state.place?.time,
    holders: async (time: string) =>
      (await world.deps.places.load(placeId(placeAt(time)))).state.holders.map((id) => ids.indexOf(id) + 1),
    staffDo: (n: number, ...facts: readonly MeetingFact[]) =>
      world.deps.meetings.decide(ids[n - 1] ?? "", world.command("staff", "test"), () => ({ facts })),
  };
}

describe("changing the time of a meeting (M8)", () => {
  it("takes the new time slot and frees the old slot in one decision", async () => {
    const { change, place, holders, rows, ids, clock } = await seated("09:00");
    clock.at = new Date("2026-12-01T08:00:00.000Z");
    expect(await change(1, twenty, nine)).toBe("yes");
    expect([await place(), await holders("09:00"), await holders("09:20")]).toEqual(["09:20", [], [1]]);
    const own = rows.filter(({ id }) => id === ids[0]);
    const booked = { type: "booked", place: placeAt("09:20"), by: "applicant", instead: placeAt("09:00") };
    expect(own.at(-1)?.facts).toEqual([expect.objectContaining(booked)]);
    expect(own.at(-1)?.events[0]?.data).toMatchObject({ by: "applicant", instead: placeAt("09:00") });
    expect(rows.filter(({ key }) => key === own.at(-1)?.key).map(({ id }) => id)).toHaveLength(3);
  });

  it("gets the same reply for the same idempotency key, and is refused for another change under that key (P4)", async () => {
    const { change, holders } = await seated("09:00");
    expect(await change(1, twenty, nine, "k")).toBe("yes");
    expect(await change(1, twenty, nine, "k")).toBe("yes");
    expect(await change(1, forty, nine, "k")).toBe("key-reused");
    expect([await holders("09:00"), await holders("09:20")]).toEqual([[], [1]]);
  });

  it("keeps the old time when the new time is taken, and the refusal names free times", async () => {
    const { change, place, holders } = await seated("09:00", "09:20");
    expect(await change(1, twenty, nine)).toBe("place-taken");
    expect([await place(), await holders("09:00"), await holders("09:20")]).toEqual(["09:00", [1], [2]]);
    expect(await change(1, { day: tuesday, time: "09:30" }, nine), "there is no such time").toBe(
      "place-taken",
    );
  });

  it("gives a free time to one of two applicants who choose it at once; the other keeps the old time", async () => {
    const { change, place, holders } = await seated("09:00", "09:20");
    const told = await Promise.all([change(1, forty, nine), change(2, forty, twenty)]);
    expect(told.toSorted()).toEqual(["place-taken", "yes"]);
    const all = await Promise.all(["09:00", "09:20", "09:40"].map(holders));
    expect(all.flat().toSorted()).toEqual([1, 2]);
    expect(await holders((await place(1)) ?? "")).toEqual([1]);
    expect(await holders((await place(2)) ?? "")).toEqual([2]);
  });

  it("does not let two applicants swap their times: a time must be free before another applicant takes it", async () => {
    const { change, place } = await seated("09:00", "09:20");
    await Promise.all([change(1, twenty, nine), change(2, nine, twenty)]);
    expect([await place(1), await place(2)]).toEqual(["09:00", "09:20"]);
  });

  it("is refused when the applicant's page shows a time that the meeting no longer has", async () => {
    const { change, place } = await seated("09:00");
    expect(await change(1, forty, twenty)).toBe("wrong-stage");
    expect(await change(1, nine, nine)).toBe("same-place");
    expect(await place()).toBe("09:00");
  });

  it("is allowed to the applicant three times, and again after the organisation gave the meeting another time", async () => {
    const { change, seen, staffDo } = await seated("09:00");
    expect((await seen())?.change?.left).toBe(3);
    for (const [to, from] of [
      [twenty, nine],
      [forty, twenty],
      [nine, forty],
    ] as const)
      expect(await change(1, to, from)).toBe("yes");
    expect(await change(1, twenty, nine)).toBe("changed-often");
    expect((await seen())?.mayI).not.toContain("change");
    expect(await seen()).not.toHaveProperty("change");
    await staffDo(1, { type: "booked", place: placeAt("10:00"), by: "organisation" });
    expect((await seen())?.change?.left).toBe(3);
  });

  it("is allowed until a day before the meeting, to a time at least a day ahead", async () => {
    const { change, clock, seen, publish, settle } = await seated("09:00");
    await publish({ weekdays: ["wednesday"], first: "2026-12-16", last: "2026-12-16" });
    await settle();
    clock.at = new Date("2026-12-14T05:29:59.999Z");
    expect((await seen())?.change).toMatchObject({ until: "2026-12-14T05:30:00.000Z" });
    clock.at = new Date("2026-12-14T05:30:00.000Z");
    expect(await change(1, { day: "2026-12-16", time: "09:00" }, nine)).toBe("change-too-late");
    clock.at = new Date("2026-12-13T05:30:00.000Z");
    expect(await change(1, { day: "2026-12-16", time: "09:00" }, nine)).toBe("yes");
    clock.at = new Date("2026-12-14T05:50:00.000Z");
    expect(await change(1, twenty, { day: "2026-12-16", time: "09:00" })).toBe("place-too-near");
  });

  it("is refused to the applicant when an inspector attends the meeting (M3), and after the applicant was absent twice (M8)", async () => {
    const booked = { type: "booked", place: placeAt("09:00"), by: "organisation" } as const;
    const attended = await seated("09:00");
    await attended.staffDo(
      1,
      { type: "approved", accused: host, attends: "i.inspection" as Cleared },
      booked,
    );
    expect(await attended.change(1, twenty, nine)).toBe("change-by-desk");
    const { change, staffDo, seen } = await seated("09:00");
    const absent = { type: "absent", side: "applicant", place: placeAt("09:00") } as const;
    await staffDo(1, absent, booked);
    expect((await seen())?.mayI).toContain("change");
    await staffDo(1, absent, booked);
    expect(await change(1, twenty, nine)).toBe("change-by-desk");
  });

  it("lists the official's free times, without the applicant's own time, taken times, and times offered to others (M14)", async () => {
    const { seen, offered, settle } = await seated("09:00", "09:20");
    await offered(3, [placeAt("09:40")]);
    await settle();
    expect((await seen())?.change?.places.map(({ time }) => time)).toEqual(["10:00", "10:20", "10:40"]);
  });

  it("is refused to a person who is not the meeting's applicant", async () => {
    const { ids, deps } = await seated("09:00");
    const request = requestOfMeeting(ids[0] ?? "");
    const ask = { request, meeting: 1, person: personOf(9), ...twenty, instead: nine, key: "k" };
    expect(await changePlace(deps, ask)).toEqual({ refused: { code: "not-found" } });
    expect(await changePlace(deps, { ...ask, request: partOf(request, 1) })).toEqual({
      refused: { code: "not-found" },
    });
  });
});
