import { requestOf } from "../../../shared/domain/case-id.ts";
import type { Loaded } from "../../../shared/journal/journal.ts";
import type { CaseState } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import type { Proposed } from "../rules/answering.ts";

/**
 * What an earlier request is to this one (R14): another of the same applicant's, with an answer that was given to them.
 * One of somebody else's is as unknown as one that is not there.
 */
export async function earlierOf(
  { cases }: Pick<ReferralDeps, "cases">,
  { id, state: { request } }: Loaded<CaseState>,
  code: string | undefined,
): Promise<Proposed["earlier"]> {
  if (code === undefined) return "none";
  if (code === requestOf(id)) return "unknown";
  const { state } = await cases.load(code);
  if (request === undefined || state.request?.person !== request.person) return "unknown";
  return state.answered ? "answered" : "unanswered";
}
