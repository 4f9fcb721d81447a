/**
 * Builds from the journal the lists of a request's notices, of undelivered ones, of webhooks and their
 * deliveries, and the due list.
 */

import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

export const handler = viewsLambda(allKinds.aggregate, allKinds.build);
