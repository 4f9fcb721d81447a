/** Builds the public days, the places that are held, and the lists of meetings from the journal. */

import { viewsLambda } from "../../shared/handler/views-lambda.ts";
import { allKinds } from "./views-of-all.ts";

export const handler = viewsLambda(allKinds.aggregate, allKinds.build);
