import { describe, expect, test } from "vitest";
import { filtersChanged } from "../../events/referral/filters-changed.v1.ts";
import { correlated, correlation } from "../correlation.ts";
import type { LogFields } from "../handler/log.ts";
import type { Aggregate, Fact } from "../journal/journal.ts";
import { memoryJournalStore } from "../journal/memory-store.ts";
import { memoryViews } from "../journal/memory-views.ts";
import { openJournal } from "../journal/open-journal.ts";
import { viewBuilder } from "../journal/view-builder.ts";
import { Outage } from "../outage.ts";
import { dueLists, dueView } from "./due-list.ts";
import { mostPerShard, sweepDue } from "./sweep-due.ts";

const hour = 3_600_000;
const start = Date.parse("2026-11-24T08:00:00.000Z");
const at = (hours: number) => new Date(start + hours * hour).toISOString();

interface Clocks {
  /** The due times of the work that is not done yet. */
  readonly open: readonly string[];
}
type ClockFact =
  | { readonly type: "started"; readonly open: readonly string[] }
  | { readonly type: "rang"; readonly at: string };

/** An aggregate for the test that has several due times, as a case has. */
const clocks: Aggregate<Clocks, ClockFact> = {
  service: "test",
  name: "clocks",
  initial: { open: [] },
  fold: ({ open }, fact) =>
    fact.type === "started" ? { open: fact.open } : { open: open.filter((one) => one !== fact.at) },
  upcast: (fact: Fact) => fact as ClockFact,
  announce: (_, { open }, row) => [filtersChanged.of({ of: "test", kept: open.length, at: row.at })],
};

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => `clock-${letter}`);

function world() {
  const store = memoryJournalStore();
  const journal = openJournal(clocks, store, { release: "test", backOff: async () => {} });
  const views = memoryViews();
  const build = viewBuilder(journal, views, (id, version, { open }) => [dueView(id, version, open)]);
  const lines: Partial<LogFields>[] = [];
  const log = { add: () => {}, line: (_: string, fields: Partial<LogFields>) => void lines.push(fields) };
  let time = start;
  const now = () => new Date(time);
  const command = (name: string, key: string) => ({
    ...{ name, key, actor: "clock", fingerprint: key, at: now(), directory: 0, correlation: "x" },
  });
  const settle = () => Promise.all(ids.map((id) => build(id)));
  /** Does all work of the aggregate that is due now, as its folded state tells. */
  const onDue = (id: string) =>
    journal.decide(id, command("ring", `ring/${id}/${time}`), ({ state }) => ({
      facts: state.open.filter((one) => Date.parse(one) <= time).map((one) => ({ type: "rang", at: one })),
    }));
  return {
    deps: { views, now, onDue },
    lines,
    settle,
    minute: { log, hasTime: () => true },
    moveTo: (hours: number) => {
      time = start + hours * hour;
    },
    begin: (id: string, ...open: readonly string[]) =>
      journal.decide(id, command("start", `start/${id}`), () => ({ facts: [{ type: "started", open }] })),
    rung: async () => {
      const rows = await Promise.all(ids.map((id) => store.all(id)));
      return rows
        .flat()
        .flatMap(({ id, facts }) =>
          facts.flatMap((fact) => (fact.type === "rang" ? `${id} ${(fact as { at?: string }).at}` : [])),
        );
    },
  };
}

describe("due work", () => {
  test("is done once, even when its row is late, comes twice, or is read by two sweeps at the same time (law 2, D9)", async () => {
    const { deps, minute, settle, begin, moveTo, rung } = world();
    for (const id of ids) await begin(id, at(1));
    await settle();
    expect(await sweepDue(deps, minute)).toBe(0);
    moveTo(2);
    await Promise.all([sweepDue(deps, minute), sweepDue(deps, minute)]);
    // No view was built since the first sweep, so the rows in the list are stale.
    await sweepDue(deps, minute);
    expect((await rung()).sort()).toEqual(ids.map((id) => `${id} ${at(1)}`));
    await settle();
    expect(await sweepDue(deps, minute), "their rows are gone").toBe(0);
  });

  test("is done at each due time of an aggregate; after missed sweeps, all overdue times are handled together", async () => {
    const { deps, minute, settle, begin, moveTo, rung } = world();
    await begin("clock-a", at(1), at(3), at(2), at(9));
    for (const hours of [1, 5]) {
      await settle();
      moveTo(hours);
      await sweepDue(deps, minute);
    }
    expect(await rung()).toEqual([1, 3, 2].map((hours) => `clock-a ${at(hours)}`));
  });
});

describe("a sweep of the due list", () => {
  test("continues after an aggregate whose work failed, and raises an alarm", async () => {
    const { deps, minute, settle, begin, moveTo, rung, lines } = world();
    for (const id of ids) await begin(id, at(1));
    await settle();
    moveTo(1);
    const onDue = (id: string) =>
      id === "clock-c" ? Promise.reject(new TypeError("unreadable")) : deps.onDue(id);
    expect(await sweepDue({ ...deps, onDue }, minute)).toBe(ids.length - 1);
    expect(await rung()).toHaveLength(ids.length - 1);
    const ringing = lines.filter(({ alarm }) => alarm !== undefined);
    expect(ringing).toMatchObject([{ alarm: "unexpected", aggregate: "clock-c", error: "TypeError" }]);
  });

  test("stops only the shard that had an outage, and throws an Outage after the other shards are done", async () => {
    const { deps, minute, settle, begin, moveTo, rung, lines } = world();
    for (const id of ids) await begin(id, at(1));
    await settle();
    moveTo(1);
    const held = dueView("clock-a", 1, [at(1)]).list;
    const views = {
      list: ((list, options) =>
        list === held
          ? Promise.reject(new Outage("throttled"))
          : deps.views.list(list, options)) as typeof deps.views.list,
    };
    await expect(sweepDue({ ...deps, views }, minute)).rejects.toThrow("throttled");
    const others = ids.filter((id) => dueView(id, 1, [at(1)]).list !== held);
    expect(await rung()).toHaveLength(others.length);
    expect(others.length).toBeGreaterThan(0);
    expect(lines.map(({ aggregate }) => aggregate).sort()).toEqual(others.toSorted());
  });

  test("runs the work of each row with the correlation id of the row's request, or of the sweep when the row has no request", async () => {
    const { deps, minute } = world();
    const list = dueView("clock-a", 1, [at(1)]).list;
    const aggregates = ["407155289363", "407155289363.1", "intake/407155289363/1/0", "clock-a"];
    const items = aggregates.map((aggregate) => ({ data: { aggregate, at: at(0) } }));
    const views = { list: async (asked: string) => ({ items: asked === list ? items : [] }) };
    const under: (string | undefined)[] = [];
    const onDue = async () => void under.push(correlation());
    await correlated("sweep-1", () =>
      sweepDue({ ...deps, views: views as unknown as typeof deps.views, onDue }, minute),
    );
    expect(under).toEqual(["407155289363", "407155289363", "407155289363", "sweep-1"]);
  });

  test("begins no more work when the time of the Lambda is used up; the next sweep continues", async () => {
    const { deps, minute, settle, begin, moveTo, rung } = world();
    for (const id of ids) await begin(id, at(1));
    await settle();
    moveTo(1);
    let left = 3;
    expect(await sweepDue(deps, { ...minute, hasTime: () => left-- > 0 })).toBe(3);
    await settle();
    await sweepDue(deps, minute);
    expect(await rung()).toHaveLength(ids.length);
  });

  test("handles at most `mostPerShard` rows of a shard", async () => {
    const { deps, minute } = world();
    const row = { data: { aggregate: "x", at: at(0) } } as never;
    const many = Array.from({ length: mostPerShard + 50 }, () => row);
    const list = async (name: string) => ({ items: name === dueLists[0] ? many : [] });
    const onDue = async () => {};
    expect(await sweepDue({ ...deps, onDue, views: { list } }, minute)).toBe(mostPerShard);
  });
});

describe("the eight shards of the due list", () => {
  test("have about the same number of tracking codes", () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 8_000; n += 1) {
      const { list = "" } = dueView(String(407_000_000_000 + n * 13), 1, [at(0)]);
      counts.set(list, (counts.get(list) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(dueLists);
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test("accept only moments in ISO 8601", () => {
    expect(() => dueView("x", 1, ["tomorrow"])).toThrow(RangeError);
    expect(dueView("x", 1, ["2026-11-24T12:00:00+03:30"])).toMatchObject({
      order: "2026-11-24T08:30:00.000Z#x",
    });
  });
});
