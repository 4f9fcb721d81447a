import type { Snapshot, Text } from "../../../../shared/directory/snapshot.ts";
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

/** @param state the case, whose answer an earlier system may have given (P8) */
export const readingOf = (documents: Reader, snapshot: Snapshot, at: Date, state?: CaseState): Reading => ({
  documents: readOnce(documents),
  snapshot,
  names: withEarlierSystem(namesIn(snapshot), state?.request?.imported?.from),
  today: tehranDay(at),
  at: at.toISOString(),
});

const earlierSystem: Text = { fa: "سامانه پیشین", en: "the earlier system" };

/** Names in which the earlier system stands for its staff, whom this system does not know. */
const withEarlierSystem = (names: Names, from: string | undefined): Names => ({
  ...names,
  staff: (username) => (username === from ? { username, name: earlierSystem } : names.staff(username)),
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
