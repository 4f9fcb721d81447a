import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

/** Two snapshots that are published in one moment are both kept. */
export const handler = viewsLambda(allKinds.aggregate, allKinds.build, { everyVersion: true });
