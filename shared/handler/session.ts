/**
 * The applicant's session, for half an hour (C2, C14): after the one-time code of a request it opens that request; after
 * one for an identity and a mobile, what that person registered with that mobile; after signing in with an identity
 * provider, all that the person registered. A session of a receipt's PIN opens what a clerk may read out of that request.
 */

import * as z from "zod/mini";
import type { ServiceSecret } from "../documents/documents.ts";
import { type Cookie, setCookie } from "./cookies.ts";
import { tokens } from "./tokens.ts";

export const sessionCookie = "session";
export const sessionMinutes = 30;

/** What a session opens. A contact is a keyed hash of a mobile; a person without one signed in with an identity provider. */
export type Opens =
  | {
      readonly request: string;
      /** The number of the paper receipt whose PIN was given; absent after a one-time code. */
      readonly receipt?: number | undefined;
    }
  | { readonly person: string; readonly contact?: string | undefined };

export type ApplicantSession = Opens & {
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
};

export type GivenSession = ApplicantSession & {
  readonly token: string;
  /** For browsers. */
  readonly cookie: Cookie;
};

export interface ApplicantSessions {
  give(opens: Opens, at: Date): Promise<GivenSession>;
  /** The session of a token; nothing when it was altered or its time is over. */
  open(token: string, at: Date): Promise<ApplicantSession | undefined>;
}

const schema = z.union([
  z.strictObject({
    request: z.string().check(z.regex(/^\d{12}$/)),
    receipt: z.optional(z.int().check(z.gte(1))),
    expiresAt: z.string(),
  }),
  z.strictObject({
    person: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    contact: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
    expiresAt: z.string(),
  }),
]);

export function applicantSessions(secret: ServiceSecret): ApplicantSessions {
  const signed = tokens(secret, "applicant-session", schema);
  return {
    give: async (opens, at) => {
      const until = new Date(at.getTime() + sessionMinutes * 60_000);
      const session = { ...opens, expiresAt: until.toISOString() };
      const token = await signed.sign(session, until);
      return { ...session, token, cookie: setCookie(sessionCookie, token, sessionMinutes * 60) };
    },
    open: (token, at) => signed.open(token, at),
  };
}
