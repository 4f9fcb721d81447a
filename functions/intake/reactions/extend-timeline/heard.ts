import type { Outcome } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { RequestState } from "../../request/request-state.ts";

/** A request that is not here yet (a restored table) will be: the message waits. Anything else is a bug. */
export function heard(outcome: Outcome<RequestState>): void {
  if (outcome.accepted) return;
  const { code } = outcome.refusal;
  if (code === "not-registered-yet") throw new Outage("the request is not registered here yet");
  throw new Error(`the timeline refused: ${code}`);
}
