/**
 * The signed, short-lived tokens that a citizen's browser carries between two pages. No token opens a request's text;
 * only the applicant's session does, which needs a one-time code, a receipt's PIN or the identity provider (C2, C13).
 */
import * as z from "zod/mini";
import { type Tokens, tokens } from "../../../shared/handler/auth/tokens.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { Me } from "../applicant/my-requests/my-code.ts";

export interface CitizenTokens {
  /** Shows the receipt of the last registration. */
  readonly receipt: Tokens<{ request: string; contactBy: "sms" | "email" }>;
  /** Shows that a report without identity was taken, and when, but not which report (C3). */
  readonly accepted: Tokens<{ acceptedAt: string }>;
  /** Shows the status of a request whose code and mobile were entered. */
  readonly tracking: Tokens<{ request: string; member?: Me | undefined }>;
  /** Identifies the one-time code that was sent last, for the page that takes the code. */
  readonly challenge: Tokens<{
    request: string;
    member?: Me | undefined;
    /**
     * Set when the page has not revealed whether tracking code and mobile belong together; only the right one-time code
     * reveals it.
     */
    unseen?: true | undefined;
    challenge: string;
    expiresAt: string;
  }>;
  /** Identifies the code that was sent last to a person's mobile; person and mobile are keyed hashes (C14). */
  readonly myChallenge: Tokens<{ person: string; contact: string; challenge: string; expiresAt: string }>;
}

/** The life of each token, in minutes. */
export const minutes = { receipt: 60, accepted: 10, tracking: 30, challenge: 10 } as const;

const request = () => z.string().check(z.regex(/^\d{12}$/));
const me = () =>
  z.strictObject({
    person: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    contact: z.string().check(z.regex(/^[\w-]{43}$/)),
  });
const sent = () => ({ challenge: z.uuid(), expiresAt: z.string() });

const receipt = () => z.strictObject({ request: request(), contactBy: z.enum(["sms", "email"]) });
const accepted = () => z.strictObject({ acceptedAt: z.string() });
/** `member`: the owner of the mobile, when the owner is a member of the group (C10) and not the applicant. */
const tracking = () => z.strictObject({ request: request(), member: z.optional(me()) });
const challenge = () =>
  z.strictObject({ ...tracking().shape, unseen: z.optional(z.literal(true)), ...sent() });
const myChallenge = () => z.strictObject({ ...me().shape, ...sent() });

export const citizenTokens = (keys: KeyRing): CitizenTokens => ({
  receipt: tokens(keys, "receipt", receipt),
  accepted: tokens(keys, "accepted", accepted),
  tracking: tokens(keys, "tracking", tracking),
  challenge: tokens(keys, "challenge", challenge),
  myChallenge: tokens(keys, "my-challenge", myChallenge),
});

export const until = (at: Date, name: keyof typeof minutes): Date =>
  new Date(at.getTime() + minutes[name] * 60_000);
