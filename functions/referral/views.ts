/** Builds the inboxes from the journal. */

import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { buildCaseViews } from "./build-views.ts";
import { caseAggregate } from "./journal.ts";

export const handler = viewsLambda(caseAggregate, buildCaseViews);
