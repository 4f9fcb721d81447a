import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiDefences } from "./api-defences.ts";
import { defences } from "./defences.ts";
import { gateCalls } from "./gate-calls.ts";
import { project } from "./removal.ts";

/** `npm run sabotage` takes each away and shows which test, or the fuzzer, notices. */
test("every defence on the lists is where its list says", () => {
  const gone = [...apiDefences, ...defences].filter(
    ({ file, find }) => !readFileSync(join(project, file), "utf8").includes(find),
  );
  expect(gone.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});

test("every test that a list names is there", () => {
  const named = new Set([...defences, ...gateCalls].flatMap(({ tests }) => tests));
  expect([...named].filter((path) => !existsSync(join(project, path)))).toEqual([]);
});
