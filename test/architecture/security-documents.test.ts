/** Checks that the documents on security name only files and commands that exist, and that each threat has evidence. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Whether a text in backticks names an existing file, or an npm command; undefined when it names neither kind. */
function isThere(quoted: string): boolean | undefined {
  const [, command] = /^npm run (?:-s )?([\w:-]+)/.exec(quoted) ?? [];
  if (command !== undefined) return command in scripts;
  const isPath = /^(?:\.github|docs|events|functions|infra|local|scripts|shared|test|web)\/[^\s*]+$/.test(
    quoted,
  );
  return isPath ? existsSync(join(root, quoted)) : undefined;
}

const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, quoted = ""]) => quoted);

const missingIn = (text: string): readonly string[] =>
  quotedIn(text).filter((quoted) => isThere(quoted) === false);

/** The rows of the tables below the headings of boundaries (`## B1: …`) whose evidence names no existing file or command. */
const threatsWithoutEvidence = (text: string): readonly string[] =>
  text
    .split(/^## /m)
    .filter((section) => /^B\d+: /.test(section))
    .flatMap((section) => section.match(/^\| [STRIDE] \|.*$/gm) ?? [])
    .filter((row) => !quotedIn(row.split(" | ")[3] ?? "").some((quoted) => isThere(quoted)));

describe("the documents on security", () => {
  const documents = globSync("docs/security/*.md", { cwd: root });

  it("name only files and npm commands that exist", () => {
    expect(documents.length).toBeGreaterThan(4);
    expect(documents.flatMap((file) => missingIn(read(file)).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  it("name for each threat at each boundary a test, command or source that shows the defence", () => {
    const text = read("docs/security/threat-model.md");
    expect(text.match(/^\| [STRIDE] \|/gm)?.length).toBeGreaterThan(65);
    expect(threatsWithoutEvidence(text)).toEqual([]);
  });

  it("name threats of each of the six kinds at each boundary", () => {
    const sections = read("docs/security/threat-model.md")
      .split(/^## (?=B\d+: )/m)
      .slice(1);
    const kinds = sections.map((section) =>
      [...new Set([...section.matchAll(/^\| ([STRIDE]) \|/gm)].map(([, kind = ""]) => kind))].join(""),
    );
    expect(kinds).toEqual(Array(11).fill("STRIDE"));
  });
});

describe("the check of these documents", () => {
  it("finds a missing file and a missing command, and leaves other texts alone", () => {
    expect(missingIn("`test/no-such.test.ts` and `npm run no-such -- 1`")).toEqual([
      "test/no-such.test.ts",
      "npm run no-such -- 1",
    ]);
    expect(
      missingIn("`package.json`, `test/infra/infra.test.ts`, `npm run attack`, `intake/journal`"),
    ).toEqual([]);
  });

  it("finds a threat whose evidence is absent, although another cell names a file", () => {
    const row = "| S | a threat in `test/infra/infra.test.ts` | a defence | a feeling | nothing |";
    expect(threatsWithoutEvidence(`## B1: a crossing\n${row}\n`)).toEqual([row]);
    const shown = "| S | a threat | a defence | `npm run attack` | nothing |";
    expect(threatsWithoutEvidence(`## B1: a crossing\n${shown}\n`)).toEqual([]);
  });
});
