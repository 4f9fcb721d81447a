/**
 * Attempts at six-digit codes, counted per network and person, whatever mobile or request the code was for,
 * so that known and unknown mobiles of an identity cannot be told apart (C14, C17, ADR 0032).
 */

import type { Limits } from "../../../shared/limits/limits.ts";
import { shortCodeTries } from "../rules/rules.ts";
import type { Issued } from "./journal.ts";

interface Try {
  readonly person: string;
  /** Keyed hash of the network; absent in a call of an earlier release. */
  readonly from?: string;
}

const { seconds } = shortCodeTries;

const countersOf = ({ person, from }: Try): readonly (readonly [name: string, most: number])[] => [
  ...(from === undefined ? [] : [[`tries-from/${from}/${person}`, shortCodeTries.fromNetwork] as const]),
  [`tries/${person}`, shortCodeTries.inAll],
];

/** Whether this network, or all together, used up their attempts: then only long codes are made. */
export async function shortCodesGuessed(limits: Limits, about: Try, at: Date): Promise<boolean> {
  for (const [name, most] of countersOf(about))
    if ((await limits.count(name, seconds, at)) >= most) return true;
  return false;
}

/**
 * Counts an attempt before comparing it, so that parallel requests get no extra comparisons; attempts at long
 * codes are free.
 * @param once identifies the attempt: its key, its challenge and the entered code. A retry is no other guess
 * (P4)
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
 * The right code shows that the attempt was the owner's, so it is uncounted. The attempts of others stay
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
