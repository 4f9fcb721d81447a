import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

/** Keeps both of two snapshots published at the same time. */
export const handler = viewsLambda(allKinds.aggregate, allKinds.build, { everyVersion: true });
