/** Publishes the events in this service's journal rows on the bus. */

import { relayLambda } from "../../../shared/handler/stream/relay-lambda.ts";

export const handler = relayLambda();
