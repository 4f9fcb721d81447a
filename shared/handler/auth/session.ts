/**
 * The applicant's session of thirty minutes (C2, C14). What a session opens depends on the sign-in:
 * - after the one-time code of a request: that request;
 * - after a code for identity and mobile: the requests that the person registered with that mobile;
 * - after sign-in at an identity provider: all requests of the person;
 * - after the PIN of a paper receipt: the part of one request that a clerk may read out.
 * The browser keeps a session as a signed value. To end a session early, we write a mark for the session in a
 * table; every request checks whether the mark exists (ADR 0035).
 */

import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Endings } from "../../limits/endings.ts";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { type Cookie, setCookie } from "../http/cookies.ts";
import { tokens } from "./tokens.ts";

export const sessionCookie = "session";
export const sessionMinutes = 30;
/** How often an applicant may extend a session (WCAG 2.2.1). */
const mostRenewals = 10;

/**
 * The requests that a session opens. `contact` is a keyed hash of a mobile; a person without `contact` signed
 * in with an identity provider.
 */
export type Opens =
  | {
      readonly request: string;
      /** The number of the paper receipt whose PIN started the session; absent after a one-time code. */
      readonly receipt?: number | undefined;
    }
  | { readonly person: string; readonly contact?: string | undefined };

/**
 * The fields of an extended session: how often it was extended, and a name that all its tokens share, so that
 * one mark ends them all.
 */
interface Renewed {
  readonly renewed?: number | undefined;
  readonly first?: string | undefined;
}

export type ApplicantSession = Opens &
  Renewed & {
    /** The time when the session expires: ISO 8601 in UTC. */
    readonly expiresAt: string;
  };

export type GivenSession = ApplicantSession & {
  readonly token: string;
  /** The cookie in which a browser keeps the session's token. */
  readonly cookie: Cookie;
};

export interface ReplacesSessions {
  /**
   * Starts a session for a new sign-in, and ends the browser's earlier session, for every copy of its token. A retry
   * of the sign-in starts the same session again and does not end this session.
   * @param before the token of the earlier session; undefined or any text when the browser had no session
   */
  replace(before: string | undefined, opens: Opens, at: Date): Promise<GivenSession>;
}

export interface ApplicantSessions extends ReplacesSessions {
  /**
   * The session of a token; undefined when the token was altered, expired or ended, or its key was removed.
   */
  open(token: string, at: Date): Promise<ApplicantSession | undefined>;
  /**
   * Extends the session of a token to half an hour from now. Returns undefined when the session is over, or
   * was extended ten times already.
   */
  renew(token: string, at: Date): Promise<GivenSession | undefined>;
  /**
   * Ends the session of a token, also for every copy of the token. Does nothing for a token that opens no
   * session.
   */
  end(token: string, at: Date): Promise<void>;
}

/** Ends every session that a person got until `at`, or that anyone got for one of these requests (P2). */
export type EndSessionsOf = (
  whose: { readonly person?: string | undefined; readonly requests: readonly string[] },
  at: Date,
) => Promise<void>;

const renewed = () => ({
  renewed: z.optional(z.int().check(z.gte(1), z.lte(mostRenewals))),
  first: z.optional(z.string().check(z.regex(/^session\/[\w-]{43}$/))),
});

const schema = () =>
  z.union([
    z.strictObject({
      request: z.string().check(z.regex(/^\d{12}$/)),
      receipt: z.optional(z.int().check(z.gte(1))),
      ...renewed(),
      expiresAt: z.string(),
    }),
    z.strictObject({
      person: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
      contact: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
      ...renewed(),
      expiresAt: z.string(),
    }),
  ]);

const signedSessions = (keys: KeyRing) => tokens(keys, "applicant-session", schema);

/** Makes the port for a Lambda that only signs people in; this port cannot read a session. */
export const replacesSessions = (keys: KeyRing, endings: Pick<Endings, "end">): ReplacesSessions => {
  const signed = signedSessions(keys);
  const give = givingWith(signed);
  return {
    replace: async (before = "", opens, at) => {
      const given = await give(opens, at);
      const earlier = await signed.open(before, at);
      if (earlier && nameOf(before, earlier) !== nameOf(given.token, given))
        await endOne(endings, before, earlier);
      return given;
    },
  };
};

const givingWith =
  (signed: ReturnType<typeof signedSessions>) =>
  async (opens: Opens & Renewed, at: Date): Promise<GivenSession> => {
    const until = new Date(at.getTime() + sessionMinutes * 60_000);
    const session = { ...opens, expiresAt: until.toISOString() };
    const token = await signed.sign(session, until);
    return { ...session, token, cookie: setCookie(sessionCookie, token, sessionMinutes * 60) };
  };

/**
 * Makes the port that creates, opens, extends and ends sessions.
 * @param endings the marks that end sessions early
 */
export function applicantSessions(keys: KeyRing, endings: Endings): ApplicantSessions {
  const signed = signedSessions(keys);
  const give = givingWith(signed);
  const open: ApplicantSessions["open"] = async (token, at) => {
    const session = await signed.open(token, at);
    return session && !(await isEnded(endings, token, session)) ? session : undefined;
  };
  return {
    ...{ open, ...replacesSessions(keys, endings) },
    renew: async (token, at) => {
      const session = await open(token, at);
      if (!session || !mayStay(session)) return undefined;
      const { expiresAt: _, ...opens } = session;
      return give({ ...opens, renewed: timesOf(session) + 1, first: nameOf(token, session) }, at);
    },
    end: async (token, at) => {
      const session = await signed.open(token, at);
      if (session) await endOne(endings, token, session);
    },
  };
}

/**
 * Ends one session. It may have been extended shortly before it expired, so its mark lasts half an hour longer than the
 * token.
 */
const endOne = (endings: Pick<Endings, "end">, token: string, session: ApplicantSession): Promise<void> =>
  endings.end(nameOf(token, session), new Date(session.expiresAt), sessionMinutes * 60);

export const endsSessionsOf =
  (endings: Endings): EndSessionsOf =>
  async ({ person, requests }, at) => {
    const names = [...(person === undefined ? [] : [`person/${person}`]), ...requests.map(nameOfRequest)];
    for (const name of names) await endings.end(name, at, sessionMinutes * 60);
  };

/**
 * Whether a session was ended early. A stored mark may end this session alone, or all sessions of its person or
 * request; both marks are read in parallel.
 */
async function isEnded(endings: Endings, token: string, session: ApplicantSession): Promise<boolean> {
  const given = new Date(Date.parse(session.expiresAt) - sessionMinutes * 60_000);
  const all = "request" in session ? nameOfRequest(session.request) : `person/${session.person}`;
  const over = await Promise.all([endings.isOver(nameOf(token, session), given), endings.isOver(all, given)]);
  return over.includes(true);
}

const timesOf = ({ renewed = 0 }: Renewed): number => renewed;

/** Whether the applicant may extend the session once more. */
export const mayStay = (session: Renewed): boolean => timesOf(session) < mostRenewals;

const nameOf = (token: string, { first }: Renewed): string => first ?? nameOfOne(token);

const nameOfRequest = (code: string): string => `request/${code}`;

/**
 * The name under which the early end of a session is stored: a hash of its token, since a reader of the table
 * could use a stored token.
 */
const nameOfOne = (token: string): string =>
  `session/${createHash("sha256").update(token).digest("base64url")}`;
