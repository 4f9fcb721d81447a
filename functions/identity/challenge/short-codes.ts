/**
 * Limits the attempts at six-digit codes. Attempts are counted by network and person, for all mobiles and requests
 * together. An attacker therefore cannot tell known from unknown mobiles of an identity (C14, C17, ADR 0032).
 */

import type { Limits } from "../../../shared/limits/limits.ts";
import { shortCodeTries } from "../rules/rules.ts";
import type { Issued } from "./journal.ts";

interface Try {
  readonly person: string;
  /** A keyed hash of the caller's network address; absent in a call of an earlier release. */
  readonly from?: string;
}

const { seconds } = shortCodeTries;

const countersOf = ({ person, from }: Try): readonly (readonly [name: string, most: number])[] => [
  ...(from === undefined ? [] : [[`tries-from/${from}/${person}`, shortCodeTries.fromNetwork] as const]),
  [`tries/${person}`, shortCodeTries.inAll],
];

/**
 * Whether this network, or all networks together, used up the attempts at this person's codes. Then only long codes are
 * made.
 */
export async function shortCodesGuessed(limits: Limits, about: Try, at: Date): Promise<boolean> {
  for (const [name, most] of countersOf(about))
    if ((await limits.count(name, seconds, at)) >= most) return true;
  return false;
}

/**
 * Counts an attempt before the code is compared, so that parallel calls get no extra comparisons. Attempts at long codes
 * are not counted.
 * @param once identifies the attempt by its key, its challenge and the entered code, so that a retry is not counted again
 * (P4)
 * @returns whether the code may be compared
 */
export async function mayTry(
  limits: Limits,
  issued: Issued,
  about: Try,
  once: string,
  at: Date,
): Promise<boolean> {
  if (isLong(issued)) return true;
  for (const [name, most] of countersOf(about))
    if ((await limits.takeOnce(name, once, most, seconds, at)) === "full") return false;
  return true;
}

/**
 * Takes back the count of an attempt with the right code, because the owner made it. The attempts of other people stay
 * counted.
 */
export async function giveTryBack(
  limits: Limits,
  issued: Issued,
  about: Try,
  once: string,
  at: Date,
): Promise<void> {
  if (isLong(issued)) return;
  for (const [name] of countersOf(about)) await limits.giveBack(name, seconds, at, once);
}

const isLong = ({ long, standing }: Issued): boolean => long === true || standing !== undefined;
