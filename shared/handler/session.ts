/** The applicant's session: after a one-time code, for half an hour, for one request (C2, C14). */

import * as z from "zod/mini";
import type { ServiceSecret } from "../documents/documents.ts";
import { type Cookie, setCookie } from "./cookies.ts";
import { tokens } from "./tokens.ts";

export const sessionCookie = "session";
const sessionMinutes = 30;

export interface ApplicantSession {
  /** The tracking code of the one request that it opens. */
  readonly request: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

export interface GivenSession extends ApplicantSession {
  readonly token: string;
  /** For browsers. */
  readonly cookie: Cookie;
}

export interface ApplicantSessions {
  give(request: string, at: Date): Promise<GivenSession>;
  /** The session of a token; nothing when it was altered or its time is over. */
  open(token: string, at: Date): Promise<ApplicantSession | undefined>;
}

const schema = z.strictObject({ request: z.string().check(z.regex(/^\d{12}$/)), expiresAt: z.string() });

export function applicantSessions(secret: ServiceSecret): ApplicantSessions {
  const signed = tokens(secret, "applicant-session", schema);
  return {
    give: async (request, at) => {
      const until = new Date(at.getTime() + sessionMinutes * 60_000);
      const session = { request, expiresAt: until.toISOString() };
      const token = await signed.sign(session, until);
      return { ...session, token, cookie: setCookie(sessionCookie, token, sessionMinutes * 60) };
    },
    open: (token, at) => signed.open(token, at),
  };
}
