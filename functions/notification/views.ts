/** Builds the list of a request's notices, and of what is to be done about them, from the journal. */

import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { buildNoticeViews } from "./build-views.ts";
import { noticeAggregate } from "./journal.ts";

export const handler = viewsLambda(noticeAggregate, buildNoticeViews);
