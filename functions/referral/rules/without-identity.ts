/** A report without identity (C3): there is no applicant to ask or to tell. Pure. */

import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { CaseState } from "../case/case-state.ts";

/** Actions that need an applicant: to identify, ask or tell. An extension must be told to them (D5). */
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

/** Whether the case has no applicant and the action needs one. */
export const lacksApplicant = ({ request }: Pick<CaseState, "request">, action: CaseAction): boolean =>
  request?.withoutIdentity === true && wantApplicant.includes(action);
