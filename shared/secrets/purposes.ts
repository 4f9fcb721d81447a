/** The purposes of keys. Each has its own ring, readable only by the functions that need it (ADR 0052). */

const [minute, hour] = [60_000, 3_600_000];

export const purposes = {
  /** Applicants' sessions: thirty minutes. */
  sessions: { service: "intake", life: 30 * minute },
  /** Tokens of forms and pages: valid for an hour at most, but a form may stay open for a working day. */
  forms: { service: "intake", life: 12 * hour },
  /** Clerks' passes: ten minutes. */
  passes: { service: "intake", life: 10 * minute },
  /** PINs of paper receipts, each until a newer receipt ends it. */
  pins: { service: "intake", life: "until-superseded" },
  /** Partners' signing keys, each until an administrator ends it. */
  "partner-keys": { service: "intake", life: "until-superseded" },
  /** One-time codes: ten minutes, and the standing code of an hour. */
  codes: { service: "identity", life: hour + 10 * minute },
  /** Signing keys of outgoing webhooks, each until an administrator exchanges it. */
  webhooks: { service: "notification", life: "until-superseded" },
  /** Hashes of words in the search index, until the index is rebuilt. */
  words: { service: "referral", life: "until-rebuilt" },
} as const satisfies Readonly<Record<string, PurposeOfKeys>>;

export interface PurposeOfKeys {
  readonly service: string;
  /** Milliseconds for which the longest-lived value under a key is valid; or the event that ends it. */
  readonly life: number | "until-superseded" | "until-rebuilt";
}

export type Purpose = keyof typeof purposes;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);

/**
 * The id of the ring's row in the table of keys. Partners' keys had a row of their own before there were
 * rings.
 */
export const ringId = (purpose: Purpose): string =>
  purpose === "partner-keys" ? `secret/${purpose}` : `secret/${purposes[purpose].service}/${purpose}`;
