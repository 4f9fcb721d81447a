/** How a step by a person comes in over the API, and what it is answered with. */

import { defined } from "../../../shared/defined.ts";
import { etag } from "../../../shared/handler/http/conditional.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { gateOf } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { Ask, StepOutcome } from "../commands/frame/case-step.ts";
import type { CaseView } from "../queries/read-case/case-view.ts";
import { viewOf } from "../queries/read-case/read-case.ts";

/** What a step needs of a request that was parsed and authorised. */
export interface StepRequest {
  readonly params: { readonly case: string };
  readonly idempotencyKey: string;
  readonly version: number;
  readonly staff: { readonly username: string };
}

export const askOf = ({ version, ...request }: StepRequest): Ask => ({
  ...unseenAskOf(request),
  seen: { personVersion: version },
});

/** Of a step that needs no version: whoever takes it may not be allowed to see the case (R2). */
export const unseenAskOf = ({
  params,
  idempotencyKey,
  staff,
}: Omit<StepRequest, "version">): Omit<Ask, "seen"> => ({
  case: params.case,
  username: staff.username,
  key: idempotencyKey,
});

export const shown = (view: CaseView) => json(200, view, { headers: { ETag: etag(view.version) } });

/** Answers a step by which its own author may come into conflict (R2): that it was done and lost them the case, or as any step. */
export async function answeredOrLost(deps: ReferralDeps, request: StepRequest, outcome: StepOutcome) {
  if (outcome.accepted && (await isLost(deps, request, outcome)))
    return json(202, { case: outcome.loaded.id, lost: "in-conflict" as const });
  return answered(deps, request, outcome);
}

async function isLost(
  deps: ReferralDeps,
  { staff }: Pick<StepRequest, "staff">,
  { loaded }: StepOutcome & { readonly accepted: true },
): Promise<boolean> {
  const { snapshot } = await deps.directory.current();
  return gateOf(snapshot, loaded.state, deps.now()).conflictOf(staff.username) !== undefined;
}

/**
 * Answers a step with the case as it stands after it: a reply needs no view to catch up. Whoever is in conflict with the
 * case by now is shown nothing of it, also when their own step did that, and when the same request comes again: then the
 * reply is old, and the case as it is decides (R2). What is hidden by now is not in it either (C15).
 */
export async function answered(
  deps: ReferralDeps,
  { staff }: Pick<StepRequest, "staff">,
  outcome: StepOutcome,
) {
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { loaded, replayed } = outcome;
  const directory = await deps.directory.current();
  const { state } = replayed ? await deps.cases.load(loaded.id) : loaded;
  if (gateOf(directory.snapshot, state, deps.now()).conflictOf(staff.username)) return refuse("not-found");
  const asItIs = { ...loaded, state: { ...loaded.state, ...defined({ hidden: state.hidden }) } };
  const view = await viewOf(deps, asItIs, staff.username, directory);
  return view ? shown(view) : refuse("not-found");
}
