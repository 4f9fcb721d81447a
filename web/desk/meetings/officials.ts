/** Chooses the official whose meetings the user sees. Pure. */
import type { Desk } from "../app/shell/desk.tsx";

export type Official = Desk["officials"][number];

/**
 * The officials to choose from: first the officials whose meetings the user coordinates, then all other officials,
 * whose meetings a clerk may arrange too.
 */
export const inOrder = (officials: readonly Official[]): readonly Official[] => [
  ...officials.filter(({ mine }) => mine),
  ...officials.filter(({ mine }) => !mine),
];

/** The people who may receive applicants for the official: those that the directory names, else all others (M10, P5). */
export const receiversOf = <One extends { readonly username: string }>(
  { officials }: Pick<Desk, "officials">,
  host: string,
  people: readonly One[],
): readonly One[] => {
  const named = officials.find(({ username }) => username === host)?.receivers;
  return people.filter(({ username }) => username !== host && (named?.includes(username) ?? true));
};

type Choice = Pick<Desk, "officials" | "me">;

/** Returns the official in the address, else the user if the user is an official, else undefined. */
export function officialNamed({ officials, me }: Choice, asked: string): Official | undefined {
  const find = (username: string) => officials.find((one) => one.username === username);
  return find(asked) ?? find(me.username);
}

/**
 * Returns the first of these that exists: the official in the address; the user, if the user is an official; an
 * official with a public day today; the first official of all. Officials whom the user coordinates come before other
 * officials.
 * @param receiving user names of the officials with a public day today
 */
export function officialAsked(
  desk: Choice,
  asked: string,
  receiving: readonly string[] = [],
): Official | undefined {
  const all = inOrder(desk.officials);
  return officialNamed(desk, asked) ?? all.find(({ username }) => receiving.includes(username)) ?? all.at(0);
}
