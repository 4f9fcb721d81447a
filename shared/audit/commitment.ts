/**
 * The public facts of a journal row, and the commitment to them that the public log keeps (P7). The
 * commitment is a hash that reveals nothing about the facts to a reader without the salt.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../journal/fingerprint.ts";
import type { PublicFact, StoredRow } from "../journal/journal.ts";

/**
 * What the public timeline shows of a row: the request, what happened to the request, and when. No names,
 * units or texts.
 */
export interface PublicFacts {
  /** The tracking code. */
  readonly code: string;
  readonly events: readonly PublicFact[];
}

export interface Opening {
  /** The salt, 32 bytes in base64url. The commitment is a hash of the salt and the facts. */
  readonly salt: string;
  readonly facts: PublicFacts;
}

const sha256Of = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/**
 * The salt and public facts that a row's commitment hashes; undefined for a row that the public timeline does
 * not show. The salt is derived from the row's own salt, so that a reader of the opening cannot use the row's
 * hash to guess the other contents of the row.
 */
export function openingOf({ id, shown }: Pick<StoredRow, "id" | "shown">): Opening | undefined {
  if (!shown) return undefined;
  const salt = sha256Of("peygir/salt\n", Buffer.from(shown.salt, "base64url")).toString("base64url");
  return { salt, facts: { code: id, events: shown.facts } };
}

/** The commitment: SHA-256 over the salt's bytes and the facts as canonical JSON, base64url. */
export const commitmentTo = ({ salt, facts }: Opening): string =>
  sha256Of(Buffer.from(salt, "base64url"), canonicalJson(facts)).toString("base64url");

/**
 * @returns the commitment that the row's events carry beside the row's hash; undefined for a row without
 * public facts
 */
export function commitmentOf(row: Pick<StoredRow, "id" | "shown">): string | undefined {
  const opening = openingOf(row);
  return opening && commitmentTo(opening);
}
