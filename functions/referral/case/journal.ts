/** How the journal of a case is loaded, folded and announced. */

import type { Aggregate } from "../../../shared/journal/journal.ts";
import { announceCase } from "./announce-case.ts";
import type { CaseFact } from "./case-facts.ts";
import { type CaseState, initial } from "./case-state.ts";
import { foldCase, upcastCase } from "./fold-case.ts";

export const caseAggregate: Aggregate<CaseState, CaseFact> = {
  service: "referral",
  name: "case",
  owns: (id) => /^\d{12}$/.test(id),
  /**
   * The schema version of the folded state. Raise it when a subject adds a field to its state: folded states of earlier
   * versions are then ignored and computed again.
   */
  shape: 10,
  initial,
  fold: foldCase,
  upcast: upcastCase,
  announce: announceCase,
};
