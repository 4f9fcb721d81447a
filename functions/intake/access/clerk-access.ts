import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { conflictOfPerson, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";

/**
 * R2: whether a member of staff may know of a request at all: not when they, or somebody for whom they act that day, are
 * complained of in it.
 */
export const mayKnow = (snapshot: Snapshot, parties: Parties, username: string, at: Date): boolean =>
  conflictOfPerson(snapshot, tehranDay(at), { parties }, username) === undefined;
