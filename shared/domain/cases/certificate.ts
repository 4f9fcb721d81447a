/**
 * The statement of a certificate about a request: registered, answered, withdrawn, or without an answer in
 * the legal limit (D10). Pure.
 */

import { defined } from "../../defined.ts";

/** The journal's facts; times are ISO 8601 in UTC. */
export interface CertificateFacts {
  /** The times of the first answer and of the second stage's decision (R13). */
  readonly answeredAt?: string | undefined;
  readonly finalAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  /** The end of the legal limit. */
  readonly limit?: string | undefined;
  /**
   * Whether the case journaled that the limit passed without an answer; the certificate never computes it.
   */
  readonly passed: boolean;
}

export interface Certificate {
  /** The time of issue. */
  readonly at: string;
  readonly standing: "registered" | "answered" | "silent" | "withdrawn";
  /** The time of the answer or withdrawal. */
  readonly since?: string;
  readonly finalAt?: string;
  readonly limit?: string;
  /** Whether the answer came after the limit. */
  readonly late?: true;
}

/**
 * An answer at the very moment of the limit came after it, as for every clock. An answer outweighs the
 * silence before it, and a withdrawal ends the waiting.
 */
export function certificateOf(facts: CertificateFacts, now: Date): Certificate {
  const { limit, passed } = facts;
  const issued = { at: now.toISOString(), ...defined({ limit }) };
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
