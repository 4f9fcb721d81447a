import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { conflictOfPerson, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";

/**
 * Whether a member of staff may learn that a request exists (R2). False when the request accuses the member or a
 * colleague whose deputy the member is that day.
 */
export const mayKnow = (snapshot: Snapshot, parties: Parties, username: string, at: Date): boolean =>
  conflictOfPerson(snapshot, tehranDay(at), { parties }, username) === undefined;
