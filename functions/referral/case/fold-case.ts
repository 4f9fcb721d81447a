/** Folds facts into the state of a case, without deciding anything again. */

import { type Folds, folding, knownIn } from "../../../shared/aggregate/subject.ts";
import { isByStaff } from "../../../shared/journal/actors.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import * as answering from "./answering.ts";
import * as applicant from "./applicant.ts";
import * as asking from "./asking.ts";
import * as attachments from "./attachments.ts";
import type { CaseFact } from "./case-facts.ts";
import type { CaseState } from "./case-state.ts";
import * as clocks from "./clocks.ts";
import * as commitments from "./commitments.ts";
import * as contacts from "./contacts.ts";
import * as correcting from "./correcting.ts";
import * as deskActs from "./desk-acts.ts";
import * as ending from "./ending.ts";
import * as holds from "./holds.ts";
import * as importing from "./importing.ts";
import * as inspection from "./inspection.ts";
import * as letters from "./letters.ts";
import * as links from "./links.ts";
import * as matching from "./matching.ts";
import * as objecting from "./objecting.ts";
import * as opening from "./opening.ts";
import * as outside from "./outside.ts";
import * as parties from "./parties.ts";
import * as publishing from "./publishing.ts";
import * as referring from "./referring.ts";
import * as results from "./results.ts";
import * as splitting from "./splitting.ts";

const folds: Folds<CaseFact, CaseState> = {
  ...opening.folds,
  ...importing.folds,
  ...referring.folds,
  ...splitting.folds,
  ...asking.folds,
  ...answering.folds,
  ...parties.folds,
  ...matching.folds,
  ...correcting.folds,
  ...clocks.folds,
  ...attachments.folds,
  ...applicant.folds,
  ...holds.folds,
  ...deskActs.folds,
  ...ending.folds,
  ...objecting.folds,
  ...inspection.folds,
  ...commitments.folds,
  ...publishing.folds,
  ...contacts.folds,
  ...outside.folds,
  ...letters.folds,
  ...results.folds,
  ...links.folds,
};

export const upcastCase = knownIn<CaseFact>("A case", folds);

/**
 * A colleague who has the case open need not reload the page after these facts, because no step depends on what they
 * change (R16). Each subject lists its own.
 */
const quiet: ReadonlySet<CaseFact["type"]> = new Set([
  ...referring.quiet,
  ...splitting.quiet,
  ...clocks.quiet,
  ...publishing.quiet,
  ...contacts.quiet,
  ...outside.quiet,
  ...letters.quiet,
  ...results.quiet,
  ...links.quiet,
]);

const fold = folding<CaseFact, CaseState>(folds);

export function foldCase(state: CaseState, fact: CaseFact, row: RowHead): CaseState {
  const next = fold(state, fact, row);
  return isByStaff(row) && !quiet.has(fact.type) ? { ...next, personVersion: row.version } : next;
}
