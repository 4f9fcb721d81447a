import { describe, expect, test } from "vitest";
import { dueLists, dueView } from "../../shared/due/due-list.ts";
import { type SweepDeps, sweepDue } from "../../shared/due/sweep-due.ts";
import type { ViewStore } from "../../shared/journal/views.ts";

const now = new Date("2026-11-24T20:30:00.000Z");
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true };

/** Returns this many ids that belong to one shard. */
const ofOneShard = (count: number): readonly string[] => {
  const all = Array.from({ length: count * 20 }, (_, n) => String(100_000_000_000 + n * 7_919));
  return all.filter((id) => dueView(id, 1, [after(0)]).list === dueLists[3]).slice(0, count);
};

/** Sweeps, and returns the ids that were due and how many rows were read. */
async function swept(views: ViewStore, at = now) {
  const taken: string[] = [];
  const read = { rows: 0, lists: 0 };
  const list: SweepDeps["views"]["list"] = async (name, options) => {
    const page = await views.list(name, options);
    read.lists += 1;
    read.rows += page.items.length;
    return page;
  };
  const onDue = async (id: string, moment: string) => void taken.push(`${moment} ${id}`);
  const count = await sweepDue({ views: { list }, now: () => at, onDue }, minute);
  expect(count).toBe(taken.length);
  return { taken, read };
}

/** Tests that every store of views must pass for its due lists. */
export function dueLaws(newViews: () => Promise<ViewStore>): void {
  test("a sweep acts on each aggregate that is due, to the millisecond, and on no other (D9)", async () => {
    const views = await newViews();
    const at = { past: -86_400_000, justNow: 0, soon: 1, later: 86_400_000 };
    for (const [id, ms] of Object.entries(at)) await views.put(dueView(id, 1, [after(ms)]));
    expect((await swept(views)).taken.sort()).toEqual([`${after(at.past)} past`, `${after(0)} justNow`]);
    expect((await swept(views, new Date(after(1)))).taken).toContain(`${after(1)} soon`);
  });

  test("a sweep acts on the earliest due aggregate of a shard first, page after page", async () => {
    const views = await newViews();
    const ids = ofOneShard(130);
    await Promise.all(ids.map((id, n) => views.put(dueView(id, 1, [after(-1_000 * (n % 50))]))));
    const { taken, read } = await swept(views);
    expect(taken).toHaveLength(130);
    expect(taken).toEqual([...taken].sort());
    expect(read).toEqual({ rows: 130, lists: dueLists.length + 1 });
  });

  test("an aggregate is due at its earliest time, and never when it has none", async () => {
    const views = await newViews();
    await views.put(dueView("407155289363", 1, [after(5), after(-5), after(0)]));
    expect((await swept(views)).taken).toEqual([`${after(-5)} 407155289363`]);
    await views.put(dueView("407155289363", 2, [after(5)]));
    expect((await swept(views)).taken).toEqual([]);
    await views.put(dueView("407155289363", 3, []));
    expect((await swept(views, new Date(after(10)))).taken).toEqual([]);
    await views.put(dueView("407155289363", 2, [after(5)]));
    expect((await swept(views, new Date(after(10)))).taken, "an older view overwrites none").toEqual([]);
  });

  describe("with nothing due", () => {
    test.each([0, 400])(
      "a sweep makes eight queries and reads no row among %i open ones (D9, law 7)",
      async (open) => {
        const views = await newViews();
        const all = Array.from({ length: open }, (_, n) => dueView(`case-${n}`, 1, [after(60_000 + n)]));
        await Promise.all(all.map((view) => views.put(view)));
        expect((await swept(views)).read).toEqual({ rows: 0, lists: 8 });
      },
    );
  });
}
