/**
 * When this browser last showed an applicant the notices about their requests (N1). A cookie holds, for each person or
 * request that a session opened, a keyed hash and the times of the last visits. The server stores no visits, since they
 * are the applicant's private matter. Signing out clears the cookie.
 */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { type ApplicantSession, sessionMinutes } from "../../../shared/handler/auth/session.ts";
import { type Cookie, setCookie } from "../../../shared/handler/http/cookies.ts";

export const visitsCookie = "visits";
const keptDays = 180;
/** The number of people or requests in one browser's cookie at most. */
const most = 6;

/**
 * `name`: the keyed hash of a person or request. `session` and `before`: the end of the newest session and of the
 * previous session, in seconds since 1970.
 */
interface Visit {
  readonly name: string;
  readonly session: number;
  readonly before: number;
}

export interface Visited {
  /**
   * Notices after this time are new to the reader; ISO 8601 in UTC. Absent on a first visit, when no notice is marked
   * as new.
   */
  readonly since?: string;
  readonly cookie: Cookie;
}

/** Returns the last visit before this session, so that new items stay marked throughout the session. */
export function visitNow(secret: Uint8Array, cookie: string | undefined, session: ApplicantSession): Visited {
  const known = visitsIn(cookie);
  const name = nameOf(secret, session);
  const mine = known.find((one) => one.name === name);
  const ends = Math.floor(Date.parse(session.expiresAt) / 1_000);
  const before = mine?.session === ends ? mine.before : (mine?.session ?? 0);
  const visits = [{ name, session: ends, before }, ...known.filter((one) => one !== mine)].slice(0, most);
  return {
    ...(before > 0 && { since: new Date((before - sessionSeconds) * 1_000).toISOString() }),
    cookie: setCookie(visitsCookie, visits.map(written).join("~"), keptDays * 86_400),
  };
}

const sessionSeconds = sessionMinutes * 60;

const nameOf = (secret: Uint8Array, session: ApplicantSession): string => {
  const opens = "request" in session ? session.request : `${session.person}/${session.contact ?? ""}`;
  return Buffer.from(keyedHash(secret, "visits", opens))
    .toString("base64url")
    .slice(0, 10);
};

const written = ({ name, session, before }: Visit): string =>
  `${name}.${session.toString(36)}.${before.toString(36)}`;

/** Reads the cookie; leaves out malformed entries. */
function visitsIn(cookie = ""): readonly Visit[] {
  return cookie.split("~").flatMap((one) => {
    const [, name = "", session = "", before = ""] =
      /^([\w-]{10})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/.exec(one) ?? [];
    return name === ""
      ? []
      : [{ name, session: Number.parseInt(session, 36), before: Number.parseInt(before, 36) }];
  });
}
