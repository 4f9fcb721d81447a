/** Examples of the operations in `../figures.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { compareUnits, counted, readFigures } from "../figures.ts";

const noughts = Object.fromEntries(counted.map((name) => [name, 0])) as Record<
  (typeof counted)[number],
  number
>;

const noAges = { to10: 0, to30: 0, to90: 0, more: 0 };

/** The day of the example's figures: the examples' request is then the only request of its unit. */
const exampleDay = "2026-11-24";

const notPlayed =
  "The figures depend on all examples before: `functions/insight/queries/read-figures/read-figures.test.ts` reads them.";

export const readFiguresExample = exampleOf(readFigures, {
  notPlayed,
  as: "expert",
  query: { day: exampleDay },
  status: 200,
  response: {
    ...{ day: exampleDay, month: "1405-09", unit: story.unit, whole: false, units: [story.unit] },
    ...{ counts: { ...noughts, came: 1 }, backlog: { ages: { ...noAges, to10: 1 }, late: 0 } },
    channels: [
      {
        channel: "web",
        counts: { ...noughts, came: 1 },
        backlog: { ages: { ...noAges, to10: 1 }, late: 0 },
      },
    ],
    months: [{ month: "1405-09", counts: { ...noughts, came: 1 }, open: 1 }],
  },
});

export const compareUnitsExample = exampleOf(compareUnits, {
  notPlayed,
  as: "expert",
  query: { day: exampleDay },
  status: 200,
  response: {
    ...{ day: exampleDay, month: "1405-09" },
    units: [
      {
        unit: story.unit,
        counts: { ...noughts, came: 1 },
        backlog: { ages: { ...noAges, to10: 1 }, late: 0 },
      },
    ],
    scores: [],
  },
});
