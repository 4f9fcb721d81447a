/** Runs `npm run new` in a copy of the project: the written files compile, pass Biome, and include a failing test. */

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { marker } from "../../scripts/new/changes.ts";
import { readArguments } from "../../scripts/new/read-arguments.ts";
import { project, withCopy } from "../sabotage/removal.ts";
import { sourcesIn } from "./imports.ts";

interface Ran {
  readonly code: number;
  readonly said: string;
}

const runs = promisify(execFile);

/** Runs a Node program in the copy of the project until it exits, whatever its exit code. */
async function node(folder: string, ...args: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await runs(process.execPath, [...args], { cwd: folder });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

const scaffold = (folder: string, line: string) => node(folder, "scripts/new.ts", ...line.split(" "));

const made = {
  command: "command referral note-weather",
  event: "event meeting weather-changed",
  query: "query directory list-forecasts",
  screen: "screen oversight weather-map",
};

const tests = [
  ["functions/referral/commands/note-weather.test.ts", "note-weather has no test yet"],
  ["functions/meeting/scenarios/weather-changed.test.ts", "meeting.weather-changed.v1 has no test yet"],
  ["functions/directory/queries/list-forecasts.test.ts", "list-forecasts has no test yet"],
  ["web/desk/oversight/weather-map/weather-map.test.ts", "has no test yet"],
] as const;

/** The files that `npm run new` wrote or changed, by the TypeScript project that compiles them: the program and the desk. */
const compiled = {
  program: [
    ...[
      "events/catalogue.ts",
      "shared/contracts/operations.ts",
      "functions/referral/commands/note-weather.test.ts",
    ],
    ...["functions/referral/commands/frame/staff-steps.ts", "functions/referral/case/announce-case.ts"],
    ...[
      "functions/meeting/scenarios/weather-changed.test.ts",
      "functions/directory/queries/list-forecasts.test.ts",
    ],
    ...["test/policy/expected.ts", "test/policy/calls.ts"],
  ],
  desk: [
    "casework/case/work.tsx",
    ...["case-forms.ts", "case-steps.ts", "note-weather.ts"].map((file) => `casework/case/steps/${file}`),
    "oversight/weather-map/weather-map.tsx",
    "oversight/weather-map/weather-map.test.ts",
  ],
};

const compile = (folder: string, at: string, files: readonly string[]) => {
  const config = join(folder, at, "tsconfig.scaffold.json");
  const compilerOptions = { incremental: false, tsBuildInfoFile: null };
  writeFileSync(config, JSON.stringify({ extends: "./tsconfig.json", compilerOptions, files, include: [] }));
  return node(folder, "node_modules/typescript/bin/tsc", "-p", config);
};

describe("npm run new", () => {
  let copy = "";
  let done = () => {};
  const said: Record<string, Ran> = {};

  beforeAll(async () => {
    const ready = Promise.withResolvers<string>();
    const end = Promise.withResolvers<void>();
    done = end.resolve;
    void withCopy(async (folder) => {
      for (const file of ["biome.json", ".gitignore"]) cpSync(join(project, file), join(folder, file));
      mkdirSync(join(folder, "docs/generated"), { recursive: true });
      ready.resolve(folder);
      await end.promise;
    }).catch(ready.reject);
    copy = await ready.promise;
    for (const line of Object.values(made)) said[line] = await scaffold(copy, line);
  });
  afterAll(() => done());

  it.each(Object.entries(made))("writes a %s and lists the remaining work", (_, line) => {
    expect(said[line]).toMatchObject({ code: 0 });
    expect(said[line]?.said).toMatch(/Left to do, in this order:\n {2}1\. \S+\.test\.ts:\d+ {2}say /);
  });

  it("leaves nine files to edit by hand for a command with its event, rights, example, form and tests", () => {
    expect(said[made.command]?.said).toContain("Wrote 9 files for the command note-weather.");
  });

  it("writes files that Biome accepts", async () => {
    const biome = "node_modules/@biomejs/biome/bin/biome";
    const desk = [...compiled.desk, "app/shell/screens.tsx"].map((file) => join("web/desk", file));
    const files = [...compiled.program, ...desk, "shared/contracts"];
    expect(await node(copy, biome, "check", ...files)).toMatchObject({ code: 0 });
  });

  it("writes files that compile", async () => {
    const clean = { code: 0, said: "" };
    const both = [compile(copy, ".", compiled.program), compile(copy, "web/desk", compiled.desk)];
    expect(await Promise.all(both)).toEqual([clean, clean]);
  });

  it("adds a new screen of the desk to the list of addresses", () => {
    const screens = readFileSync(join(copy, "web/desk/app/shell/screens.tsx"), "utf8");
    expect(screens).toContain(
      'import("../../oversight/weather-map/weather-map.tsx").then(({ WeatherMapScreen }) =>',
    );
    expect(screens).toContain('<Route path="/weather-map">');
  });

  it("writes tests that fail until they are completed, each with its own message", async () => {
    const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit"];
    const ran = await node(copy, ...vitest, ...tests.map(([file]) => file));
    expect(ran.code).toBe(1);
    for (const [, message] of tests) expect(ran.said).toContain(message);
    expect(ran.said).toContain("0 passed, 4 failed");
  });

  it("exits with 2 and the reason for wrong arguments", async () => {
    const ran = await scaffold(copy, "command referral note-weather");
    expect(ran).toEqual({
      code: 2,
      said: '"note-weather" is taken: functions/referral/commands/note-weather.ts exists\n',
    });
  });
});

test.each([
  ["thing referral x", '"thing" is none of command, event, query, screen'],
  ["command referral", "npm run new -- command referral <name>"],
  ["command referral note-stay extra", "npm run new -- command referral <name>"],
  ["command referral note-stay --facts stay-noted", "npm run new -- command referral <name>"],
  ["command referral noteVisit", '"noteVisit" is no name'],
  ["command referral visit", '"visit" has no object'],
  ["command referral note-stay --fact Stayed", '"Stayed" is no name of a fact'],
  ["command nowhere note-stay", 'There is no service "nowhere"'],
  ["command meeting note-stay", "Only commands of referral have a scaffold"],
  [
    "command referral check-on-spot",
    '"check-on-spot" is taken: functions/referral/commands/check-on-spot.ts',
  ],
  ["event referral case-ended", '"case-ended" is taken: events/referral/case-ended.v1.ts exists'],
  ["query identity add-block", '"add-block" is taken: it is an operation'],
  ["screen ui colours", 'There is no area "ui"'],
])("npm run new refuses `%s`", (line, words) => {
  expect(() => readArguments(project, line.split(" "))).toThrow(words);
});

test("no placeholder of the scaffold is committed", () => {
  const sources = sourcesIn(project, "events", "shared", "functions", "web", "scripts", "test");
  const left = sources.filter(({ file, text }) => !file.startsWith("scripts/new/") && text.includes(marker));
  expect(left.map(({ file }) => file)).toEqual([]);
});
