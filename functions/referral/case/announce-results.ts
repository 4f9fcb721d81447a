/** What the world hears of a result that a partner system is to have (C8). */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { resultDue } from "../../../events/referral/result-due.v1.ts";
import type { CaseState } from "./case-state.ts";

interface About {
  readonly case: string;
  readonly unit: string;
  readonly at: string;
}

/** Of the fact that this row gave the request its newest result by; none where its system has it already. */
export function dueAtPartner(
  { case: code, unit, at }: About,
  { request, results = [] }: CaseState,
): readonly AnnouncedEvent[] {
  const last = results.at(-1);
  if (!request?.external || !last || last.at !== at || last.known !== undefined) return [];
  const { partner, code: external } = request.external;
  const { what, outcome } = last;
  return [
    resultDue.of({
      ...{ case: code, unit, partner, external, result: results.length, what, at },
      ...(outcome !== undefined && { outcome }),
    }),
  ];
}
