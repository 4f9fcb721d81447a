/**
 * What a citizen's browser keeps between two pages: signed, short-lived, about one request. None of it opens words;
 * that is the applicant's session, which only a one-time code gives (C2).
 */
import * as z from "zod/mini";
import type { ServiceSecret } from "../../../shared/documents/documents.ts";
import { type Tokens, tokens } from "../../../shared/handler/auth/tokens.ts";
import type { Me } from "../applicant/my-requests/my-code.ts";

const request = z.string().check(z.regex(/^\d{12}$/));

export interface CitizenTokens {
  /** Shows the receipt of what was just registered. */
  readonly receipt: Tokens<{ request: string; contactBy: "sms" | "email" }>;
  /** Says that a report without identity was taken, and when; not which (C3). */
  readonly accepted: Tokens<{ acceptedAt: string }>;
  /** Shows the status of a request whose code and mobile were given. */
  readonly tracking: Tokens<{ request: string; member?: Me | undefined }>;
  /** The one-time code that was sent last. */
  readonly challenge: Tokens<{
    request: string;
    member?: Me | undefined;
    /** Whether code and mobile belong together was not said: the code tells it. */
    unseen?: true | undefined;
    challenge: string;
    expiresAt: string;
  }>;
  /** The one that was sent last to a mobile of a person, both as keyed hashes (C14). */
  readonly myChallenge: Tokens<{ person: string; contact: string; challenge: string; expiresAt: string }>;
}

/** Minutes each is good for. */
export const minutes = { receipt: 60, accepted: 10, tracking: 30, challenge: 10 } as const;

export function citizenTokens(secret: ServiceSecret): CitizenTokens {
  const receipt = z.strictObject({ request, contactBy: z.enum(["sms", "email"]) });
  const me = z.strictObject({
    person: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    contact: z.string().check(z.regex(/^[\w-]{43}$/)),
  });
  // C10: whose mobile it was, where it is not that of who registered it.
  const member = z.optional(me);
  const sent = { challenge: z.uuid(), expiresAt: z.string() };
  const unseen = z.optional(z.literal(true));
  const challenge = z.strictObject({ request, member, unseen, ...sent });
  const myChallenge = z.strictObject({ ...me.shape, ...sent });
  return {
    receipt: tokens(secret, "receipt", receipt),
    accepted: tokens(secret, "accepted", z.strictObject({ acceptedAt: z.string() })),
    tracking: tokens(secret, "tracking", z.strictObject({ request, member })),
    challenge: tokens(secret, "challenge", challenge),
    myChallenge: tokens(secret, "my-challenge", myChallenge),
  };
}

export const until = (at: Date, name: keyof typeof minutes): Date =>
  new Date(at.getTime() + minutes[name] * 60_000);
