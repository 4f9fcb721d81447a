/**
 * A cached directory may be five seconds old. Therefore decisions on cases and meetings, and the pages of the desk, never use
 * the cached copy (law 3).
 */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/**
 * The folders that may use a cached directory: citizens' pages, messages, and registration, which checks no conflict of
 * interest.
 */
const mayCopy = [
  "functions/intake/adapters/",
  "functions/intake/applicant/",
  "functions/intake/http/",
  "functions/intake/pages/",
  "functions/notification/adapters/",
  "functions/notification/commands/send-notice/",
  "shared/directory/",
];

test("only the code of citizens' pages, of registration and of messages to applicants may use a cached copy of the directory", () => {
  const files = globSync("{functions,shared}/**/*.ts", { cwd: root }).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  const copying = files.filter((file) =>
    /\bdirectory\.recent\b|RecentDirectory/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(copying.filter((file) => !mayCopy.some((folder) => file.startsWith(folder)))).toEqual([]);
  expect(copying.length).toBeGreaterThan(mayCopy.length);
});
