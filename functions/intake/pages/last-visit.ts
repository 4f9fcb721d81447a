/**
 * When somebody last looked at the news of theirs with this browser (N1): a cookie, for it is nobody's business but theirs. It holds
 * moments beside keyed hashes of what the session opens; signing out takes it away.
 */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { type ApplicantSession, sessionMinutes } from "../../../shared/handler/auth/session.ts";
import { type Cookie, setCookie } from "../../../shared/handler/http/cookies.ts";

export const visitsCookie = "visits";
const keptDays = 180;
/** So many people or requests are kept of one browser. */
const most = 6;

/** One of those: its name here, when its newest session ends, and the one before. */
interface Visit {
  readonly name: string;
  readonly session: number;
  readonly before: number;
}

export interface Visited {
  /** News that came later is new to them, ISO 8601 in UTC; absent on a first visit: nothing is marked then. */
  readonly since?: string;
  readonly cookie: Cookie;
}

/** The session lasts half an hour: what is new stays so while they look around. */
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

/** What somebody made up is not there. */
function visitsIn(cookie = ""): readonly Visit[] {
  return cookie.split("~").flatMap((one) => {
    const [, name = "", session = "", before = ""] =
      /^([\w-]{10})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})$/.exec(one) ?? [];
    return name === ""
      ? []
      : [{ name, session: Number.parseInt(session, 36), before: Number.parseInt(before, 36) }];
  });
}
