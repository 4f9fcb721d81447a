/** What the citizen's pages are given. Times are ISO 8601 in UTC; codes are twelve Latin digits. */

import type { Choice, FieldError, Frame, Values } from "../design/frame.ts";
import type { Bilingual } from "../design/words.ts";

/** The pages of the registration form, in order. */
export const steps = ["kind", "subject", "words", "who", "check"] as const;
export type Step = (typeof steps)[number];

/** The form fields each step asks for; what the other steps hold travels along as hidden fields. */
export const fieldsOf = {
  kind: ["kind"],
  subject: ["subject", "province"],
  words: ["description"],
  who: ["fullName", "identityType", "identityNumber", "mobile", "postalCode", "contactBy", "email"],
  check: [],
} as const satisfies Record<Step, readonly string[]>;

export type RegisterField = (typeof fieldsOf)[Step][number];

/** C13: what a person can identify with. */
export const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport", "none"] as const;
export const contactWays = ["sms", "email"] as const;

/** What the form offers; a directory snapshot fits. Kinds that are not `onWeb` are not shown. */
interface Choices {
  readonly kinds: readonly (Choice & { readonly sentence: Bilingual; readonly onWeb: boolean })[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
}

/**
 * One step of the form. It posts to `/register?step=<step>`:
 * the fields of all steps, `key`, `csrf`, and sometimes `goto` (a step to show without checking this one) or `language`
 * (switch and show this step again). The last step posts the same fields to `/api/requests`.
 */
export interface RegisterProps extends Frame {
  readonly step: Step;
  readonly values: Values<RegisterField>;
  readonly errors: readonly FieldError[];
  readonly choices: Choices;
  /** The idempotency key of this registration, minted by the server on the first page. */
  readonly formKey: string;
}

export interface ReceiptProps extends Frame {
  readonly code: string;
  readonly registeredAt: string;
  /** How the answer will be announced. */
  readonly contactBy: (typeof contactWays)[number];
}

/** Posts `code` and `mobile` to `/track`. */
export interface TrackProps extends Frame {
  readonly values: Values<"code" | "mobile">;
  readonly errors: readonly FieldError[];
}

/** One entry of the public timeline. `unit` is known on all but `registered`. */
export interface TimelineEntry {
  readonly entry: "registered" | "referred" | "under-review" | "answered";
  readonly at: string;
  readonly unit?: Bilingual | undefined;
}

/** After code and mobile: status and dates only (C2). The button posts to `/track/one-time-code`. */
export interface StatusProps extends Frame {
  readonly code: string;
  /** Oldest first; at least `registered`. */
  readonly timeline: readonly TimelineEntry[];
  /** Something that went wrong with asking for the one-time code. */
  readonly errors: readonly FieldError[];
  /** The idempotency key of asking for a one-time code: two taps send one SMS. */
  readonly formKey: string;
}

/** Posts `oneTimeCode` to `/track/confirm`, or without a tracking code to `/my/confirm`. */
export interface OneTimeCodeProps extends Frame {
  /** The request that it opens; none: all requests with an identity and a mobile (C14). */
  readonly code?: string | undefined;
  readonly expiresAt: string;
  readonly now: string;
  readonly errors: readonly FieldError[];
  /** The idempotency key of the forms of this page. */
  readonly formKey: string;
}

/** Posts an identity and a mobile to `/my`. */
export interface WhoAmIProps extends Frame {
  readonly values: Values<"identityType" | "identityNumber" | "mobile">;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
  /** Whether there is an identity provider to sign in with (C13). */
  readonly provider: boolean;
}

/** A line of "my requests". */
export interface MyRequest {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  /** The newest entry of its timeline. */
  readonly last: TimelineEntry;
}

export interface MyRequestsProps extends Frame {
  readonly assurance: "mobile" | "identity-provider";
  /** Newest first. */
  readonly requests: readonly MyRequest[];
  /** Where the next page begins. */
  readonly next?: string | undefined;
  /** Until when this browser may look. */
  readonly expiresAt: string;
}

/** The published answer (R10). */
export interface AnswerView {
  readonly outcome: Bilingual;
  readonly at: string;
  readonly unit: Bilingual;
  /** Each point the applicant raised with what is answered to it. */
  readonly points: readonly { readonly point: string; readonly answer: string }[];
  readonly reasoning: string;
}

/** After the one-time code: everything public about the request. */
export interface RequestProps extends Frame {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly province?: Bilingual | undefined;
  readonly words: string;
  /** Whether the session opens more requests than this one. */
  readonly more?: boolean;
  readonly timeline: readonly TimelineEntry[];
  readonly answer?: AnswerView | undefined;
}

export interface ProblemProps extends Frame {
  readonly status: number;
  /** In the page's language. */
  readonly title: string;
  readonly detail: string;
  /** What a person can read out to a clerk: a request id, never personal data. */
  readonly reference?: string | undefined;
}
