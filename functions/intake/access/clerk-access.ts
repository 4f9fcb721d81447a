import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { conflictOfPerson, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";

/**
 * Whether a member of staff may know of a request (R2): false when they, or a colleague whose deputy they are that day, are
 * accused in it.
 */
export const mayKnow = (snapshot: Snapshot, parties: Parties, username: string, at: Date): boolean =>
  conflictOfPerson(snapshot, tehranDay(at), { parties }, username) === undefined;
