import { describe, expect, it } from "vitest";
import { host, meetings, placeAt, tuesday } from "../../../../test/support/meetings.ts";
import { actOnDue } from "../../clock/act-on-due/act-on-due.ts";
import { dayId, placeId } from "../../journals/place-id.ts";
import { cancelDay } from "../cancel-day/cancel-day.ts";
import { choosePlace } from "./choose-place.ts";

const person = "00000000000000000000000000000001";
const nine = placeAt("09:00");
const twenty = placeAt("09:20");

async function offered(...names: readonly (readonly string[])[]) {
  const world = meetings();
  await world.publish();
  const ids = [];
  for (const [n, times] of names.entries())
    ids.push(
      await world.offered(
        n + 1,
        times.map((time) => placeAt(time)),
      ),
    );
  let keys = 0;
  const choose = async (meeting: string, place = nine, key = `choice-${++keys}`) => {
    const outcome = await choosePlace(world.deps, { meeting, place, person, key });
    return outcome.accepted ? "yes" : outcome.refusal.code;
  };
  const holders = async (time: string) =>
    (await world.deps.places.load(placeId(placeAt(time)))).state.holders;
  const cancel = (key = "cancel") => {
    const command = { ...world.command("cancel-day", host), key, fingerprint: key };
    return cancelDay(world.deps, command, { host, day: tuesday }, "official");
  };
  return { ...world, ids: ids as [string, string], choose, holders, cancel };
}

describe("choosing a time (M5, M6)", () => {
  it("gives the last place (time slot) to one of two applicants; the other can then choose another place", async () => {
    const { ids, choose, holders, stageOf } = await offered(["09:00", "09:20"], ["09:00", "09:20"]);
    const [zahra, other] = ids;
    expect(await Promise.all([choose(other), choose(zahra)])).toEqual(
      expect.arrayContaining(["yes", "place-taken"]),
    );
    const [first] = await holders("09:00");
    const second = first === zahra ? other : zahra;
    expect(await stageOf(second)).toBe("offered");
    expect(await choose(second, twenty)).toBe("yes");
    expect([await holders("09:00"), await holders("09:20")]).toEqual([[first], [second]]);
  });

  it("gets the same reply for the same idempotency key, and is refused for another choice under that key (P4)", async () => {
    const { ids, choose, holders } = await offered(["09:00", "09:20"]);
    expect(await choose(ids[0], nine, "k")).toBe("yes");
    expect(await choose(ids[0], nine, "k")).toBe("yes");
    expect(await choose(ids[0], twenty, "k")).toBe("key-reused");
    expect(await choose(ids[0], twenty)).toBe("wrong-stage");
    expect([await holders("09:00"), await holders("09:20")]).toEqual([[ids[0]], []]);
  });

  it("is refused for a time that was not offered, does not exist, or is past", async () => {
    const { ids, choose, clock } = await offered(["09:00", "09:30"], ["09:00"]);
    expect(await choose(ids[0], placeAt("10:00"))).toBe("not-offered");
    expect(await choose(ids[0], placeAt("09:30")), "there is no such time").toBe("place-taken");
    clock.at = new Date("2026-12-09T20:30:00.000Z");
    expect(await choose(ids[1])).toBe("offer-over");
    clock.at = new Date("2026-12-15T05:30:00.000Z");
    expect(await choose(ids[0])).toBe("offer-over");
  });

  it("either succeeds, or is refused as too late and takes no time slot, when the offer of times ends at the same moment", async () => {
    for (const late of [false, true]) {
      const { ids, choose, holders, stageOf, clock, deps } = await offered(["09:00"]);
      clock.at = new Date(late ? "2026-12-09T20:30:00.000Z" : "2026-12-09T20:29:59.999Z");
      const [chosen] = await Promise.all([choose(ids[0]), actOnDue(deps, ids[0])]);
      expect([chosen, await stageOf(ids[0])]).toEqual(late ? ["offer-over", "approved"] : ["yes", "booked"]);
      expect(await holders("09:00")).toEqual(late ? [] : [ids[0]]);
      if (late) expect(await choose(ids[0]), "also after the clock ended the offer").toBe("offer-over");
    }
  });

  it("gives a place for a group to as many applicants as the place has room for (M4)", async () => {
    const world = meetings();
    await world.publish({ capacity: 2 });
    const ids = [];
    for (const n of [1, 2, 3]) ids.push(await world.offered(n, [nine]));
    const outcomes = await Promise.all(
      ids.map((meeting) => choosePlace(world.deps, { meeting, place: nine, person, key: meeting })),
    );
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(2);
  });
});

describe("the cancellation of a day (M8)", () => {
  it("closes the places of that day, and gives priority for another time to the applicants who had booked a place", async () => {
    const { ids, choose, cancel, deps } = await offered(["09:00"], ["09:20"]);
    await choose(ids[0]);
    expect(await cancel()).toMatchObject({ accepted: true, moved: [ids[0]] });
    expect((await deps.meetings.load(ids[0])).state).toMatchObject({ stage: "approved", priority: true });
    expect(await choose(ids[1], twenty)).toBe("place-taken");
    expect((await deps.meetings.load(ids[1])).state.priority).toBeUndefined();
  });

  it("takes the time from an applicant who books at the same moment, or makes that booking fail", async () => {
    for (let n = 0; n < 20; n += 1) {
      const { ids, choose, cancel, deps, stageOf } = await offered(["09:00"], ["09:20"]);
      const [first] = await Promise.all([choose(ids[0]), cancel(), choose(ids[1], twenty)]);
      expect((await deps.days.load(dayId(nine))).state.cancelled).toBeDefined();
      expect(await stageOf(ids[0])).toBe(first === "yes" ? "approved" : "offered");
    }
  });

  it("happens only once when it is asked for again", async () => {
    const { ids, choose, cancel, rows } = await offered(["09:00"]);
    await choose(ids[0]);
    await cancel();
    const count = rows.length;
    expect(await cancel("other-key")).toMatchObject({ accepted: true, moved: [] });
    expect(rows).toHaveLength(count);
  });
});
