import type { Outcome } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { RequestState } from "../../request/request-state.ts";

/**
 * Throws an `Outage` when the request is not here yet (a restored table), so that the message comes again; any other refusal
 * is a bug.
 */
export function heard(outcome: Outcome<RequestState>): void {
  if (outcome.accepted) return;
  const { code } = outcome.refusal;
  if (code === "not-registered-yet") throw new Outage("the request is not registered here yet");
  throw new Error(`the timeline refused: ${code}`);
}
