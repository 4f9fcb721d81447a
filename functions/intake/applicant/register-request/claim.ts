/** The keyed hashes, under intake's secret, with which a registration claims its tracking code (ADR 0002, P4). */

import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { codeFromHash } from "../../../../shared/domain/cases/tracking-code.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Idempotency, Registration } from "../../request/registration.ts";

export interface Claim {
  /** The caller's idempotency key bound to their identity, so that two people with the same key do not collide. */
  readonly key: string;
  readonly fingerprint: string;
  /** A hash by which the vault recognises a retry of the same registration. */
  readonly mark: string;
  readonly input: string;
  /** A hash of the key and the whole input, by which the rate limits count a retry once. */
  readonly once: string;
  readonly codeAt: (attempt: number) => string;
}

export function claimOf(secret: Uint8Array, registration: Registration): Claim {
  const { idempotency, padCode, applicant } = registration;
  const key = ownKey(secret, idempotency);
  const fingerprint = fingerprintOf(idempotency.input);
  // For a receipt from a pre-printed pad, the hashes use the applicant instead of the clerk's key, so that a clerk who
  // finishes a colleague's interrupted entry gets the same hashes (C20).
  const ofPad = padCode === undefined ? undefined : ["pad", padCode, fingerprintOf(applicant)];
  const input = keyedHash(secret, "input", ...(ofPad ?? [key, fingerprint])).toString("base64url");
  return {
    key,
    fingerprint,
    mark: keyedHash(secret, "claim", ...(ofPad ?? [key])).toString("base64url"),
    input,
    once: input.slice(0, 12),
    codeAt: codesFrom(secret, idempotency),
  };
}

type Owned = Pick<Idempotency, "owner" | "key">;

/** Derives the tracking codes of an idempotency key; the first free code becomes the request's. */
export function codesFrom(secret: Uint8Array, owned: Owned): Claim["codeAt"] {
  const key = ownKey(secret, owned);
  return (attempt) => codeFromHash(keyedHash(secret, "register-request", key, String(attempt)));
}

function ownKey(secret: Uint8Array, { owner, key }: Owned): string {
  const who = keyedHash(secret, "principal", ...owner).toString("base64url");
  return keyedHash(secret, "key", who, key).toString("base64url").slice(0, 22);
}
