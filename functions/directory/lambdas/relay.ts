import { relayLambda } from "../../../shared/handler/relay-lambda.ts";

export const handler = relayLambda();
