import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiDefences } from "./api-defences.ts";
import { defences } from "./defences.ts";
import { project } from "./removal.ts";

/** `npm run sabotage` takes each away and shows which test, or the fuzzer, notices. */
test("every defence on the lists is where its list says", () => {
  const gone = [...apiDefences, ...defences].filter(
    ({ file, find }) => !readFileSync(join(project, file), "utf8").includes(find),
  );
  expect(gone.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});
