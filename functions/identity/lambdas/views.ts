/** Builds the block list from the journal. */

import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { buildBlockViews } from "../blocks/build-views.ts";
import { blockAggregate } from "../blocks/journal.ts";

export const handler = viewsLambda(blockAggregate, buildBlockViews);
