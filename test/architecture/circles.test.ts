import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { circlesIn } from "./circles.ts";
import { importsOf, sourcesIn } from "./imports.ts";

const root = join(import.meta.dirname, "..", "..");

const product = sourcesIn(
  root,
  ...["functions", "shared", "web", "infra", "events", "local", "scripts"],
).filter(({ file }) => !/\.test\.tsx?$/.test(file));

test("no import cycle in product code has more than two files", () => {
  const circles = circlesIn(product.flatMap(importsOf));
  expect(circles.filter((circle) => circle.length > 2)).toEqual([]);
});

describe("the search for import cycles", () => {
  const circlesOf = (...texts: readonly (readonly [file: string, text: string])[]) =>
    circlesIn(texts.flatMap(([file, text]) => importsOf({ file, text })));

  test("finds a cycle of three files, across folders and through imports of types", () => {
    const circles = circlesOf(
      ["shared/a.ts", 'import { b } from "./b.ts";'],
      ["shared/b.ts", 'import type { C } from "../events/c.ts";\nimport { d } from "./d.ts";'],
      ["events/c.ts", 'import { type A } from "../shared/a.ts";'],
      ["shared/d.ts", 'import { join } from "node:path";'],
      ["shared/e.ts", 'import { a } from "./a.ts";'],
    );
    expect(circles).toEqual([["events/c.ts", "shared/a.ts", "shared/b.ts"]]);
  });

  test("joins two cycles that share a file into one, and lists the largest cycle first", () => {
    const circles = circlesOf(
      ["a.ts", 'import "./b.ts";'],
      ["b.ts", 'import "./a.ts";\nimport "./c.ts";'],
      ["c.ts", 'import "./d.ts";'],
      ["d.ts", 'import "./e.ts";\nimport "./c.ts";'],
      ["e.ts", 'import "./d.ts";'],
    );
    expect(circles).toEqual([
      ["c.ts", "d.ts", "e.ts"],
      ["a.ts", "b.ts"],
    ]);
  });

  test("finds no cycle where two files merely import the same third file", () => {
    const circles = circlesOf(
      ["a.ts", 'import "./b.ts";\nimport "./c.ts";'],
      ["b.ts", 'import "./c.ts";'],
      ["c.ts", "export const c = 1;"],
    );
    expect(circles).toEqual([]);
  });
});
