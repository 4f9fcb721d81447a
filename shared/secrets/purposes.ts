/**
 * The purposes of keys. Each purpose has its own key ring, which only the Lambdas that need it may read (ADR
 * 0052). `life`: how long a value signed with a key stays valid.
 */

const [minute, hour] = [60_000, 3_600_000];

export const purposes = {
  /** Applicants' sessions, valid for thirty minutes. */
  sessions: { service: "intake", life: 30 * minute },
  /**
   * Values that citizens' pages sign or encrypt: CSRF tokens of forms, tokens between pages, drafts. The CSRF
   * token needs the longest life, because a form may stay open for a working day.
   */
  forms: { service: "intake", life: 12 * hour },
  /** Passes that clerks get after identifying an applicant, valid for ten minutes. */
  passes: { service: "intake", life: 10 * minute },
  /** PINs of paper receipts; each is valid until a newer receipt replaces it. */
  pins: { service: "intake", life: "until-superseded" },
  /** Keys with which partners sign; each is valid until an administrator ends it. */
  "partner-keys": { service: "intake", life: "until-superseded" },
  /**
   * One-time codes, valid for ten minutes; and the standing code, valid for an hour, which every SMS of that
   * hour contains when the limit of SMS to a person is used up.
   */
  codes: { service: "identity", life: hour + 10 * minute },
  /** Keys that sign outgoing webhooks; each is valid until an administrator replaces it. */
  webhooks: { service: "notification", life: "until-superseded" },
  /** Links of outside bodies, each valid until the end of the sixtieth day (R7). */
  "outside-links": { service: "referral", life: 61 * 24 * hour },
  /** Hashes of words in the search index, valid until the index is rebuilt. */
  words: { service: "referral", life: "until-rebuilt" },
} as const satisfies Readonly<Record<string, PurposeOfKeys>>;

export interface PurposeOfKeys {
  readonly service: string;
  /**
   * Milliseconds for which the longest-lived value signed with a key is valid; or, without such a time, the
   * name of the event that ends the value's validity.
   */
  readonly life: number | "until-superseded" | "until-rebuilt";
}

export type Purpose = keyof typeof purposes;

export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text);

/**
 * The id of the ring's row in the keys table. The ring of the partners' keys keeps the row in which the keys
 * were stored before key rings existed.
 */
export const ringId = (purpose: Purpose): string =>
  purpose === "partner-keys" ? `secret/${purpose}` : `secret/${purposes[purpose].service}/${purpose}`;
