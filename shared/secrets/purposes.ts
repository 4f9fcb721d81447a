/** Purposes of keys: each has a ring of keys of its own, and only the functions that need it can read that ring (ADR 0052). */

const [minute, hour] = [60_000, 3_600_000];

export const purposes = {
  /** Applicants' sessions: half an hour. */
  sessions: { service: "intake", life: 30 * minute },
  /** Tokens that forms and pages carry: none is good for longer than an hour, but a form may be open for a working day. */
  forms: { service: "intake", life: 12 * hour },
  /** Clerks' passes: ten minutes. */
  passes: { service: "intake", life: 10 * minute },
  /** PINs of paper receipts, each until a newer receipt ends it. */
  pins: { service: "intake", life: "until-superseded" },
  /** Keys that partners sign with, each until an administrator ends it. */
  "partner-keys": { service: "intake", life: "until-superseded" },
  /** One-time codes: ten minutes, and the standing code of an hour. */
  codes: { service: "identity", life: hour + 10 * minute },
  /** Keys that outgoing webhooks are signed with, each until an administrator exchanges it. */
  webhooks: { service: "notification", life: "until-superseded" },
  /** Hashes of words in the index that search finds by, until the index is built again. */
  words: { service: "referral", life: "until-rebuilt" },
} as const satisfies Readonly<Record<string, PurposeOfKeys>>;

export interface PurposeOfKeys {
  readonly service: string;
  /** Milliseconds that the longest-lived thing under a key is good for; or until what it is good. */
  readonly life: number | "until-superseded" | "until-rebuilt";
}

export type Purpose = keyof typeof purposes;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);

/** The id of the row in the table of keys that holds the ring. Partners' keys had a row of their own before there were rings. */
export const ringId = (purpose: Purpose): string =>
  purpose === "partner-keys" ? `secret/${purpose}` : `secret/${purposes[purpose].service}/${purpose}`;
