/** Of a Lambda that AWS sets off and an operator asks: AWS's events say what happened, an operator says what they want. */

import type { Context } from "aws-lambda";

type Handler<Event> = (event: Event, context: Context) => Promise<unknown>;

export const orByOperator =
  <Event>(byAws: Handler<Event>, byOperator: Handler<unknown>): Handler<Event> =>
  (event, context) =>
    typeof event === "object" && event !== null && "operation" in event
      ? byOperator(event, context)
      : byAws(event, context);
