/** Builds the lists of a person's requests from the journal. */

import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { buildRequestViews } from "./build-views.ts";
import { requestAggregate } from "./journal.ts";

export const handler = viewsLambda(requestAggregate, buildRequestViews);
