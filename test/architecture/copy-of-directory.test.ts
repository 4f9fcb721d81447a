/** A cached copy of the directory may be some seconds old: no decision on a case or meeting uses it, and no page of the desk (law 3). */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** Citizens' pages, registration, which has no conflict of interest, and messages. */
const mayCopy = [
  "functions/intake/adapters/",
  "functions/intake/applicant/",
  "functions/intake/http/",
  "functions/intake/pages/",
  "functions/notification/adapters/",
  "functions/notification/commands/send-notice/",
  "shared/directory/",
];

test("only citizens' pages, registration and messages use a cached copy of the directory", () => {
  const files = globSync("{functions,shared}/**/*.ts", { cwd: root }).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  const copying = files.filter((file) =>
    /\bdirectory\.recent\b|RecentDirectory/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(copying.filter((file) => !mayCopy.some((folder) => file.startsWith(folder)))).toEqual([]);
  expect(copying.length).toBeGreaterThan(mayCopy.length);
});
