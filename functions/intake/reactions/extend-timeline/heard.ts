import type { Outcome } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { RequestState } from "../../request/request-state.ts";

/**
 * Checks the outcome of a consumed event. Throws an `Outage` when the request is missing, as after the restore of a
 * table, so that the message is delivered again. Any other refusal is a bug and is thrown.
 */
export function heard(outcome: Outcome<RequestState>): void {
  if (outcome.accepted) return;
  const { code } = outcome.refusal;
  if (code === "not-registered-yet") throw new Outage("the request is not registered here yet");
  throw new Error(`the timeline refused: ${code}`);
}
