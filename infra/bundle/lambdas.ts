import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export const root = join(import.meta.dirname, "..", "..");

export interface Entry {
  /** `intake-citizen-api`. */
  readonly name: string;
  /** `functions/intake/citizen-api.ts` (or `.tsx`), from the root. */
  readonly file: string;
}

/** Every Lambda that some `functions/<service>/triggers.ts` names, with its entry file, which may be missing yet. */
export async function lambdas(): Promise<{ readonly entries: Entry[]; readonly missing: Entry[] }> {
  const files = globSync("functions/*/triggers.ts", { cwd: root }).sort();
  const all = (await Promise.all(files.map(entriesOf))).flat();
  const isThere = ({ file }: Entry): boolean => existsSync(join(root, file));
  return { entries: all.filter(isThere), missing: all.filter((entry) => !isThere(entry)) };
}

async function entriesOf(file: string): Promise<Entry[]> {
  const triggers = ((await import(join(root, file))) as { default: ServiceTriggers }).default;
  const folder = dirname(file);
  return Object.keys(triggers).map((lambda) => ({
    name: `${basename(folder)}-${lambda}`,
    file: entryFile(join(folder, lambda)),
  }));
}

const entryFile = (path: string): string =>
  existsSync(join(root, `${path}.tsx`)) ? `${path}.tsx` : `${path}.ts`;
