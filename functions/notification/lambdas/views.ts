/** Builds the lists of a request's notices, of those that did not arrive, of webhooks and of their deliveries, and of what the clock is to do, from the journal. */

import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

export const handler = viewsLambda(allKinds.aggregate, allKinds.build);
