import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiDefences } from "./api-defences.ts";
import { defences } from "./defences.ts";
import { complaintOfFuzzer } from "./fuzzed.ts";
import { project, withCopy, without } from "./removal.ts";

/** The two that cost least, and what the fuzzer must say; `npm run sabotage` takes away all. */
const cheapest = [
  ["an applicant's operation needs a session", "is answered 404 instead of 401"],
  ["a session is signed", "is answered 200 instead of 401"],
] as const;

test("without a defence the fuzzer complains of what is missing", () => {
  withCopy((folder) => {
    for (const [name, complaint] of cheapest) {
      const removal = apiDefences.find((one) => one.name === name);
      expect(removal && without(folder, removal, () => complaintOfFuzzer(folder))).toContain(complaint);
    }
  });
});

test("every defence on the lists is where its list says", () => {
  const gone = [...apiDefences, ...defences].filter(
    ({ file, find }) => !readFileSync(join(project, file), "utf8").includes(find),
  );
  expect(gone.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});
