/**
 * Routes of commitments and of explanations to inspection: their lists, and the steps by which their owners answer. An
 * owner need not be allowed to see the case.
 */

import * as casework from "../../../shared/contracts/staff/casework.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { Contested } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { giveEvidence } from "../commands/give-evidence.ts";
import { giveExplanation } from "../commands/give-explanation.ts";
import { concerningIn } from "../projections/build-views.ts";
import { owedCommitment, owedExplanation } from "../projections/obligation-rows.ts";
import { caseMeant } from "../queries/list-owed/hidden-case.ts";
import { listLate } from "../queries/list-owed/list-late.ts";
import { listOwed } from "../queries/list-owed/list-owed.ts";
import { lateOf, owedCommitmentOf, owedExplanationOf, owedOf } from "../queries/list-owed/obligation-of.ts";
import { type StepRequest, unseenAskOf } from "./command-response.ts";

export const caseworkRoutes = (deps: ReferralDeps): readonly Route[] => [
  route(casework.listOwed, async ({ staff, query }) => {
    const page = await (query.list === "late" ? lateFor : owedBy)(deps, staff, query.after);
    return json(200, page);
  }),
  route(casework.giveEvidence, (request) =>
    given(deps, request, giveEvidence, owedCommitment, owedCommitmentOf),
  ),
  route(casework.giveExplanation, (request) =>
    given(deps, request, giveExplanation, owedExplanation, owedExplanationOf),
  ),
];

async function owedBy(deps: ReferralDeps, staff: Staff, after?: string) {
  const page = await listOwed(deps, staff, after);
  return { ...page, items: await Promise.all(page.items.map((row) => owedOf(deps, row, staff.username))) };
}

async function lateFor(deps: ReferralDeps, staff: Staff, after?: string) {
  const page = await listLate(deps, staff, after);
  return { ...page, items: await Promise.all(page.items.map((row) => lateOf(deps, row, staff.username))) };
}

/**
 * The input of an owner's step. The request's path may have a pseudonym in place of the tracking code (R2). Undefined
 * when the pseudonym is invalid or was made for another person.
 */
async function owedAskOf({ secret }: ReferralDeps, request: Omit<StepRequest, "version">) {
  const { username } = request.staff;
  const code = await caseMeant(secret, username, request.params.case);
  return code === undefined ? undefined : { ...unseenAskOf(request), case: code };
}

interface OwedRequest extends Omit<StepRequest, "version"> {
  readonly params: { readonly case: string; readonly number: string };
  readonly body: { readonly words: string };
}

/** Takes the step and replies with the commitment or explanation, and with nothing else of the case. */
async function given<Row, Shown>(
  deps: ReferralDeps,
  request: OwedRequest,
  give: typeof giveEvidence | typeof giveExplanation,
  rowOf: (id: string, state: CaseState, number: number, concerning?: Contested) => Row | undefined,
  shownOf: (deps: ReferralDeps, row: Row, username: string) => Promise<Shown>,
) {
  const number = Number(request.params.number);
  const ask = await owedAskOf(deps, request);
  if (!ask) return refuse("not-found");
  const outcome = await give(deps, ask, { ...request.body, number });
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { id, state } = outcome.loaded;
  const row = rowOf(id, state, number, concerningIn(state));
  if (!row) throw new Error("the commitment or explanation just given is not in the case");
  return json(200, await shownOf(deps, row, ask.username));
}
