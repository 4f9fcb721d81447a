import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The file of one event version, and the name under which it exports the definition. */
export interface EventFile {
  /** The path below `events`, such as `referral/case-ended.v2.ts`. */
  readonly path: string;
  readonly exported: string;
}

/**
 * Returns the file of every event version below `events/<service>/`, in any order.
 * @throws Error when a file does not export exactly one definition
 */
export function readEventFiles(root: string): readonly EventFile[] {
  const folder = join(root, "events");
  return globSync("*/*.v*.ts", { cwd: folder }).map((found) => {
    const path = found.replaceAll("\\", "/");
    const text = readFileSync(join(folder, path), "utf8");
    const [exported, ...more] = [...text.matchAll(/^export const (\w+) = defineEvent\(/gm)].map(
      ([, name]) => name,
    );
    if (exported === undefined || more.length > 0)
      throw new Error(
        `events/${path} does not export exactly one event by \`export const … = defineEvent(\``,
      );
    return { path, exported };
  });
}

/** The order of services in the catalogue; services that are not listed come last. */
const services = ["directory", "identity", "intake", "notification", "referral", "meeting"];

const rankOf = ({ path }: EventFile): number => {
  const rank = services.indexOf(path.slice(0, path.indexOf("/")));
  return rank < 0 ? services.length : rank;
};

const { compare } = new Intl.Collator("en", { numeric: true });

/**
 * Compares paths in the order in which Biome sorts imports: by folder, then name, then version, `v2` before
 * `v10`. Separators become spaces, which sort first.
 */
export const byPath = (a: string, b: string): number =>
  compare(a.replaceAll(/[./]/g, " "), b.replaceAll(/[./]/g, " "));

/** Returns the source of `events/catalogue.ts`, formatted as Biome would. */
export function catalogueCode(files: readonly EventFile[]): string {
  const sorted = files.toSorted((a, b) => byPath(a.path, b.path));
  const imports = [
    { path: "define-event.ts", line: 'import type { EventDefinition } from "./define-event.ts";' },
    ...sorted.map(({ path, exported }) => ({ path, line: `import { ${exported} } from "./${path}";` })),
  ];
  const listed = sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  return `/** Every event of the system, by service. Generated from the files of the events by \`npm run catalogue\`: do not edit. */

${imports
  .toSorted((a, b) => byPath(a.path, b.path))
  .map(({ line }) => line)
  .join("\n")}

export const catalogue: readonly EventDefinition[] = [
${listed.map(({ exported }) => `  ${exported},`).join("\n")}
];
`;
}
