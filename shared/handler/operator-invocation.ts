/**
 * Makes the handler of a Lambda that both AWS events and operators invoke. A call with the field `operation`
 * comes from an operator.
 */

import type { Context } from "aws-lambda";

type Handler<Event> = (event: Event, context: Context) => Promise<unknown>;

export const orByOperator =
  <Event>(byAws: Handler<Event>, byOperator: Handler<unknown>): Handler<Event> =>
  (event, context) =>
    typeof event === "object" && event !== null && "operation" in event
      ? byOperator(event, context)
      : byAws(event, context);
