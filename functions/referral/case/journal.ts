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
   * 9: knows of contacts, promised calls, links and clocks, of what is hidden, which unit asked, since when something is
   * promised, of explanations, remedies and attachments.
   */
  shape: 9,
  initial,
  fold: foldCase,
  upcast: upcastCase,
  announce: announceCase,
};
