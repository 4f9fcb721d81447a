/** Whose meetings a person looks at. Pure. */
import type { Desk } from "../app/shell/desk.tsx";

export type Official = Desk["officials"][number];

/**
 * Those whose meetings there are to choose from, those the person arranges for first: a coordinator has their own official
 * at hand, a clerk all of them.
 */
export const inOrder = (officials: readonly Official[]): readonly Official[] => [
  ...officials.filter(({ mine }) => mine),
  ...officials.filter(({ mine }) => !mine),
];

/** Whoever the address names, else the person themselves, else the first they arrange for, else the first there is. */
export function officialAsked({ officials, me }: Pick<Desk, "officials" | "me">, asked: string) {
  const find = (username: string) => officials.find((one) => one.username === username);
  return find(asked) ?? find(me.username) ?? inOrder(officials)[0];
}
