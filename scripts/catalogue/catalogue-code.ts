import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The file of an event version, and the name of its exported definition. */
export interface EventFile {
  /** From `events`: `referral/case-ended.v2.ts`. */
  readonly path: string;
  readonly exported: string;
}

/** Every event file below `events/<service>/`, in any order. @throws Error when a file does not export exactly one definition. */
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

/** The services in the catalogue's order; unnamed ones come last. */
const services = ["directory", "identity", "intake", "notification", "referral", "meeting"];

const rankOf = ({ path }: EventFile): number => {
  const rank = services.indexOf(path.slice(0, path.indexOf("/")));
  return rank < 0 ? services.length : rank;
};

const { compare } = new Intl.Collator("en", { numeric: true });

/** Biome's order of imports: folder by folder, then by name, then by version, `v2` before `v10`. A space sorts first. */
export const byPath = (a: string, b: string): number =>
  compare(a.replaceAll(/[./]/g, " "), b.replaceAll(/[./]/g, " "));

/** `events/catalogue.ts`, as Biome formats it. */
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
