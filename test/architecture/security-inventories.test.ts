/**
 * Checks the inventories in `docs/security` against the code: ways to sign in, tokens and cookies, uses of cryptography,
 * readers of keys, and the class of each field of the API. A new use fails until its page describes it.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { allTriggers } from "../../scripts/catalogue/consumers.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { purposes } from "../../shared/secrets/purposes.ts";
import type { Need } from "../../shared/triggers.ts";
import { importsOf, sourcesIn, withoutComments } from "./imports.ts";

const root = join(import.meta.dirname, "../..");
const page = (name: string): string => readFileSync(join(root, "docs/security", `${name}.md`), "utf8");
const codeIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
/** Whether the page names the text as code, also with an ellipsis instead of its end: `draft-…`. */
const namesIn = (name: string) => {
  const all = new Set(codeIn(page(name)).map((code) => code.replace(/…$/, "")));
  return (text: string): boolean => all.has(text);
};

const sources = [
  ...sourcesIn(root, "events", "shared", "functions", "web").filter(
    ({ file }) => !/\.test\.tsx?$|^web\/preview\/|\/scenarios\/|fakes\.ts$/.test(file),
  ),
  ...globSync("web/assets/*.js", { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  })),
].map(({ file, text }) => ({ file, text: withoutComments(text) }));

const filesWith = (pattern: RegExp): readonly string[] =>
  sources.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).toSorted();
/** The first group of each match in the sources, without duplicates. */
const found = (pattern: RegExp): readonly string[] =>
  [
    ...new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, what = ""]) => what))),
  ].toSorted();

const without = (all: readonly string[], isNamed: (text: string) => boolean): readonly string[] =>
  all.filter((each) => !isNamed(each));

describe("product code", () => {
  it("starts sessions of applicants, and gives clerks access (passes) to identified applicants, only in files that docs/security/authentication.md names", () => {
    const starts = filesWith(/\bsessions\s*\.(?:give|replace)\(|\bpasses\.sign\(/);
    expect(starts.length).toBeGreaterThan(7);
    expect(without(starts, namesIn("authentication"))).toEqual([]);
  });

  it("has every signed token, cookie and slot of browser storage on docs/security/sessions.md", () => {
    const signed = found(/\btokens\(\s*\w+,\s*"([\w-]+)"/g);
    const cookies = [
      ...found(/\bsetCookie\(\s*"([\w-]+)"/g),
      ...found(/\bconst \w*[cC]ookies? = "([\w-]+)"/g),
    ];
    const slots = found(/["'`](peygir\.[\w.-]+)/g);
    for (const all of [signed, cookies, slots]) expect(all.length).toBeGreaterThan(7);
    expect(without([...signed, ...cookies, ...slots], namesIn("sessions"))).toEqual([]);
  });

  it("uses cryptography only in files that docs/security/cryptography.md names", () => {
    const packages = ["node:crypto", "jose", "oauth4webapi", "standardwebhooks", "@smithy/signature-v4"];
    const importing = sources
      .flatMap(importsOf)
      .flatMap(({ from, to, typeOnly }) => (packages.includes(to) && !typeOnly ? [from] : []));
    const uses = [...new Set([...importing, ...filesWith(/\bcrypto\.(?:subtle|getRandomValues)\b/)])];
    expect(uses.length).toBeGreaterThan(25);
    expect(without(uses, namesIn("cryptography"))).toEqual([]);
  });
});

const isKey = (need: Need): boolean => /^(?:key-ring:|vendor-secret:|keys\.)/.test(need) || need === "secret";

/** The name of the key that a need of a service gives access to. */
function keyOf(service: string, need: Need): string {
  if (need === "secret") return `root of ${service}`;
  if (need === "keys.destroy") return "data keys: destroy, not read";
  if (need.startsWith("keys.")) return "data keys";
  return `\`${need.slice(need.indexOf(":") + 1)}\``;
}

/** The table of the keys and the functions that can read them, by the needs in `triggers.ts`. */
async function readersTable(): Promise<string> {
  const readers = new Map<string, Set<string>>();
  for (const [service, lambdas] of Object.entries(await allTriggers(root)))
    for (const [lambda, { needs }] of Object.entries(lambdas))
      for (const need of needs.filter(isKey)) {
        const key = keyOf(service, need);
        readers.set(key, (readers.get(key) ?? new Set()).add(`${service}-${lambda}`));
      }
  const rows = [...readers].map(([key, who]) => `| ${key} | ${[...who].toSorted().join(", ")} |`);
  return ["| key | functions |", "|---|---|", ...rows.toSorted()].join("\n");
}

describe("docs/security/cryptography.md", () => {
  it("names each purpose of keys, and each vendor's secret", async () => {
    const vendors = Object.values(await allTriggers(root))
      .flatMap((lambdas) => Object.values(lambdas).flatMap(({ needs }) => needs))
      .flatMap((need) => (need.startsWith("vendor-secret:") ? [need.slice("vendor-secret:".length)] : []));
    expect(vendors.length).toBeGreaterThan(2);
    expect(without([...Object.keys(purposes), ...vendors], namesIn("cryptography"))).toEqual([]);
  });

  it("lists the functions that can read each key (to update the page: WRITE_KEYS=1 npx vitest run test/architecture/security-inventories.test.ts)", async () => {
    const [begin, end] = ["<!-- computed -->\n", "<!-- /computed -->"];
    const [before = "", rest = ""] = page("cryptography").split(begin);
    const [written = "", after = ""] = rest.split(end);
    const table = `${await readersTable()}\n`;
    if (process.env["WRITE_KEYS"])
      writeFileSync(join(root, "docs/security/cryptography.md"), [before, begin, table, end, after].join(""));
    else expect(written.split("\n")).toEqual(table.split("\n"));
  });
});

/** The parts of zod's definitions that this file reads. */
interface Def {
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly options?: readonly z.ZodMiniType[];
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
}

/** The paths of all fields in a schema that have no fields themselves, such as `applicant.identity.number`. */
function leavesOf(schema: z.ZodMiniType | undefined, path: string): readonly string[] {
  if (schema === undefined) return [];
  const { shape, options, element, innerType } = schema._zod.def as unknown as Def;
  if (shape)
    return Object.entries(shape).flatMap(([name, each]) =>
      leavesOf(each, path === "" ? name : `${path}.${name}`),
    );
  if (options) return options.flatMap((each) => leavesOf(each, path));
  return element || innerType ? leavesOf(element ?? innerType, path) : [path];
}

const fields = operations.flatMap(({ id, params, query, body }) =>
  [params, query, body].flatMap((part) => leavesOf(part, "")).map((path) => ({ id, path })),
);

/** The rows of the table “Fields”: each name of a field with its class. */
function classesOnPage(): readonly (readonly [name: string, kind: string])[] {
  const section = page("data-classes").split("\n## Fields\n")[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| ") && line.includes("`"))
    .flatMap((line) => {
      const [, kind = "", names = ""] = line.split("|").map((cell) => cell.trim());
      return codeIn(names).map((name) => [name, kind] as const);
    });
}

/** The names by which the page may list a field, the most exact one first. */
function namesOf({ id, path }: { readonly id: string; readonly path: string }): readonly string[] {
  const parts = path.split(".");
  const last = parts.at(-1) ?? "";
  return [`${id} ${last}`, ...parts.map((_, at) => parts.slice(at).join("."))];
}

describe("docs/security/data-classes.md", () => {
  it("gives each field of every API call exactly one class of sensitivity", () => {
    const classes = new Map(classesOnPage());
    expect(fields.length).toBeGreaterThan(400);
    const open = fields.filter((field) => !namesOf(field).some((name) => classes.has(name)));
    expect(open.map(({ id, path }) => `${id} ${path}`)).toEqual([]);
  });

  it("lists each name once, and only names of fields that exist", () => {
    const names = classesOnPage().map(([name]) => name);
    const known = new Set(fields.flatMap(namesOf));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  it("puts names, numbers and addresses of people into the class “identity”", () => {
    const classes = new Map(classesOnPage());
    const classOf = (field: { readonly id: string; readonly path: string }) =>
      namesOf(field)
        .map((name) => classes.get(name))
        .find((kind) => kind !== undefined);
    const personal = fields.filter(({ path }) =>
      /(?:^|\.)(?:fullName|mobile|landline|email|postalCode|identity\.number)$/.test(path),
    );
    expect(personal.length).toBeGreaterThan(20);
    expect([...new Set(personal.map(classOf))]).toEqual(["identity"]);
  });
});
