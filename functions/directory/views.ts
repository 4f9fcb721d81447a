import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { buildViews } from "./build-views.ts";
import { directoryAggregate } from "./journal.ts";

export const handler = viewsLambda(directoryAggregate, buildViews);
