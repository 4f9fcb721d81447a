/** Builds the lists of a person's requests and of clerks' work at the desk, from the journal. */

import { viewsLambda } from "../../../shared/handler/stream/views-lambda.ts";
import { allKinds } from "../projections/views-of-all.ts";

export const handler = viewsLambda(allKinds.aggregate, allKinds.build);
