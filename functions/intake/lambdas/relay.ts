/** Publishes what this service's journal announces. */

import { relayLambda } from "../../../shared/handler/relay-lambda.ts";

export const handler = relayLambda();
