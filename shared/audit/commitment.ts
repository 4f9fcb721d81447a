/**
 * What an outsider may be shown of a journal row, and the commitment to it that the log keeps (P7): a hash that tells nothing of the
 * facts to those who do not have the salt.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../journal/fingerprint.ts";
import type { PublicFact, StoredRow } from "../journal/journal.ts";

/** Which request, what happened to it, and when. No names, units or words. */
export interface PublicFacts {
  /** The tracking code. */
  readonly code: string;
  readonly events: readonly PublicFact[];
}

export interface Opening {
  /** 32 bytes, base64url. */
  readonly salt: string;
  readonly facts: PublicFacts;
}

const sha256Of = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest();
};

/**
 * What opens the commitment of a row; nothing for a row that the public timeline does not show. The salt is derived from the row's
 * own, so that the row's hash goes on hiding the rest of the row from those who know this one.
 */
export function openingOf({ id, shown }: Pick<StoredRow, "id" | "shown">): Opening | undefined {
  if (!shown) return undefined;
  const salt = sha256Of("peygir/salt\n", Buffer.from(shown.salt, "base64url")).toString("base64url");
  return { salt, facts: { code: id, events: shown.facts } };
}

/** SHA-256 over the salt's bytes and the facts as canonical JSON, base64url. */
export const commitmentTo = ({ salt, facts }: Opening): string =>
  sha256Of(Buffer.from(salt, "base64url"), canonicalJson(facts)).toString("base64url");

/** What a row's events tell of it beside its hash. */
export function commitmentOf(row: Pick<StoredRow, "id" | "shown">): string | undefined {
  const opening = openingOf(row);
  return opening && commitmentTo(opening);
}
