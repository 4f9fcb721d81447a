/**
 * Computes the statement that a certificate about a request makes: registered, answered, withdrawn, or
 * without an answer within the legal time limit (D10). Pure.
 */

import { defined } from "../../defined.ts";

/** The facts from the journal on which a certificate is based; times are ISO 8601 in UTC. */
export interface CertificateFacts {
  /** When the first answer was given. `finalAt`: when the organisation decided on an objection to it (R13). */
  readonly answeredAt?: string | undefined;
  readonly finalAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  /** The last moment for an answer by law. */
  readonly limit?: string | undefined;
  /**
   * Whether the case's journal says that `limit` passed without an answer. The certificate relies on this
   * record and does not compute whether the limit has passed.
   */
  readonly passed: boolean;
  /** P8: the code of the request in the earlier system, and when it was imported. */
  readonly imported?: ImportedAs | undefined;
}

interface ImportedAs {
  readonly code: string;
  readonly at: string;
}

export interface Certificate {
  /** The time of issue of the certificate. */
  readonly at: string;
  readonly standing: "registered" | "answered" | "silent" | "withdrawn";
  /** When the request was answered or withdrawn. */
  readonly since?: string;
  readonly finalAt?: string;
  readonly limit?: string;
  /** Present when the answer came after `limit`. */
  readonly late?: true;
  readonly imported?: ImportedAs;
}

/**
 * The statement of a certificate issued now. An answer at the exact end of the limit is late, as with every
 * clock. After an answer, the certificate no longer says that the request has no answer; after a withdrawal
 * it says that the request was withdrawn, and not that an answer is missing.
 */
export function certificateOf(facts: CertificateFacts, now: Date): Certificate {
  const { limit, passed } = facts;
  const issued = { at: now.toISOString(), ...defined({ limit, imported: facts.imported }) };
  if (facts.answeredAt !== undefined) return { ...issued, ...answered(facts.answeredAt, facts) };
  if (facts.withdrawnAt !== undefined) return { ...issued, standing: "withdrawn", since: facts.withdrawnAt };
  const isSilent = passed && limit !== undefined && limit <= issued.at;
  return { ...issued, standing: isSilent ? "silent" : "registered" };
}

const answered = (since: string, { finalAt, limit }: CertificateFacts) => ({
  standing: "answered" as const,
  since,
  ...(finalAt !== undefined && finalAt !== since && { finalAt }),
  ...(limit !== undefined && limit <= since && { late: true as const }),
});
