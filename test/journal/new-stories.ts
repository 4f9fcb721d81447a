/** `node test/journal/new-stories.ts`: adds a story for each field of a fact that has none. Never changes one that is there. */

import { standingOf } from "../../shared/journal/standing.ts";
import { journalsOf, testedSeeds } from "./simulated.ts";
import { shapesIn, storiesOf, writeStories } from "./stories.ts";

/** What the test walks comes first: whoever stops after it has what the test wants. */
const seeds = [...testedSeeds, ...Array.from({ length: 400 }, (_, n) => n + 1)];

for (const seed of seeds) {
  for (const { kind, rows } of await journalsOf(seed)) {
    const stories = storiesOf(kind);
    const known = new Set(stories.flatMap((story) => shapesIn(story.rows)));
    const fresh = [...new Set(shapesIn(rows))].filter((shape) => !known.has(shape));
    if (fresh.length === 0) continue;
    const { state } = standingOf(kind.aggregate, rows[0]?.id ?? "", rows);
    writeStories(kind, [...stories, { rows, state }]);
    console.log(`${kind.name}: ${fresh.join(", ")}`);
  }
}
