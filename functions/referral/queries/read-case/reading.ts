import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { isAbsentOn } from "../../../../shared/directory/standing-in.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { type Names, namesIn } from "../../access/names.ts";
import type { Reader } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isDone } from "../../case/core.ts";

/** What each piece of a case is shown with: the words behind it, names for its keys, and what day it is. */
export interface Reading {
  readonly documents: Reader;
  readonly snapshot: Snapshot;
  readonly names: Names;
  /** In Tehran, ISO. */
  readonly today: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export const readingOf = (documents: Reader, snapshot: Snapshot, at: Date): Reading => ({
  documents: readOnce(documents),
  snapshot,
  names: namesIn(snapshot),
  today: tehranDay(at),
  at: at.toISOString(),
});

/** An answer has the words of all its commitments: it is fetched once. */
function readOnce(documents: Reader): Reader {
  const read = new Map<string, ReturnType<Reader["get"]>>();
  return {
    get: (id) => {
      const found = read.get(id) ?? documents.get(id);
      read.set(id, found);
      return found;
    },
  };
}

/** R9: whoever has it in hand is away today, and somebody else does their work. */
export const isWithStandIn = ({ snapshot, today }: Reading, state: CaseState): boolean =>
  state.expert !== undefined && !isDone(state) && isAbsentOn(snapshot, state.expert, today);
