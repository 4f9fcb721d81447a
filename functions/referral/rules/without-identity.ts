/** A report without identity (C3): nobody can be asked, and nobody is told. Pure. */

import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { CaseState } from "../case/case-state.ts";

/** What is about the applicant alone: who they are, what they say, what they are told. More time is told to them first (D5). */
const wantApplicant: readonly CaseAction[] = [
  "see-applicant",
  "ask-applicant",
  "note-reply",
  "promise-call",
  "cancel-call",
  "extend-deadline",
  "issue-letter",
  "close-no-opinion",
];

/** Whether this cannot be done with the case, whoever wants to: it has no applicant. */
export const lacksApplicant = ({ request }: Pick<CaseState, "request">, action: CaseAction): boolean =>
  request?.withoutIdentity === true && wantApplicant.includes(action);
