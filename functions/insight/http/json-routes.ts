/** The JSON API of figures for staff: binds each operation of the contracts to the function that serves it. */

import * as figures from "../../../shared/contracts/staff/figures.ts";
import { isRefused, json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { ScoreDeps } from "../adapters/deps.ts";
import { compareUnits } from "../queries/read-figures/compare-units.ts";
import { readFigures } from "../queries/read-figures/read-figures.ts";

export const jsonRoutes = (deps: ScoreDeps): readonly Route[] => [
  route(figures.readFigures, async ({ staff, query }) => {
    const found = await readFigures(deps, staff, query);
    return isRefused(found) ? found : json(200, found);
  }),
  route(figures.compareUnits, async ({ staff, query }) => json(200, await compareUnits(deps, staff, query))),
];
