/** Which cases may serve as precedents for the answer to another case (R21). */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Draft } from "../case/answering.ts";
import type { CaseState } from "../case/case-state.ts";
import { isDone } from "../case/core.ts";
import { isHiddenFrom } from "./identity-visibility.ts";

interface Given {
  readonly draft: Draft;
  /** When the answer was given to the applicant. */
  readonly at: string;
}

/** The answer that stands: published, and not open again after an objection. Undefined when there is none. */
export function givenAnswer({ answered, draft, ...state }: CaseState): Given | undefined {
  return isDone(state) && answered && draft && draft.at <= answered.at
    ? { draft, at: answered.at }
    : undefined;
}

/**
 * Whether the case has an answer that may be shown as a precedent. A report without identity never is one (C3), nor is
 * a case whose applicant is hidden from the reader (C15). The caller has checked that the reader may see the case.
 */
export const isPrecedentFor = (
  state: CaseState,
  staff: Pick<Staff, "unit" | "roles">,
  snapshot: Pick<Snapshot, "units" | "organisation" | "staff">,
): boolean =>
  givenAnswer(state) !== undefined &&
  !state.request?.withoutIdentity &&
  !isHiddenFrom(state, staff, snapshot);
