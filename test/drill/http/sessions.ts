/** Remembers who is signed in, and signs them in again before their token expires. */

import type { StaffMember } from "../../support/staff.ts";

/** How long a token is used, in milliseconds; it is valid for fifteen minutes. */
const sitting = 10 * 60_000;

export type SignIn = (username: string) => Promise<StaffMember>;

export function sessionsOf(signIn: SignIn): SignIn {
  const sessions = new Map<string, { readonly member: Promise<StaffMember>; readonly until: number }>();
  return (username) => {
    const known = sessions.get(username);
    if (known && known.until > Date.now()) return known.member;
    const member = signIn(username);
    sessions.set(username, { member, until: Date.now() + sitting });
    return member;
  };
}
