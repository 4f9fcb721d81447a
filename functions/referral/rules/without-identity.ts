/** A report without identity (C3) has no applicant who could be asked or get notices. Pure. */

import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { CaseState } from "../case/case-state.ts";

/**
 * Actions that need an applicant: to see their data, to ask them, or to send them a notice. An extension needs a notice
 * to the applicant (D5). A commitment is published only when its wording can be compared with the applicant's name (I6).
 */
const wantApplicant: readonly CaseAction[] = [
  "see-applicant",
  "ask-applicant",
  "note-reply",
  "promise-call",
  "cancel-call",
  "extend-deadline",
  "issue-letter",
  "close-no-opinion",
  "publish-commitment",
];

/** Whether the action needs an applicant and the case has none. */
export const lacksApplicant = ({ request }: Pick<CaseState, "request">, action: CaseAction): boolean =>
  request?.withoutIdentity === true && wantApplicant.includes(action);
