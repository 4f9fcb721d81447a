/**
 * `node test/journal/new-stories.ts [--seeds 400]`: simulates the seeds that the tests use and 400 further seeds. If a fact
 * has a field that no stored story (a journal with its folded state) contains, stores a story with this field. Stored
 * stories never change.
 */

import { parseArgs } from "node:util";
import { standingOf } from "../../shared/journal/standing.ts";
import { kinds } from "./aggregates.ts";
import { journalsOf, storySeeds } from "./simulated.ts";
import { shapesIn, storiesOf, writeStories } from "./stories.ts";

const { values } = parseArgs({ options: { seeds: { type: "string", default: "0" } } });
const seeds = [...storySeeds, ...Array.from({ length: Number(values.seeds) }, (_, n) => n + 1)];

const known = new Map(
  kinds.map((kind) => [kind, new Set(storiesOf(kind).flatMap(({ rows }) => shapesIn(rows)))]),
);

for (const seed of seeds) {
  for (const { kind, rows } of await journalsOf(seed)) {
    const fresh = [...new Set(shapesIn(rows))].filter((shape) => !known.get(kind)?.has(shape));
    if (fresh.length === 0) continue;
    for (const shape of fresh) known.get(kind)?.add(shape);
    const { state } = standingOf(kind.aggregate, rows[0]?.id ?? "", rows);
    writeStories(kind, [...storiesOf(kind), { rows, state }]);
    console.log(`${kind.name}: ${fresh.join(", ")}`);
  }
}
