/** The saved queries of the operators, their runbook pages, and the fields of log lines that they read (P6). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { accessLogFields } from "../../infra/access-log.ts";
import { savedQueries } from "../../infra/saved-queries.ts";
import { insights } from "../alarms/insights.ts";
import { describedFields, logFields } from "../support/log-fields.ts";

const ofLambda = "Fields of Lambda's own lines";
const ofCloudWatch = ["@timestamp", "@log", "@message"];
const namesBelow = (heading: string): string[] => describedFields(heading).map(({ name }) => name);

const runbook = join(import.meta.dirname, "../../docs/operate/runbook");
const pages = readdirSync(runbook).filter((file) => file.endsWith(".md"));

interface Shown {
  readonly name: string;
  readonly text: string;
}

/** The saved queries that a page names above a code block, with the text of the block; `none` for an unnamed block. */
function shownIn(page: string): readonly Shown[] {
  const paragraphs = readFileSync(join(runbook, page), "utf8").split(/\n{2,}/);
  return paragraphs.flatMap((block, at) => {
    const [first = "", ...lines] = block.split("\n");
    if (first.trim() !== "```") return [];
    const indent = first.indexOf("`");
    const end = lines.findIndex((line) => line.trim() === "```");
    const text = lines
      .slice(0, end)
      .map((line) => line.slice(indent))
      .join("\n");
    const names = [...(paragraphs[at - 1] ?? "").matchAll(/`(peygir\/[\w-]+\/[\w-]+)`/g)].map(
      ([, name = ""]) => name,
    );
    return (names.length > 0 ? names : ["none"]).map((name) => ({ name, text }));
  });
}

const byName = (some: readonly Shown[]): Shown[] => some.toSorted((a, b) => (a.name < b.name ? -1 : 1));

describe("the runbook", () => {
  it.each(pages)(
    "shows on the page %s the text of each saved query that belongs there, and no other query (P6)",
    (page) => {
      const own = savedQueries.filter(({ name }) => name.split("/")[1] === page.slice(0, -".md".length));
      expect(byName(shownIn(page))).toEqual(byName(own.map(({ name, text }) => ({ name, text }))));
    },
  );

  it("has no code block that this test does not read", () => {
    for (const page of pages) {
      const text = readFileSync(join(runbook, page), "utf8");
      // Blocks that name a language are commands, and queries of a page that belongs to no alarm.
      const others = text.match(/^ *```\w+$/gm) ?? [];
      const fences = text.match(/^ *```/gm) ?? [];
      expect([page, fences.length / 2 - others.length]).toEqual([
        page,
        new Set(shownIn(page).map(({ text }) => text)).size,
      ]);
    }
  });
});

test.each(savedQueries.map((query) => [query.name, query] as const))(
  "the saved query %s reads only fields that lines of its logs have (P6)",
  (_, { text, reads }) => {
    const known =
      reads === "front-door" ? Object.keys(accessLogFields) : [...logFields(), ...namesBelow(ofLambda)];
    const unknown = insights(text).fields.filter(
      (field) => ![...known, ...ofCloudWatch].includes(field.replace(/\.\d+$/, "")),
    );
    expect(unknown).toEqual([]);
  },
);

test("the access log uses no variable that AWS puts into quotes, since its format has quotes around each value (P6)", () => {
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
  expect(Object.values(accessLogFields)).not.toContain("$context.error.messageString");
  expect(Object.values(accessLogFields)).toContain("$context.error.message");
});

test("every saved query has a name of its own", () => {
  const names = savedQueries.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe("docs/operate/logs.md", () => {
  it("describes the fields of LogFields, in the same order, each with a JSON example and its writers (P6)", () => {
    const described = describedFields("Fields of our lines");
    expect(described.map(({ name }) => name)).toEqual(logFields());
    expect(described.length).toBeGreaterThan(30);
    for (const { meaning, example, writtenBy } of described) {
      expect([meaning, ...writtenBy].every((text) => text.length > 2)).toBe(true);
      expect(() => JSON.parse(example)).not.toThrow();
    }
  });

  it("describes the fields of the API's access log (P6)", () => {
    expect(namesBelow("Fields of the API's access log")).toEqual(Object.keys(accessLogFields));
  });
});
