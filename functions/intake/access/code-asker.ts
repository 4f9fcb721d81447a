/**
 * Tells the identity service who asks for a one-time code, so that it can limit codes: a hash of the network address,
 * and whether the code may come from the hour's reserve of codes (ADR 0032).
 */

import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { codesFromAddress } from "../rules/rules.ts";
import { hashOf, isFirstFrom, onceOf, untilNextHour, within } from "./limits.ts";

type Deps = Pick<IntakeDeps, "limits" | "secret" | "now">;

export interface CodeAsker {
  readonly from: string;
  readonly reserve?: true;
}

export interface Asking {
  readonly address: string;
  readonly language: Language;
  readonly key: string;
}

export interface SentCode {
  readonly challenge: string;
  readonly expiresAt: string;
}

/** Returns a hash of the network address from which a code is entered. */
export const codeGiver = async (deps: Pick<Deps, "secret">, address: string): Promise<CodeAsker> => ({
  from: await hashOf(deps, [address]),
});

/**
 * Returns a hash that identifies one request for a code, so that the counters count a retry with the same key once (P4).
 *
 * @param about the person or request that the code is for
 */
export const askedOnce = (deps: Deps, { key, language }: Pick<Asking, "key" | "language">, about: object) =>
  onceOf(deps, "one-time-code", key, { ...about, language });

/**
 * Describes who asks for a code from this address. `reserve` is set for the first code of the hour from the address's
 * network range: it may come from a reserve, so people get a code even when busy networks used up the others.
 */
export async function codeAsker(deps: Deps, address: string, once: string): Promise<CodeAsker> {
  const first = await isFirstFrom(deps, "codes-first-from", address, once);
  return { ...(await codeGiver(deps, address)), ...(first && { reserve: true }) };
}

/**
 * Does the same as `codeAsker`. Refuses with `too-many-from-here` when the address has already asked for sixty codes in
 * this hour.
 */
export async function askerWithin(
  deps: Deps,
  address: string,
  once: string,
): Promise<CodeAsker | { readonly refused: Refusal }> {
  if (await within(deps, "codes-from", [address], codesFromAddress, once))
    return codeAsker(deps, address, once);
  return { refused: untilNextHour("too-many-from-here", deps.now()) };
}
