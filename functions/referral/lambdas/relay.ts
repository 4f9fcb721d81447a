/** Sends the events of this service's journal to the event bus. */

import { relayLambda } from "../../../shared/handler/stream/relay-lambda.ts";

export const handler = relayLambda();
