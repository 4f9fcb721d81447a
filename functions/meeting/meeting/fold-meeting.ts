/** Folds the facts of a meeting into its state. A fold applies the fact and never decides again. */

import { type Folds, folding, knownIn } from "../../../shared/aggregate/subject.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import * as asking from "./asking.ts";
import * as attending from "./attending.ts";
import * as booking from "./booking.ts";
import * as clocks from "./clocks.ts";
import * as deputies from "./deputies.ts";
import type { MeetingFact } from "./meeting-facts.ts";
import type { MeetingState } from "./meeting-state.ts";
import * as minutes from "./minutes.ts";
import * as offering from "./offering.ts";
import * as reviewing from "./reviewing.ts";

const folds: Folds<MeetingFact, MeetingState> = {
  ...asking.folds,
  ...reviewing.folds,
  ...offering.folds,
  ...booking.folds,
  ...attending.folds,
  ...deputies.folds,
  ...minutes.folds,
  ...clocks.folds,
};

export const upcastMeeting = knownIn<MeetingFact>("A meeting", folds);

const isByPerson = ({ actor }: RowHead): boolean => /^(staff|applicant|receipt):/.test(actor);

const fold = folding<MeetingFact, MeetingState>(folds);

export function foldMeeting(state: MeetingState, fact: MeetingFact, row: RowHead): MeetingState {
  const next = fold(state, fact, row);
  return isByPerson(row) ? { ...next, personVersion: row.version } : next;
}
