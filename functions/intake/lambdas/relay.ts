/** The outbox relay of this service's journal. */

import { relayLambda } from "../../../shared/handler/stream/relay-lambda.ts";

export const handler = relayLambda();
