/**
 * Finds the names that stored rows, keys and queues contain; unlike the names of files and symbols, these must never change.
 * `node test/architecture/frozen-names.ts` adds new names to `test/frozen-names.json`; no program removes a name.
 */
import { globSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { events, services } from "../infra/services.ts";
import { kinds, root } from "../journal/aggregates.ts";

/** Sorted names by their kind, such as `events` or `commands`. */
export type Names = Readonly<Record<string, readonly string[]>>;

const file = join(root, "test/frozen-names.json");
export const frozenNames = (): Names => JSON.parse(readFileSync(file, "utf8"));

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/**
 * Finds in a source its string literals, the first parts of its template literals (`case/`), and the purposes of its keyed
 * hashes.
 */
function textsIn(source: string) {
  const found = { literals: [] as string[], beginnings: [] as string[], purposes: [] as string[] };
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string") found.literals.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      const [beginning = ""] = /^[a-z][a-z-]*[/#.]/.exec(quasis[0]?.value.raw ?? "") ?? [];
      if (beginning) found.beginnings.push(beginning);
    },
    CallExpression: ({ callee, arguments: [, purpose] }) => {
      if (callee.type !== "Identifier" || callee.name !== "keyedHash") return;
      if (purpose?.type === "Literal" && typeof purpose.value === "string")
        found.purposes.push(purpose.value);
    },
  }).visit(parseSync("source.ts", source).program);
  return found;
}

const sources = globSync("{functions,shared}/**/*.ts", { cwd: root })
  .filter((path) => !/(\.test|\/fakes)\.ts$/.test(path))
  .map((path) => textsIn(readFileSync(join(root, path), "utf8")));

const literals = new Set(sources.flatMap((found) => found.literals));

/** Command names in stored rows: the names in `test/journal/stories` that the sources still contain. */
function commandsOfRows(): readonly string[] {
  const stories = readdirSync(join(root, "test/journal/stories"));
  const named = stories.flatMap((story) => {
    const text = readFileSync(join(root, "test/journal/stories", story), "utf8");
    return [...text.matchAll(/"command":"([a-z-]+)"/g)].map(([, name = ""]) => name);
  });
  return sorted(named).filter((name) => literals.has(name));
}

/** The names in the current code, without the names that only the CloudFormation template contains. */
export const namesInCode = (): Names => ({
  commands: commandsOfRows(),
  events: sorted(events.map(({ type }) => type)),
  facts: sorted(kinds.flatMap(({ name, facts }) => facts.map((fact) => `${name} ${fact}`))),
  hashes: sorted(sources.flatMap((found) => found.purposes)),
  kinds: sorted(kinds.map(({ name }) => name)),
  lambdas: sorted(
    services.flatMap(({ name, triggers }) => Object.keys(triggers).map((each) => `${name}/${each}`)),
  ),
  prefixes: sorted(sources.flatMap((found) => found.beginnings)),
});

if (import.meta.main) {
  const { templateNames } = await import("../infra/template-names.ts");
  const now = { ...namesInCode(), ...templateNames() };
  const before = frozenNames();
  const kept = Object.entries(now).map(([what, names]) => [
    what,
    sorted([...(before[what] ?? []), ...names]),
  ]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(kept), null, 1)}\n`);
}
