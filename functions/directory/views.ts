import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { buildViews } from "./build-views.ts";
import { directoryAggregate } from "./journal.ts";

/** Two snapshots that are published in one moment are both kept. */
export const handler = viewsLambda(directoryAggregate, buildViews, { everyVersion: true });
