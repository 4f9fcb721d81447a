import type { OperationSpec } from "../../../../shared/contracts/operation.ts";
import type { Done, InputOf } from "../../app/api/call.ts";
import { mayGoWell } from "../../app/api/problem.ts";
import { useCall } from "../../app/api/use-api.ts";
import type { SendRow } from "./batch.ts";

/**
 * Returns the function that sends a row with the row's own idempotency key; a row with unknown outcome is sent again.
 */
export function useSendRow<const O extends OperationSpec, Body>(
  operation: O,
): SendRow<Body, Done<O>["body"]> {
  const call = useCall();
  return async ({ body, key }) => {
    const outcome = await call(operation, { body, key } as unknown as InputOf<O>);
    if (outcome.ok) return { registered: outcome.body };
    const { title, detail, status } = outcome.problem;
    const words = `${title}: ${detail}`;
    return mayGoWell(outcome.problem) || status === 401 ? { again: words } : { refused: words };
  };
}
