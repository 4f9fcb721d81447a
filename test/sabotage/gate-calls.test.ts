import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { uncovered, uncoveredCalls } from "./calls-of-gate.ts";
import { compiledCalls, gateCalls } from "./gate-calls.ts";
import { project } from "./removal.ts";

const all = [...gateCalls, ...compiledCalls];

test("for every call of the conflict-of-interest gate, the sabotage run has a listed change that removes this call from the code (R2)", () => {
  expect(uncoveredCalls(all)).toEqual([]);
});

test("the search reports every call of the conflict-of-interest gate for which the sabotage run has no listed removal (R2)", () => {
  const text = "const to = gate.unit(key);\nif (gateOf(snapshot, state, at).conflictOf(by)) return;\n";
  expect(uncovered(text, [{ find: "gate.unit(key)" }])).toEqual([
    expect.stringMatching(/^line 2: gateOf/),
    expect.stringMatching(/^line 2: \.conflictOf/),
  ]);
  expect(uncovered(text, [{ find: text }])).toEqual([]);
  expect(uncovered("export function gateOf(snapshot) {}", [])).toEqual([]);
});

test("every listed removal deletes exactly one call of the conflict-of-interest gate, in the file that the removal names (R2)", () => {
  const times = all.map(({ file, find }) => readFileSync(join(project, file), "utf8").split(find).length - 1);
  expect(all.filter((_, at) => times[at] !== 1).map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
