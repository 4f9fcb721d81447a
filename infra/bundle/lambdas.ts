import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export const root = join(import.meta.dirname, "..", "..");

export interface Entry {
  /** The Lambda's name, such as `intake-citizen-api`. */
  readonly name: string;
  /** The path of the Lambda's source, such as `functions/intake/lambdas/citizen-api.ts`. */
  readonly file: string;
}

/**
 * Returns every Lambda that a `functions/<service>/triggers.ts` names.
 * @throws Error when a Lambda has no source file
 */
export async function lambdas(): Promise<readonly Entry[]> {
  const files = globSync("functions/*/triggers.ts", { cwd: root }).sort();
  const entries = (await Promise.all(files.map(entriesOf))).flat();
  const missing = entries.filter(({ file }) => !existsSync(join(root, file)));
  if (missing.length > 0)
    throw new Error(
      `triggers.ts names Lambdas without an entry file: ${missing.map(({ file }) => file).join(", ")}`,
    );
  return entries;
}

async function entriesOf(file: string): Promise<readonly Entry[]> {
  const triggers = ((await import(join(root, file))) as { default: ServiceTriggers }).default;
  const folder = dirname(file);
  return Object.keys(triggers).map((lambda) => ({
    name: `${basename(folder)}-${lambda}`,
    file: join(folder, "lambdas", `${lambda}.ts`),
  }));
}
