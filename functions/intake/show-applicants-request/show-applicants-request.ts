import type { Answer } from "../../../shared/contracts/answer.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ClerkDeps } from "../clerk-deps.ts";
import { answerIn } from "../read-request/read-request.ts";
import { type Status, statusOf } from "../status.ts";

export interface ApplicantsRequest {
  readonly status: Status;
  readonly answer?: Answer;
}

/**
 * The public timeline and the answer of a request of somebody whom this clerk identified within the last ten minutes,
 * without their own words (R15). The look is kept, and shown in the case, before it is answered.
 *
 * Refuses `pass-expired` (also another clerk's pass) and `not-found` (also another person's request).
 */
export async function showApplicantsRequest(
  { requests, documents, identity, passes, directory, now }: ClerkDeps,
  { request, pass }: { readonly request: string; readonly pass: string },
  clerk: string,
): Promise<ApplicantsRequest | { readonly refused: Refusal }> {
  const opened = await passes.open(pass, now());
  if (opened?.clerk !== clerk) return { refused: { code: "pass-expired" } };
  const { state } = await requests.load(request);
  if (state.registration?.person !== opened.person) return { refused: { code: "not-found" } };
  const { number } = await directory.current();
  await identity.noteStatusLook({ request, by: clerk, directory: number });
  const answer = await answerIn(documents, state);
  return { status: statusOf(request, state), ...(answer && { answer }) };
}
