/** Makes journals by running the simulation with the present code. */

import type { StoredRow } from "../../shared/journal/journal.ts";
import { simulate } from "../simulation/simulate.ts";
import { partOf } from "../support/proving.ts";
import type { Kind } from "./aggregates.ts";
import { kindOf } from "./stories.ts";

export interface Journaled {
  readonly kind: Kind;
  readonly rows: readonly StoredRow[];
}

/** Simulates one seed and returns the journals of all its aggregates, with all their rows. */
export async function journalsOf(seed: number): Promise<readonly Journaled[]> {
  const found: Journaled[] = [];
  await simulate(seed, {
    look: ({ tables }) => {
      for (const { service, rows } of tables)
        for (const all of Map.groupBy(rows, ({ id }) => id).values()) {
          const [first] = all;
          if (first) found.push({ kind: kindOf(service, first), rows: [...all].sort(byVersion) });
        }
    },
  });
  return found;
}

const byVersion = (a: StoredRow, b: StoredRow): number => a.version - b.version;

/** The seeds that `npm run prove` simulates; `npm test` simulates a part of them. */
export const storySeeds: readonly number[] = Array.from({ length: 20 }, (_, n) => 10_000 + n);

export const testedSeeds: readonly number[] = partOf(storySeeds, 10);
