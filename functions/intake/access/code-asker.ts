/**
 * Describes the caller who asks for a one-time code, for identity's limits on codes: a hash of the network address, and
 * whether the caller may use the codes held in reserve (ADR 0032).
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
 * A name for one request for a code, so that the counters count a retry with the same key once (P4).
 *
 * @param about the person or request that the code is for
 */
export const askedOnce = (deps: Deps, { key, language }: Pick<Asking, "key" | "language">, about: object) =>
  onceOf(deps, "one-time-code", key, { ...about, language });

/**
 * Returns the caller who asks for a code. `reserve` is set for the first code in this hour that is asked for from the
 * same neighbourhood of networks.
 */
export async function codeAsker(deps: Deps, address: string, once: string): Promise<CodeAsker> {
  const first = await isFirstFrom(deps, "codes-first-from", address, once);
  return { ...(await codeGiver(deps, address)), ...(first && { reserve: true }) };
}

/**
 * Returns the caller as `codeAsker` does; refused as `too-many-from-here` when the address asked for sixty codes in the
 * hour.
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
