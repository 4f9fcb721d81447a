import { createHmac, timingSafeEqual } from "node:crypto";
import { type KeyRing, rememberedFor } from "../../../shared/secrets/key-ring.ts";
import type { Key } from "../../../shared/secrets/ring.ts";
import type { Issued, StandingCode } from "./journal.ts";
import { beginOfHour } from "./standing-code.ts";
import { subjectOf } from "./subject.ts";

/**
 * Derives the six digits of a challenge from its id with a secret key. So the code is stored nowhere and is in no event,
 * and the sender of the SMS derives it again.
 *
 * The digits are uniformly distributed by rejection sampling: 32-bit words at or above the largest multiple of a million
 * are skipped.
 */
export function oneTimeCode(secret: Uint8Array, challenge: string): string {
  const mac = createHmac("sha256", secret).update(`one-time-code:${challenge}`).digest();
  const limit = Math.floor(2 ** 32 / 1_000_000) * 1_000_000;
  for (let offset = 0; offset < mac.length; offset += 4) {
    const word = mac.readUInt32BE(offset);
    if (word < limit) return String(word % 1_000_000).padStart(6, "0");
  }
  return oneTimeCode(secret, `${challenge}+`);
}

/**
 * The key of a new code. Calls within one hour may share a standing code, so they all use the key that every running
 * Lambda knew when the hour began.
 */
export const keyForCode = (keys: KeyRing, standing: StandingCode | undefined): Promise<Key> =>
  standing ? keys.asOf(new Date(beginOfHour(standing.hour).getTime() - rememberedFor)) : keys.current();

/** The digits of a long code, as many as on a bank card. Nobody guesses such a code at 500 attempts a second (ADR 0032). */
const longDigits = 16;

/**
 * The code of a challenge: six digits; sixteen after too many wrong attempts at a person's short codes, or when the
 * caller wants a long code; or the standing code of an hour.
 */
export function codeOf(
  secret: Uint8Array,
  challenge: string,
  issued: Pick<Issued, "request" | "asked" | "person" | "contact" | "receiptFor" | "long" | "standing">,
): string {
  const { standing, long } = issued;
  if (standing)
    return longCode(secret, `standing-code:${subjectOf(issued)}:${standing.hour}:${standing.used}`);
  return long ? longCode(secret, `long-code:${challenge}`) : oneTimeCode(secret, challenge);
}

/** Takes 128 bits modulo 10¹⁶: no code is likelier than another by more than one part in 10²². */
function longCode(secret: Uint8Array, about: string): string {
  const mac = createHmac("sha256", secret).update(about).digest("hex");
  return String(BigInt(`0x${mac.slice(0, 32)}`) % 10n ** BigInt(longDigits)).padStart(longDigits, "0");
}

/** Compares two codes in constant time. */
export function sameCode(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
