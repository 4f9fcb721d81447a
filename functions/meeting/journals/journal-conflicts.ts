/**
 * The record of attempts on a meeting that were refused for a conflict of interest (R2). Each meeting has a separate aggregate
 * for this record. An attempt therefore does not change the meeting's version and is not shown to the applicant.
 */

import { meetingConflictRefused } from "../../../events/meeting/conflict-refused.v1.ts";
import type { RefusedConflict } from "../../../shared/cases/note-conflict.ts";
import { toldReason } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Aggregate, type Fact, UnknownFact } from "../../../shared/journal/journal.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import { shape } from "./shape.ts";

export type ConflictFact = { readonly type: "conflict-refused" } & RefusedConflict<string>;

export interface ConflictsState {
  /** The latest attempts, at most `mostRefused`, the oldest first. */
  readonly refused: readonly RefusedConflict<string>[];
}

const mostRefused = 200;

const prefix = "conflicts.";

export const conflictsId = (meeting: string): string => `${prefix}${meeting}`;

export const conflictsAggregate: Aggregate<ConflictsState, ConflictFact> = {
  service: "meeting",
  name: "conflicts",
  shape,
  owns: (id) => id.startsWith(prefix),
  initial: { refused: [] },
  fold: ({ refused }, { type: _, ...one }) => ({ refused: [...refused, one].slice(-mostRefused) }),
  upcast: (fact: Fact) => {
    if (fact.type !== "conflict-refused") throw new UnknownFact(`Conflicts know no fact "${fact.type}"`);
    return fact as ConflictFact;
  },
  announce: ({ type: _, ...one }, _state, { id }) => {
    const meeting = id.slice(prefix.length);
    return [
      meetingConflictRefused.of({
        ...one,
        why: toldReason(one.why),
        meeting,
        request: requestOfMeeting(meeting),
      }),
    ];
  },
};
