/** The secret in a calendar feed's address (M13): 256 random bits. The journal stores only a hash of the secret. */

import { createHash, timingSafeEqual } from "node:crypto";
import type { ServiceSecret } from "../../../shared/documents/documents.ts";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";

/**
 * Derives the feed's secret from the idempotency key and the service's secret, so that a retry gets the same address
 * (P4).
 */
export async function feedSecret(
  secret: ServiceSecret,
  { username, host, key }: { readonly username: string; readonly host: string; readonly key: string },
): Promise<string> {
  return keyedHash(await secret.get(), "calendar-feed", host, username, key).toString("base64url");
}

const shape = /^[A-Za-z0-9_-]{43}$/;

export const isFeedSecret = (text: string): boolean => shape.test(text);

export const feedHash = (opens: string): string => createHash("sha256").update(opens).digest("base64url");

/** Compares two hashes in constant time, so that the duration reveals nothing. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
