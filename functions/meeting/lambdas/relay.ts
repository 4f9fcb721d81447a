/** Publishes the events that this service's journal announces. */

import { relayLambda } from "../../../shared/handler/stream/relay-lambda.ts";

export const handler = relayLambda();
