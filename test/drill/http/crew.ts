/** The people of a system who take part in a drill by HTTP, as the desk's profile describes them. */

import type { Place } from "./place.ts";

export interface Worker {
  readonly username: string;
  readonly unit: string;
  readonly roles: readonly string[];
  /** Whether this person approves the answers of a unit. */
  readonly isHead: boolean;
}

interface Desk {
  readonly me: {
    readonly unit: { readonly key: string };
    readonly roles: readonly string[];
    readonly headOf: readonly unknown[];
  };
}

/** Reads the profile of everybody who can sign in. */
export async function workersAt(place: Place): Promise<readonly Worker[]> {
  const workers: Worker[] = [];
  for (const username of place.usernames) {
    const answer = await (await place.staff(username)).send("/desk");
    if (answer.status !== 200) throw new Error(`${username} cannot open the desk: ${answer.status}`);
    const { unit, roles, headOf } = answer.json<Desk>().me;
    workers.push({ username, unit: unit.key, roles, isHead: headOf.length > 0 });
  }
  return workers;
}

export const isOperator = ({ roles }: Worker): boolean =>
  roles.includes("phone-operator") || roles.includes("clerk");
export const isExpert = ({ roles }: Worker): boolean => roles.includes("expert");
