import { type Certificate, certificateOf } from "../../../shared/domain/cases/certificate.ts";
import { finalAnswer, firstAnswer, isWithdrawn } from "./request-queries.ts";
import type { RequestState } from "./request-state.ts";

/** What a certificate says of a request now (D10): by its public timeline and what its case told of the legal limit. */
export function certify(state: RequestState, now: Date): Certificate {
  const [first, final] = [firstAnswer(state), finalAnswer(state)];
  return certificateOf(
    {
      answeredAt: first?.at ?? final?.at,
      finalAt: final?.at,
      withdrawnAt: isWithdrawn(state) ? state.withdrawn?.at : undefined,
      limit: state.limit?.due,
      passed: state.limit?.passed === true,
    },
    now,
  );
}
