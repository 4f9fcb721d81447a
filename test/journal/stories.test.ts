import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../events/catalogue.ts";
import { verifyChain } from "../../shared/journal/chain.ts";
import { standingOf } from "../../shared/journal/standing.ts";
import { kinds } from "./aggregates.ts";
import { declared, unreadBefore } from "./released.ts";
import { journalsOf, testedSeeds } from "./simulated.ts";
import { namesIn, shapesIn, storiesOf } from "./stories.ts";

describe.each(kinds)("$name", (kind) => {
  const stories = storiesOf(kind);
  const rows = stories.flatMap((story) => story.rows);

  test("folds every story ever written to the state it had, whatever today's code finds in it besides", () => {
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories) {
      const { id = "" } = story.rows[0] ?? {};
      expect(standingOf(kind.aggregate, id, story.rows).state).toMatchObject(story.state as object);
    }
  });

  test("its stories are as they were written: their hash chains hold", () => {
    for (const story of stories) expect(verifyChain(story.rows)).toMatchObject({ sound: true });
  });

  test("what its stories announced can still be read", () => {
    const definitions = new Map(catalogue.map((one) => [one.type, one]));
    for (const { type, data } of rows.flatMap(({ events }) => events))
      expect([type, definitions.get(type)?.reads.safeParse(data).success]).toEqual([type, true]);
  });

  test("has a story of every fact it knows", () => {
    const told = new Set(rows.flatMap(({ facts }) => facts.map(({ type }) => type)));
    expect(kind.facts.length).toBeGreaterThan(0);
    expect(kind.facts.filter((type) => !told.has(type))).toEqual([]);
  });

  test("refuses a fact that it does not know, instead of skipping it", () => {
    expect(() => kind.aggregate.upcast({ type: "never-heard-of" })).toThrow();
  });
});

test("every fact that the deployed release cannot read is declared in docs/operate/releases.md, and nothing else is (P6)", () => {
  expect(
    declared()
      .map(({ fact }) => fact)
      .sort(),
  ).toEqual([...unreadBefore()].sort());
  expect(declared().filter(({ written }) => written !== "at once" && written !== "a release later")).toEqual(
    [],
  );
});

test("every field of every fact that the simulation writes today has its story (else: node test/journal/new-stories.ts), and none is written that is to come a release later (P6)", async () => {
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

test("no story is left without its kind of aggregate", () => {
  const files = readdirSync(join(import.meta.dirname, "stories"));
  expect(files.sort()).toEqual(kinds.map(({ name }) => `${name}.json`).sort());
});
