import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Campaign, campaigns } from "./campaigns.ts";
import { type RunOptions, runCampaigns, tableOf } from "./run-campaigns.ts";

const root = join(import.meta.dirname, "../..");
const prove = join(import.meta.dirname, "prove.ts");

it("npm run prove lists each campaign (a long test run) with the promise that it tests, and refuses an unknown name", () => {
  const listed = execFileSync(process.execPath, [prove, "--list"], { cwd: root, encoding: "utf8" });
  for (const { name, proves } of campaigns) expect(listed).toContain(`${name.padEnd(20)} ${proves}`);
  const refused = spawnSync(process.execPath, [prove, "nothing"], { cwd: root, encoding: "utf8" });
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining("There is no campaign nothing"),
  ]);
});

it.each(campaigns)(
  "the campaign $name (a long test run) starts an existing program or existing tests",
  ({ command: [program, ...args] }) => {
    const files = args.filter((one) => one.startsWith("test/"));
    expect(files).not.toEqual([]);
    if (program === "node") expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    else
      expect(files.filter((file) => globSync(`${file}/**/*.test.ts`, { cwd: root }).length === 0)).toEqual(
        [],
      );
  },
);

it("the table in docs/develop/testing.md of tests that npm test shortens has a row for each campaign", () => {
  const document = readFileSync(join(root, "docs/develop/testing.md"), "utf8");
  const rows = document.split("| campaign | part in `npm test` |")[1]?.split("\n\n")[0] ?? "";
  expect(campaigns.filter(({ name }) => !rows.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([]);
});

describe("npm run prove, running campaigns (long test runs),", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "peygir-prove-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const campaign = (name: string, script: string): Campaign => ({
    name,
    proves: "A promise",
    command: ["node", "-e", script],
    counts: /^\d+ tried$/m,
  });
  const green = campaign("calm", "console.log('\\u001b[32m12 tried\\u001b[0m'); console.log('the end')");
  const red = campaign("stormy", "console.log('3 tried'); process.exit(1)");
  const options = (changes: Partial<RunOptions> = {}): RunOptions => ({
    ...{ root, logs: join(folder, "logs"), kept: join(folder, "kept"), again: false, say: () => undefined },
    ...{ stop: new AbortController().signal, ...changes },
  });

  it("prints each outcome with its counts, continues after a failed campaign, and stores the whole outputs", async () => {
    const outcomes = await runCampaigns([red, green], options());
    expect(outcomes).toMatchObject([
      { name: "stormy", green: false, counts: "3 tried" },
      { name: "calm", green: true, counts: "12 tried" },
    ]);
    expect(readFileSync(join(folder, "logs/calm.log"), "utf8")).toContain("the end");
    expect(tableOf(outcomes)).toMatch(/^\| stormy \| FAILED \| 0 min 0\d s \| .* \| 3 tried \|$/m);
  });

  it("skips campaigns that passed on the same sources, unless told to repeat them, and repeats failed campaigns", async () => {
    await runCampaigns([red, green], options());
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const outcomes = await runCampaigns([red, green], options({ say }));
    expect(outcomes).toMatchObject([{ green: false }, { green: true, before: true }]);
    expect(said.filter((line) => line.includes("A promise"))).toEqual(["stormy: A promise"]);
    expect(await runCampaigns([green], options({ again: true }))).toEqual([
      expect.not.objectContaining({ before: true }),
    ]);
  });

  it("ends the running campaign when stopped, and starts no further one", async () => {
    const stopping = new AbortController();
    const endless = campaign("endless", "setInterval(() => {}, 1000)");
    const running = runCampaigns([endless, green], options({ stop: stopping.signal }));
    setTimeout(() => stopping.abort(), 300);
    expect(await running).toEqual([]);
  });
});
