/** Reads a step from an HTTP request, and makes the reply. */

import { defined } from "../../../shared/defined.ts";
import { etag } from "../../../shared/handler/http/conditional.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { gateOf } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { Ask, StepOutcome } from "../commands/frame/case-step.ts";
import type { CaseView } from "../queries/read-case/case-view.ts";
import { viewOf } from "../queries/read-case/read-case.ts";

/** The fields of an authorised HTTP request that a step needs. */
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

/** The input of a step without a version of the case, because the caller may not be allowed to see the case (R2). */
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

/**
 * The reply to a step that may bring its caller into a conflict of interest: 202 when the caller lost the case by the
 * step, otherwise the reply of every step (R2).
 */
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
 * Replies with the case as it is after the step, read from its journal, so the reply does not wait for a view. A caller
 * who is now in conflict of interest gets `not-found`, even when their own step caused the conflict and on a retry
 * (R2). The case's present state decides this, and whether the applicant's identity is hidden (C15).
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
