import { type Certificate, certificateOf } from "../../../shared/domain/cases/certificate.ts";
import { finalAnswer, firstAnswer, isWithdrawn } from "./request-queries.ts";
import type { RequestState } from "./request-state.ts";

/** The content of a certificate printed now (D10), from the public timeline and the legal limit that the case announced. */
export function certify(state: RequestState, now: Date): Certificate {
  const [first, final] = [firstAnswer(state), finalAnswer(state)];
  return certificateOf(
    {
      answeredAt: first?.at ?? final?.at,
      finalAt: final?.at,
      withdrawnAt: isWithdrawn(state) ? state.withdrawn?.at : undefined,
      limit: state.limit?.due,
      passed: state.limit?.passed === true,
      imported: state.imported && { code: state.imported.code, at: state.imported.at },
    },
    now,
  );
}
