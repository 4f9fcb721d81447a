import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../events/catalogue.ts";
import { verifyChain } from "../../shared/journal/chain.ts";
import { UnknownFact } from "../../shared/journal/journal.ts";
import { standingOf } from "../../shared/journal/standing.ts";
import { kinds } from "./aggregates.ts";
import { declared, unreadBefore } from "./released.ts";
import { journalsOf, testedSeeds } from "./simulated.ts";
import { namesIn, shapesIn, storiesOf } from "./stories.ts";

describe.each(kinds)("$name", (kind) => {
  const stories = storiesOf(kind);
  const rows = stories.flatMap((story) => story.rows);

  test("folds every stored journal of its kind to the state recorded with the journal, apart from fields added to the state since", () => {
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories) {
      const { id = "" } = story.rows[0] ?? {};
      expect(standingOf(kind.aggregate, id, story.rows).state).toMatchObject(story.state as object);
    }
  });

  test("has only unaltered stored journals: the hash chain of each is valid", () => {
    for (const story of stories) expect(verifyChain(story.rows)).toMatchObject({ sound: true });
  });

  test("can still read the events in its stored journals", () => {
    const definitions = new Map(catalogue.map((one) => [one.type, one]));
    for (const { type, data } of rows.flatMap(({ events }) => events))
      expect([type, definitions.get(type)?.reads.safeParse(data).success]).toEqual([type, true]);
  });

  test("has stored journals in which every fact that the aggregate knows occurs", () => {
    const told = new Set(rows.flatMap(({ facts }) => facts.map(({ type }) => type)));
    expect(kind.facts.length).toBeGreaterThan(0);
    expect(kind.facts.filter((type) => !told.has(type))).toEqual([]);
  });

  test("refuses to load a journal with an unknown fact instead of skipping the fact", () => {
    expect(() => kind.aggregate.upcast({ type: "never-heard-of" })).toThrow(UnknownFact);
  });
});

test("docs/operate/releases.md declares exactly the facts that the deployed release cannot read (P6)", () => {
  expect(
    declared()
      .map(({ fact }) => fact)
      .sort(),
  ).toEqual([...unreadBefore()].sort());
  expect(declared().filter(({ written }) => written !== "at once" && written !== "a release later")).toEqual(
    [],
  );
});

test("every field of a fact that the simulation writes occurs in a stored journal (to add one: node test/journal/new-stories.ts), and the simulation writes no fact reserved for a later release (P6)", async () => {
  const told = new Set(
    kinds.flatMap((kind) =>
      shapesIn(storiesOf(kind).flatMap(({ rows }) => rows)).map((shape) => `${kind.name}: ${shape}`),
    ),
  );
  const journals = await Promise.all(testedSeeds.map(journalsOf));
  const written = journals
    .flat()
    .flatMap(({ kind, rows }) => shapesIn(rows).map((shape) => `${kind.name}: ${shape}`));
  expect(written.length).toBeGreaterThan(1_000);
  expect([...new Set(written)].filter((shape) => !told.has(shape))).toEqual([]);
  const facts = journals
    .flat()
    .flatMap(({ kind, rows }) => namesIn(rows).map((name) => `${kind.name} ${name}`));
  const later = declared().filter((each) => each.written === "a release later");
  expect(later.filter(({ fact }) => facts.includes(fact))).toEqual([]);
});

test("every file of stored journals belongs to a kind of aggregate", () => {
  const files = readdirSync(join(import.meta.dirname, "stories"));
  expect(files.sort()).toEqual(kinds.map(({ name }) => `${name}.json`).sort());
});
