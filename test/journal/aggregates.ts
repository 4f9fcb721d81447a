/** Lists every kind of aggregate. The kinds are found in the source files in which services define journals. */

import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Aggregate, Fact } from "../../shared/journal/journal.ts";

export const root = join(import.meta.dirname, "..", "..");

export interface Kind {
  /** The kind's name, such as `referral-case`; the file with the kind's stored journals (stories) has the same name. */
  readonly name: string;
  readonly service: string;
  readonly aggregate: Aggregate<unknown, Fact>;
  /** The types of the kind's facts that occur both in the source and in the aggregate's own list. */
  readonly facts: readonly string[];
}

const isAggregate = (value: unknown): value is Aggregate<unknown, Fact> =>
  typeof value === "object" && value !== null && "fold" in value && "upcast" in value && "announce" in value;

function factsIn(source: string, { upcast }: Aggregate<unknown, Fact>): readonly string[] {
  const types = [...source.matchAll(/\btype: "([a-z-]+)"/g)].map(([, type = ""]) => type);
  const known = (type: string): boolean => {
    try {
      return upcast({ type }).type !== undefined;
    } catch {
      return false;
    }
  };
  return [...new Set(types)].filter(known);
}

async function kindsIn(file: string): Promise<readonly Kind[]> {
  // A journal may define its facts in other files of the same folder.
  const source = globSync(`${dirname(file)}/*.ts`, { cwd: root, exclude: ["**/*.test.ts"] })
    .map((each) => readFileSync(join(root, each), "utf8"))
    .join("\n");
  const exported = Object.values((await import(join(root, file))) as object).filter(isAggregate);
  return exported.map((aggregate) => ({
    name: `${aggregate.service}-${aggregate.name}`,
    service: aggregate.service,
    aggregate,
    facts: factsIn(source, aggregate),
  }));
}

export const kinds: readonly Kind[] = (
  await Promise.all(
    globSync("functions/**/journal*.ts", { cwd: root, exclude: ["**/*.test.ts"] })
      .sort()
      .map(kindsIn),
  )
).flat();
