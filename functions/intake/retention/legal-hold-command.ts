/**
 * The common steps of the commands that place and lift a legal hold (P2). Both commands are refused to the accused, and
 * so is a retry by a person who was accused after the first call (R2).
 */

import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision, Outcome } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { partiesOf } from "../request/request-queries.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

export type HoldDeps = Pick<IntakeDeps, "requests" | "directory" | "now">;

export interface HoldAsk {
  readonly request: string;
  readonly by: string;
  readonly key: string;
}

export async function holdStep(
  { requests, directory, now }: HoldDeps,
  { request, by, key }: HoldAsk,
  step: { readonly name: string; readonly input: object },
  decide: (state: RequestState) => Decision<RequestFact>,
): Promise<Outcome<RequestState>> {
  const { number, snapshot } = await directory.current();
  const command = {
    name: step.name,
    ...byStaff(by, key),
    fingerprint: fingerprintOf(step),
    at: now(),
    directory: number,
    correlation: request,
  };
  const isKnown = (state: RequestState) => mayKnow(snapshot, partiesOf(request, state), by, command.at);
  // A retry is answered from its row without a decision, so the present parties are checked here too.
  if (!isKnown((await requests.load(request)).state))
    return { accepted: false, refusal: { code: "not-found" } };
  return requests.decide(request, command, ({ state }) =>
    isKnown(state) ? decide(state) : { refused: { code: "not-found" } },
  );
}
