import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

/** Builds the views of every version, so that two snapshots published at the same time both have their rows. */
export const handler = viewsLambda(allKinds.aggregate, allKinds.build, { everyVersion: true });
