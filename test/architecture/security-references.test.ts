/**
 * Checks the pages of `docs/security`: that each file, test title and command on them exists, that the page on ASVS has
 * a row for each requirement, that the numbers in the summaries are those of the rows, and that product code lacks what
 * the pages say it lacks.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { importsOf, sourcesIn, withoutComments } from "./imports.ts";

const [asvsPage, apiPage] = ["docs/security/asvs.md", "docs/security/api-top-10.md"] as const;
const read = (file: string): string => readFileSync(file, "utf8");
const project = JSON.parse(read("package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** A test, or a law about the template, as pages name it: `file`: “beginning of the title”. Titles may have quotes. */
const named = /`([^`\s]+\.\w+)`: “((?:[^“”]|“[^“”]*”)+)”/g;
/** A path from the project's root. Pages also name keys, such as `intake/sessions`, which begin with no such folder. */
const path =
  /^(?:(?:\.ci|\.github|docs|events|functions|infra|local|scripts|shared|test|web)\/|[\w.-]+\.(?:json|md)$)/;

const codeIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
const pathsIn = (text: string): readonly string[] =>
  codeIn(text).flatMap((code) => code.split(/\s+/).filter((word) => path.test(word)));
const titlesIn = (text: string): readonly (readonly [file: string, title: string])[] =>
  [...text.matchAll(named)].map(([, file = "", title = ""]) => [file, title]);
const commandsIn = (text: string): readonly string[] =>
  codeIn(text).flatMap((code) => /^npm (?:run (?:-s )?)?([\w:-]+)/.exec(code)?.[1] ?? []);

/** Commands of npm itself, which `package.json` does not have. */
const ofNpm = ["audit", "ci"];

/** Whether a string of the file begins with the title. */
const hasTitle = (file: string, title: string): boolean =>
  existsSync(file) && ['"', "'", "`"].some((quote) => read(file).includes(quote + title));

/** The files, titles and commands in a text that do not exist. */
const missingIn = (text: string): readonly string[] => [
  ...pathsIn(text).filter((file) => !existsSync(file)),
  ...titlesIn(text).flatMap(([file, title]) => (hasTitle(file, title) ? [] : [`${file}: ${title}`])),
  ...commandsIn(text).filter((name) => !(name in project.scripts) && !ofNpm.includes(name)),
];

describe("the pages of docs/security", () => {
  it.each(globSync("docs/security/*.md"))(
    "name only existing files, test titles and commands: %s",
    (page) => {
      expect(missingIn(read(page))).toEqual([]);
    },
  );

  it("name hundreds of files and test titles; if these tests found fewer, they would search the pages wrongly", () => {
    const text = read(asvsPage) + read(apiPage);
    expect(pathsIn(text).length).toBeGreaterThan(300);
    expect(titlesIn(text).length).toBeGreaterThan(200);
    expect(commandsIn(text).length).toBeGreaterThan(5);
  });

  it("are checked so that a missing file, title or command is found", () => {
    const here = "test/architecture/security-references.test.ts";
    expect(missingIn("`shared/none.ts`, `none.json`, `npx vitest run test/none.test.ts`")).toHaveLength(3);
    expect(missingIn(`\`${here}\`: “are checked so that nothing is”`)).toHaveLength(1);
    expect(missingIn(`\`${here}\`: “checked so that a missing file”`)).toHaveLength(1);
    expect(missingIn("`npm run none`, `npm none`")).toEqual(["none", "none"]);
    expect(
      missingIn(`\`${here}\`: “are checked so that a missing file”, \`npm run ops\`, \`npm test\``),
    ).toEqual([]);
  });
});

/**
 * The levels of the requirements of ASVS 5.0.0, by section: the first digit is the level of the section's first
 * requirement (https://github.com/OWASP/ASVS, `5.0/docs_en`).
 */
const sections = {
  ...{ "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123" },
  ...{ "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23" },
  ...{
    "3.1": "3",
    "3.2": "113",
    "3.3": "12223",
    "3.4": "11222233",
    "3.5": "11122333",
    "3.6": "3",
    "3.7": "22333",
  },
  ...{ "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222" },
  ...{ "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222" },
  ...{ "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233" },
  ...{ "6.5": "22222333", "6.6": "2223", "6.7": "33", "6.8": "2222" },
  ...{ "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22" },
  ...{ "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23", "9.1": "111", "9.2": "1222" },
  ...{ "10.1": "22", "10.2": "223", "10.3": "22223", "10.4": "1111122222233333" },
  ...{ "10.5": "22222", "10.6": "22", "10.7": "222" },
  ...{
    "11.1": "2233",
    "11.2": "22233",
    "11.3": "11233",
    "11.4": "1222",
    "11.5": "23",
    "11.6": "23",
    "11.7": "33",
  },
  ...{ "12.1": "12233", "12.2": "11", "12.3": "22223" },
  ...{ "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233" },
  ...{ "14.1": "22", "14.2": "12223333", "14.3": "122" },
  ...{ "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333" },
  ...{ "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223" },
  ...{ "17.1": "23", "17.2": "22223333", "17.3": "22" },
};

/** The requirements of levels 1 and 2 in the standard's order. */
const requirements = Object.entries(sections).flatMap(([section, levels]) =>
  [...levels].flatMap((level, at) =>
    level === "3" ? [] : [{ id: `v5.0.0-${section}.${at + 1}`, level } as const],
  ),
);

const states = ["met", "not applicable", "not met"] as const;

interface Row {
  readonly group: string;
  readonly state: string;
  readonly text: string;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const ids = (text: string): readonly string[] => text.match(/v5\.0\.0-\d+\.\d+\.\d+/g) ?? [];
const asvs = read(asvsPage);
/** The rows of the page on ASVS: id, level, requirement, status, evidence. */
const asvsRows = asvs
  .split("\n")
  .filter((line) => line.startsWith("| v5.0.0-"))
  .map(cellsOf)
  .map(([id = "", level = "", , state = "", text = ""]) => ({ id, group: level, state, text }));

/** The rows of the page on the API: each belongs to the risk in the heading above it. */
const apiRows: readonly Row[] = read(apiPage)
  .split(/^## (?=API)/m)
  .slice(1)
  .flatMap((part) => {
    const [heading = "", ...lines] = part.split("\n");
    const rows = lines.filter((line) => line.startsWith("| ") && !line.startsWith("| advice "));
    return rows.map(cellsOf).map(([, state = "", text = ""]) => ({ group: heading, state, text }));
  });

const countsOf = (rows: readonly Row[]): readonly number[] =>
  states.map((state) => rows.filter((row) => row.state === state).length);
const lineOf = (...cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

function asvsSummary(): readonly string[] {
  const line = (name: string, rows: readonly Row[]) => lineOf(name, rows.length, ...countsOf(rows));
  const ofLevel = (level: string) =>
    line(
      level,
      asvsRows.filter(({ group }) => group === level),
    );
  const head = ["| level | requirements | met | not applicable | not met |", "|---|---|---|---|---|"];
  return [...head, ofLevel("1"), ofLevel("2"), line("1 and 2", asvsRows)];
}

function apiSummary(): readonly string[] {
  const risks = [...Map.groupBy(apiRows, ({ group }) => group)];
  const head = ["| risk | met | not applicable | not met |", "|---|---|---|---|"];
  return [
    ...head,
    ...risks.map(([risk, rows]) => lineOf(risk, ...countsOf(rows))),
    lineOf("all", ...countsOf(apiRows)),
  ];
}

describe("a row of an assessment in docs/security", () => {
  const rows = [...asvsRows, ...apiRows];
  const textsOf = (wanted: (row: Row) => boolean) => rows.filter(wanted).map(({ text }) => text);

  it("has one of three statuses", () => {
    expect(rows.map(({ state }) => state).filter((state) => !states.some((each) => each === state))).toEqual(
      [],
    );
  });

  it("names a file, test title or command, or links to a document", () => {
    const isEvidence = (text: string) =>
      pathsIn(text).length + commandsIn(text).length > 0 || /\]\([\w./-]+\.md/.test(text);
    expect(textsOf(() => true).filter((text) => !isEvidence(text))).toEqual([]);
  });

  it("says “To do” and what is missing if its status is “not met”, and only then", () => {
    expect(textsOf(({ state }) => state === "not met").filter((text) => !/\bTo do: \w/.test(text))).toEqual(
      [],
    );
    expect(textsOf(({ state }) => state !== "not met").filter((text) => text.includes("To do:"))).toEqual([]);
  });
});

describe("docs/security/asvs.md", () => {
  it("has each requirement of levels 1 and 2 of ASVS 5.0.0 once, in order and with its level", () => {
    expect(Object.values(sections).join("")).toHaveLength(345);
    expect(requirements.map(({ level }) => level).filter((level) => level === "1")).toHaveLength(70);
    expect(asvsRows.map(({ id, group }) => ({ id, level: group }))).toEqual(requirements);
  });

  it("lists each requirement that is not met once in the section on what would be needed, and no other", () => {
    const section = asvs.split("## What is not met")[1]?.split("\n## ")[0] ?? "";
    const unmet = asvsRows.filter(({ state }) => state === "not met").map(({ id }) => id);
    expect(ids(section).toSorted()).toEqual(unmet.toSorted());
  });
});

test("docs/security/api-top-10.md has a section for each of the ten risks, in order", () => {
  const risks = [...Map.groupBy(apiRows, ({ group }) => group).keys()].map((risk) => risk.split(" ")[0]);
  expect(risks).toEqual(Array.from({ length: 10 }, (_, at) => `API${at + 1}:2023`));
});

test.each([
  [asvsPage, asvsSummary],
  [apiPage, apiSummary],
] as const)(
  "the numbers in the summary of %s are those of its rows (to update the page: WRITE_COUNTS=1 npx vitest run test/architecture/security-references.test.ts)",
  (page, summary) => {
    const [begin, end] = ["<!-- computed -->\n", "\n<!-- /computed -->"];
    const [before = "", rest = ""] = read(page).split(begin);
    const [written = "", after = ""] = rest.split(end);
    if (process.env["WRITE_COUNTS"])
      writeFileSync(page, [before, begin, summary().join("\n"), end, after].join(""));
    else expect(written.split("\n")).toEqual(summary());
  },
);

describe("product code", () => {
  const scripts = globSync(["web/assets/*.js", "infra/constructs/*.js"]);
  const sources = [
    ...sourcesIn(".", "events", "shared", "functions", "web").filter(
      ({ file }) => !/\.test\.tsx?$/.test(file),
    ),
    ...scripts.map((file) => ({ file, text: read(file) })),
  ].map(({ file, text }) => ({ file, text: withoutComments(text) }));
  const filesWith = (pattern: RegExp) =>
    sources.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).toSorted();
  const found = (pattern: RegExp) =>
    sources.flatMap(({ file, text }) =>
      [...text.matchAll(pattern)].map(([, what = ""]) => `${file}: ${what}`),
    );

  it("has more than a thousand files; if these tests found fewer, they would search the wrong folders", () => {
    expect(sources.length).toBeGreaterThan(1_000);
    expect(scripts.length).toBeGreaterThan(2);
  });

  it("puts no text into a page as HTML", () => {
    const asHtml =
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/i;
    expect(filesWith(asHtml)).toEqual([]);
  });

  it("starts no other program and runs no text as code", () => {
    expect(filesWith(/\bchild_process\b|\bworker_threads\b|\bnode:vm\b|\beval\(|\bnew Function\(/)).toEqual(
      [],
    );
  });

  it("builds regular expressions only from constants", () => {
    // A new file belongs on this list only if the parts of its expression are constants. `web/preview` is never deployed.
    expect(filesWith(/\bRegExp\(/)).toEqual([
      "functions/referral/projections/inbox-order.ts",
      "shared/directory/snapshot.ts",
      "shared/domain/text/first-words.ts",
      "web/preview/html.ts",
    ]);
  });

  it("sends no query text to a database", () => {
    expect(filesWith(/PartiQL|ExecuteStatement|ExecuteTransaction/)).toEqual([]);
  });

  it("encrypts with AES-256-GCM only", () => {
    expect(found(/\bcreate(?:Cipheriv|Decipheriv)\(\s*([^,]+),/g).toSorted()).toEqual(
      Array.from({ length: 2 }, () => 'shared/documents/seal.ts: "aes-256-gcm"'),
    );
    expect(found(/"(aes-[\w-]+)"/gi).filter((each) => !each.includes("shared/documents/seal.ts"))).toEqual(
      Array.from({ length: 2 }, () => "web/desk/app/unsent/seal.ts: AES-GCM"),
    );
  });

  it("hashes with SHA-256 only", () => {
    expect(found(/\b(?:createHash|createHmac|hash)\(\s*(["'][^"']+["'])/g).length).toBeGreaterThan(15);
    expect(found(/\bcreate(?:Hash|Hmac)\(\s*([^"\s][^,)]*)/g)).toEqual([]);
    const names = found(/["'](sha-?\d+|md\d|ripemd\w*|blake\w*)["']/gi).map((each) => each.split(": ")[1]);
    expect([...new Set(names)].toSorted()).toEqual(["SHA-256", "sha256"]);
  });

  it("takes random values that must not be guessed from a secure generator", () => {
    expect(filesWith(/\bMath\.random\b/)).toEqual(["shared/back-off.ts"]);
    expect(filesWith(/\brandomBytes\(/).length).toBeGreaterThan(4);
  });

  it("reads no message of another window, and opens no WebSocket or WebRTC connection", () => {
    expect(
      filesWith(
        /\bWebSocket\b|\bRTC[A-Z]\w+|\bonmessage\b|\bwindow\.(?:postMessage|addEventListener\("message)/,
      ),
    ).toEqual([]);
    const ownPages = filesWith(/\bnew BroadcastChannel\(/);
    expect(filesWith(/\bpostMessage\(|addEventListener\("message"/)).toEqual(ownPages);
  });

  it("depends on no package for a technique that docs/security/asvs.md calls absent, such as LDAP, XML or GraphQL", () => {
    const imported = sources.flatMap(importsOf).map(({ to }) => to);
    const packages = [...new Set([...Object.keys(project.dependencies), ...imported])];
    const absent =
      /ldap|xpath|xml|latex|graphql|memcache|saml|socket|webrtc|handlebars|mustache|ejs|nunjucks|liquid/i;
    expect(packages).toContain("jose");
    expect(packages.filter((name) => !/\.tsx?$/.test(name) && absent.test(name))).toEqual([]);
  });
});
