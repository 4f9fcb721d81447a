/**
 * When this browser last showed an applicant their news (N1). Stored in a cookie, since it is the applicant's private
 * matter: moments beside keyed hashes of what the session opens. Signing out clears it.
 */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { type ApplicantSession, sessionMinutes } from "../../../shared/handler/auth/session.ts";
import { type Cookie, setCookie } from "../../../shared/handler/http/cookies.ts";

export const visitsCookie = "visits";
const keptDays = 180;
/** The most people or requests per browser. */
const most = 6;

/** `name`: hash of a person or request; the end of its newest session, and of the one before. */
interface Visit {
  readonly name: string;
  readonly session: number;
  readonly before: number;
}

export interface Visited {
  /** News after this moment is new to them, ISO 8601 in UTC; absent on a first visit, where nothing is marked. */
  readonly since?: string;
  readonly cookie: Cookie;
}

/** New items stay marked through the session's half hour. */
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

/** Drops forged entries. */
function visitsIn(cookie = ""): readonly Visit[] {
  return cookie.split("~").flatMap((one) => {
    const [, name = "", session = "", before = ""] =
      /^([\w-]{10})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/.exec(one) ?? [];
    return name === ""
      ? []
      : [{ name, session: Number.parseInt(session, 36), before: Number.parseInt(before, 36) }];
  });
}
