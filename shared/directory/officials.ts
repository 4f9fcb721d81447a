/** Finds what the directory says about the officials whom applicants can meet (M1, M4, M10). Pure functions. */

import type { Official, Snapshot } from "./snapshot.ts";

type Officials = Pick<Snapshot, "officials">;

/** The entry of a head of a unit; undefined in a directory that has none, as before officials had entries. */
export const officialEntry = ({ officials }: Officials, username: string): Official | undefined =>
  officials?.find(({ of }) => of === username);

/** Whether applicants can ask to meet this official about a request of this kind (M1). */
export function canBeMet(snapshot: Officials, username: string, kind: string): boolean {
  const { closed = false, kinds } = officialEntry(snapshot, username) ?? {};
  return !closed && (kinds === undefined || kinds.includes(kind));
}

/** Whether the directory lets this person receive applicants for the official (M10). */
export const mayReceiveFor = (snapshot: Officials, official: string, username: string): boolean =>
  officialEntry(snapshot, official)?.receivers?.includes(username) ?? true;
