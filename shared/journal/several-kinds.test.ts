import { expect, test } from "vitest";
import { defined } from "../defined.ts";
import { type Aggregate, type Fact, JournalFault } from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { memoryViews } from "./memory-views.ts";
import { openJournal } from "./open-journal.ts";
import { severalKinds, viewed } from "./several-kinds.ts";
import { viewBuilder } from "./view-builder.ts";

const counting = (letter: string, shape?: number): Aggregate<{ readonly n: number }, Fact> => ({
  service: "test",
  name: letter,
  ...defined({ shape }),
  owns: (id) => id.startsWith(letter),
  initial: { n: 100 },
  fold: ({ n }) => ({ n: n + 1 }),
  upcast: (fact) => fact,
  announce: () => [{ type: "test.counted.v1", data: {} }],
});

const built = (letter: string) =>
  viewed(counting(letter), (id, version, { n }) => [{ id: `${letter}#${id}`, version, data: { n } }]);

const options = { release: "test", backOff: async () => {} };
const at = new Date("2026-11-24T08:00:00.000Z");
const command = { name: "count", actor: "clock", fingerprint: "", at, directory: 0, correlation: "" };

test("in a journal with several kinds of aggregates, each aggregate is folded and its views are built by the code of its own kind", async () => {
  const store = memoryJournalStore();
  const views = memoryViews();
  for (const [letter, rows] of [
    ["a", 40],
    ["b", 2],
  ] as const)
    for (let key = 1; key <= rows; key += 1)
      await openJournal(counting(letter), store, options).decide(
        `${letter}1`,
        { ...command, key: String(key) },
        () => ({ facts: [{ type: "counted" }] }),
      );
  const all = severalKinds("test", [built("a"), built("b")]);
  const build = viewBuilder(openJournal(all.aggregate, store, options), views, all.build);
  for (const id of ["a1", "b1"]) await build(id);
  expect([await views.get("a#a1"), await views.get("b#b1")]).toMatchObject([
    { version: 40, data: { n: 140 } },
    { version: 2, data: { n: 102 } },
  ]);
  expect(() => all.build("c1", 1, undefined)).toThrow(JournalFault);
});

test("a folded state is used only if it has the shape of its own kind of aggregate", async () => {
  const store = memoryJournalStore();
  for (const letter of ["a", "b"])
    for (let key = 1; key <= 40; key += 1)
      await openJournal(counting(letter, 2), store, options).decide(
        `${letter}1`,
        { ...command, key: String(key) },
        () => ({ facts: [{ type: "counted" }] }),
      );
  // The changed fold gives different numbers. A number of the old fold therefore shows that the stored state
  // was used.
  const changed = (letter: string, shape: number) =>
    viewed({ ...counting(letter, shape), fold: ({ n }) => ({ n: n + 10 }) }, () => []);
  const all = severalKinds("test", [changed("a", 2), changed("b", 3)]);
  const journal = openJournal(all.aggregate, store, options);
  expect((await journal.load("a1")).state).toEqual({ n: 132 + 80 });
  expect((await journal.load("b1")).state).toEqual({ n: 100 + 400 });
});
