/** The journal of a case. */

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
   * The version of the snapshot's shape. Raise it when a subject keeps something new: snapshots of earlier shapes are then
   * folded anew.
   */
  shape: 9,
  initial,
  fold: foldCase,
  upcast: upcastCase,
  announce: announceCase,
};
