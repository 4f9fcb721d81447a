/** What a certificate says of a request: that it was registered, answered, withdrawn, or got no answer by law (D10). Pure. */

import { defined } from "../../defined.ts";

/** What the journal knows; moments are ISO 8601 in UTC. */
export interface CertificateFacts {
  /** When it was answered first, and when somebody else had decided again (R13). */
  readonly answeredAt?: string | undefined;
  readonly finalAt?: string | undefined;
  readonly withdrawnAt?: string | undefined;
  /** When the legal limit ends. */
  readonly limit?: string | undefined;
  /** The journal of the case says that the limit passed without an answer: silence is never reckoned, only told. */
  readonly passed: boolean;
}

export interface Certificate {
  /** When it was issued. */
  readonly at: string;
  readonly standing: "registered" | "answered" | "silent" | "withdrawn";
  /** When it was answered or withdrawn. */
  readonly since?: string;
  readonly finalAt?: string;
  readonly limit?: string;
  /** The answer came after the limit. */
  readonly late?: true;
}

/**
 * The last day ends at the limit: what came at that very moment came after it, as for every clock. An answer outweighs the
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
