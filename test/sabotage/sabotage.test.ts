import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiDefences } from "./api-defences.ts";
import { defences } from "./defences.ts";
import { gateCalls } from "./gate-calls.ts";
import { project } from "./removal.ts";

/** `npm run sabotage` takes each away and shows which test, or the fuzzer, notices. */
test("finds the code of every listed defence in its file", () => {
  const gone = [...apiDefences, ...defences].filter(
    ({ file, find }) => !readFileSync(join(project, file), "utf8").includes(find),
  );
  expect(gone.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});

test("finds every test that a defence names", () => {
  const named = new Set([...defences, ...gateCalls].flatMap(({ tests }) => tests));
  expect([...named].filter((path) => !existsSync(join(project, path)))).toEqual([]);
});
