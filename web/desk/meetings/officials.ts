/** The official whose meetings the user sees. Pure. */
import type { Desk } from "../app/shell/desk.tsx";

export type Official = Desk["officials"][number];

/** The officials to choose from, those the user coordinates first; a clerk arranges for all. */
export const inOrder = (officials: readonly Official[]): readonly Official[] => [
  ...officials.filter(({ mine }) => mine),
  ...officials.filter(({ mine }) => !mine),
];

/** The official in the address, else the user, else the first one they coordinate, else the first of all. */
export function officialAsked({ officials, me }: Pick<Desk, "officials" | "me">, asked: string) {
  const find = (username: string) => officials.find((one) => one.username === username);
  return find(asked) ?? find(me.username) ?? inOrder(officials)[0];
}
