import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiDefences } from "./api-defences.ts";
import { defences } from "./defences.ts";
import { gateCalls } from "./gate-calls.ts";
import { project } from "./removal.ts";

/** `npm run sabotage` removes each defence and shows which test, or the fuzzer, notices its absence. */
test("the sabotage run, which removes defences from the code, finds each listed defence in the file that the list names", () => {
  const gone = [...apiDefences, ...defences].filter(
    ({ file, find }) => !readFileSync(join(project, file), "utf8").includes(find),
  );
  expect(gone.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});

test("the sabotage run, which removes defences from the code, finds every test that should notice the removal of a defence", () => {
  const named = new Set([...defences, ...gateCalls].flatMap(({ tests }) => tests));
  expect([...named].filter((path) => !existsSync(join(project, path)))).toEqual([]);
});
