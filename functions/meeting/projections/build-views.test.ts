import { describe, expect, it } from "vitest";
import { host, meetings, placeAt, tuesday } from "../../../test/support/meetings.ts";
import { minuteTasks } from "../clock/minute-tasks.ts";
import { cancelDay } from "../commands/cancel-day/cancel-day.ts";
import { choosePlace } from "../commands/choose-place/choose-place.ts";
import {
  allList,
  type ListedMeeting,
  requestList,
  reviewList,
  sessionList,
  waitingList,
} from "./build-views.ts";
import { daysList, placesList } from "./views-of-days.ts";

const nine = placeAt("09:00");
const twenty = placeAt("09:20");
const personOf = (n: number) => n.toString(16).padStart(32, "0");

async function world() {
  const one = meetings();
  await one.publish();
  const inList = async (list: string) => {
    await one.settle();
    return (await one.listed<ListedMeeting>(list)).map(({ meeting }) => meeting);
  };
  const choose = (meeting: string, n: number, place = nine) =>
    choosePlace(one.deps, { meeting, place, person: personOf(n), key: `choice-${n}` });
  const cancel = () =>
    cancelDay(one.deps, one.command("cancel-day", host), { host, day: tuesday }, "official");
  const minute = async () => {
    const log = { add: () => {}, line: () => {} } as never;
    await one.settle();
    await minuteTasks(one.deps)["act-on-due"]?.({ log, hasTime: () => true });
  };
  return { ...one, inList, choose, cancel, minute };
}

describe("a meeting in the lists", () => {
  it("moves between the official's lists (to decide, waiting, booked for a day), and stays in the list of its request's meetings", async () => {
    const { offered, inList, choose } = await world();
    const asked = await offered(1, []);
    expect(await inList(reviewList(host))).toEqual([asked]);
    const waits = await offered(2, [nine]);
    expect(await inList(waitingList(host))).toEqual([waits]);
    await choose(waits, 2);
    expect([await inList(waitingList(host)), await inList(sessionList(host, tuesday))]).toEqual([
      [],
      [waits],
    ]);
    expect(await inList(allList)).toEqual([asked, waits].sort());
    expect(await inList(requestList(waits.slice(0, 12)))).toEqual([waits]);
  });

  it("comes before meetings that have waited longer when the organisation cancelled its earlier time (M7, M8)", async () => {
    const { offered, inList, choose, cancel, clock } = await world();
    const longest = await offered(1, [twenty]);
    clock.at = new Date(clock.at.getTime() + 60_000);
    const [moved, last] = [await offered(2, [nine]), await offered(3, [twenty])];
    await choose(moved, 2);
    await cancel();
    expect(await inList(waitingList(host))).toEqual([moved, longest, last]);
  });

  it("is in the list of waiting meetings again in the minute in which its offer of times ended unanswered (M6)", async () => {
    const { offered, stageOf, choose, minute, clock } = await world();
    const [silent, chooses] = [await offered(1, [nine]), await offered(2, [nine])];
    await choose(chooses, 2);
    clock.at = new Date("2026-12-09T20:29:59.000Z");
    await minute();
    expect(await stageOf(silent)).toBe("offered");
    clock.at = new Date("2026-12-09T20:30:00.000Z");
    await minute();
    await minute();
    expect([await stageOf(silent), await stageOf(chooses)]).toEqual(["approved", "booked"]);
  });
});

describe("the public days of an official (M4, M14)", () => {
  it("are in one list, their booked and offered places (time slots) in another, and neither list names applicants", async () => {
    const { offered, choose, settle, listed } = await world();
    const id = await offered(1, [nine]);
    await choose(id, 1);
    await settle();
    const division = { from: "09:00", minutes: 20, places: 6, capacity: 1 };
    expect(await listed(daysList(host))).toEqual([
      { host, day: tuesday, unit: "price-control", ...division },
    ]);
    expect(await listed(placesList(host))).toEqual([{ ...nine, holders: 1, capacity: 1 }]);
  });

  it("are removed from the list of days, and their places (time slots) from the list of held places, when they are cancelled", async () => {
    const { offered, choose, cancel, settle, listed } = await world();
    await choose(await offered(1, [nine]), 1);
    await cancel();
    await settle();
    expect([await listed(daysList(host)), await listed(placesList(host))]).toEqual([[], []]);
  });
});
