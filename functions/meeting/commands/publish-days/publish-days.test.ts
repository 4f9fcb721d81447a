import { describe, expect, it } from "vitest";
import { host, meetings, morning, tuesday } from "../../../../test/support/meetings.ts";
import { dayId } from "../../journals/place-id.ts";
import { publishDaysFor } from "./publish-days-for.ts";

const publish = async (changes: object) => meetings().publish(changes);

describe("public days, on which an official receives visitors (M4)", () => {
  it("are published on the chosen weekdays when the office is open at the chosen time; each day left out is returned with a reason", async () => {
    const world = meetings();
    const span = { weekdays: ["tuesday", "thursday"] as const, first: "2026-12-01", last: "2026-12-24" };
    const results = await world.publish(span);
    expect(results).toEqual([
      { day: "2026-12-01" },
      { day: "2026-12-03", skipped: "closed" },
      { day: "2026-12-08" },
      { day: "2026-12-10", skipped: "closed" },
      { day: "2026-12-15" },
      { day: "2026-12-17", skipped: "closed" },
      { day: "2026-12-22" },
      { day: "2026-12-24", skipped: "closed" },
    ]);
    expect((await world.deps.days.load(dayId({ host, day: tuesday }))).state.published).toEqual({
      ...{ unit: "price-control", from: "09:00", minutes: 20, places: 6, capacity: 1 },
    });
  });

  it("are skipped, with the reason, when they are already published or in the past", async () => {
    const world = meetings();
    expect(await world.publish()).toEqual([{ day: tuesday }]);
    expect(await world.publish({ places: 3 })).toEqual([{ day: tuesday, skipped: "day-published" }]);
    expect(await publish({ first: "2026-11-24", last: "2026-11-24" })).toEqual([
      { day: "2026-11-24", skipped: "day-past" },
    ]);
  });

  it.each([
    [{ minutes: 4 }, "places-impossible"],
    [{ places: 0 }, "places-impossible"],
    [{ capacity: 0 }, "places-impossible"],
    [{ from: "07:00" }, "outside-hours"],
    [{ from: "13:00" }, "outside-hours"],
    [{ capacity: 20 }, "places-too-many"],
  ])("are refused when they cannot be divided into places with %j", async (changes, skipped) => {
    expect(await publish(changes)).toEqual([{ day: tuesday, skipped }]);
  });

  it("are published once per idempotency key: the same days under the key get the same reply, other days under the key are refused (P4)", async () => {
    const { deps, rows } = meetings();
    const ask = { username: host, key: "publish-key-1" };
    const pattern = { host, ...morning, weekdays: ["tuesday" as const], first: tuesday, last: tuesday };
    const first = await publishDaysFor(deps, ask, pattern);
    expect(first).toEqual([{ day: tuesday }]);
    const before = rows.length;
    expect(await publishDaysFor(deps, ask, pattern)).toEqual(first);
    const next = { ...pattern, first: "2026-12-22", last: "2026-12-22" };
    expect(await publishDaysFor(deps, ask, next)).toMatchObject({ refused: { code: "key-reused" } });
    expect(rows).toHaveLength(before);
    expect(await publishDaysFor(deps, { ...ask, key: "publish-key-2" }, next)).toEqual([
      { day: "2026-12-22" },
    ]);
  });

  it("are not published for a day on which staff work from home (D2)", async () => {
    const world = meetings();
    const { snapshot } = await world.deps.directory.current();
    const closures = [
      { from: tuesday, to: tuesday, kind: "remote" as const, name: { fa: "دورکاری", en: "Remote" } },
    ];
    const directory = { current: async () => ({ number: 2, snapshot: { ...snapshot, closures } }) };
    Object.assign(world.deps, { directory });
    expect(await world.publish()).toEqual([{ day: tuesday, skipped: "remote" }]);
  });
});
