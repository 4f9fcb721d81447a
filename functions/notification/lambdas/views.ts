/**
 * Builds the lists of this service from the journal: a request's notices, undelivered notices, webhooks and their
 * deliveries, and due work.
 */

import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

export const handler = viewsLambda(allKinds.aggregate, allKinds.build);
