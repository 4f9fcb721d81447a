/** Chooses the official whose meetings the user sees. Pure. */
import type { Desk } from "../app/shell/desk.tsx";

export type Official = Desk["officials"][number];

/**
 * The officials to choose from: first those whose meetings the user coordinates, then the others, for whom a clerk may
 * arrange too.
 */
export const inOrder = (officials: readonly Official[]): readonly Official[] => [
  ...officials.filter(({ mine }) => mine),
  ...officials.filter(({ mine }) => !mine),
];

/**
 * The official named in the address, else the user, else the first official whom the user coordinates, else the first
 * of all.
 */
export function officialAsked({ officials, me }: Pick<Desk, "officials" | "me">, asked: string) {
  const find = (username: string) => officials.find((one) => one.username === username);
  return find(asked) ?? find(me.username) ?? inOrder(officials)[0];
}
