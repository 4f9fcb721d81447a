import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { isAbsentOn } from "../../../../shared/directory/standing-in.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { type Names, namesIn } from "../../access/names.ts";
import type { Reader } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isDone } from "../../case/core.ts";

/**
 * The inputs of all functions that build the page of a case: the documents that the viewer may read, the names of keys,
 * and the present time.
 */
export interface Reading {
  readonly documents: Reader;
  readonly snapshot: Snapshot;
  readonly names: Names;
  /** The present day in Tehran, ISO. */
  readonly today: string;
  /** The present time, ISO 8601 in UTC. */
  readonly at: string;
}

export const readingOf = (documents: Reader, snapshot: Snapshot, at: Date): Reading => ({
  documents: readOnce(documents),
  snapshot,
  names: namesIn(snapshot),
  today: tehranDay(at),
  at: at.toISOString(),
});

/** Reads each document from the store at most once, because one answer has the texts of all its commitments. */
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

/** Whether the assignee is away today, so that a deputy does their work (R9). */
export const isWithStandIn = ({ snapshot, today }: Reading, state: CaseState): boolean =>
  state.expert !== undefined && !isDone(state) && isAbsentOn(snapshot, state.expert, today);
