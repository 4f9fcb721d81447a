import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { campaigns } from "./campaigns.ts";

const root = join(import.meta.dirname, "../..");
const prove = join(import.meta.dirname, "prove.ts");

it("lists each campaign with what it proves and its command, and refuses a name it does not know", () => {
  const listed = execFileSync(process.execPath, [prove, "--list"], { cwd: root, encoding: "utf8" });
  for (const { name, proves } of campaigns) expect(listed).toContain(`${name.padEnd(20)} ${proves}`);
  const refused = spawnSync(process.execPath, [prove, "nothing"], { cwd: root, encoding: "utf8" });
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining("There is no campaign nothing"),
  ]);
});

it.each(campaigns)("$name runs a program or tests that are there", ({ command: [program, ...args] }) => {
  const files = args.filter((one) => one.startsWith("test/"));
  expect(files).not.toEqual([]);
  if (program === "node") expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  else
    expect(files.filter((file) => globSync(`${file}/**/*.test.ts`, { cwd: root }).length === 0)).toEqual([]);
});

it("has a row for each campaign in the table of what npm test keeps of it", () => {
  const document = readFileSync(join(root, "docs/develop/testing.md"), "utf8");
  const rows = document.split("| campaign | part in `npm test` |")[1]?.split("\n\n")[0] ?? "";
  expect(campaigns.filter(({ name }) => !rows.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([]);
});
