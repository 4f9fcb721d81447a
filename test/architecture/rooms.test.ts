/** Checks that all services have the folders that `docs/develop/architecture.md` describes. */

import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");

const everywhere = [
  ...["lambdas", "http", "commands", "reactions", "queries", "clock", "rules"],
  ...["journals", "projections", "access", "adapters", "scenarios"],
];

/** By service, the folders that only this service has: one for each aggregate or capability. */
const own: Readonly<Record<string, readonly string[]>> = {
  audit: ["anchor-rows", "seal-day"],
  directory: ["directory", "proposals", "changes", "checks", "demo"],
  identity: ["challenge", "person", "blocks", "looks"],
  insight: [],
  intake: ["request", "applicant", "clerk", "partner", "operator", "attachments", "retention", "pages"],
  meeting: ["meeting"],
  notification: ["notice", "webhooks"],
  referral: ["case", "exports"],
};

const most = 40;

describe.each(readdirSync(join(root, "functions")))("the folder functions/%s", (service) => {
  const entries = readdirSync(join(root, "functions", service), { withFileTypes: true });

  test("directly contains only the files README.md and triggers.ts", () => {
    const loose = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    expect(loose.sort()).toEqual(["README.md", "triggers.ts"]);
  });

  test("has only the folders common to all services and those listed for this service", () => {
    const rooms = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(rooms.filter((room) => ![...everywhere, ...(own[service] ?? [])].includes(room))).toEqual([]);
  });
});

test.each(["local", "scripts"])(
  "every file directly in the folder %s is a command of package.json",
  (folder) => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Readonly<Record<string, string>>;
    };
    const commands = Object.values(scripts).join(" ");
    const loose = readdirSync(join(root, folder), { withFileTypes: true }).filter((one) => one.isFile());
    const names = loose.map(({ name }) => name).filter((name) => name !== "README.md");
    expect(names.filter((name) => !commands.includes(`${folder}/${name}`))).toEqual([]);
  },
);

test(`no folder of the product has more than ${most} files`, () => {
  const files = globSync("{functions,shared,web,local,scripts,infra}/**/*.*", { cwd: root });
  const folders = Map.groupBy(files, (file) => dirname(file));
  const crowded = [...folders].filter(([, inside]) => inside.length > most).map(([folder]) => folder);
  expect(crowded).toEqual([]);
});
