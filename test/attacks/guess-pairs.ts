/**
 * Guesses pairs of tracking code and mobile (C2). Some of the codes and mobiles exist, but few pairs belong together. No
 * guess may reveal a text, and a right code with another person's mobile must be answered like a wrong code.
 */

import { createHash } from "node:crypto";
import { trackRequest } from "../../functions/intake/applicant/track-request/track-request.ts";
import { codeFromHash } from "../../shared/domain/cases/tracking-code.ts";
import { chance } from "./chance.ts";
import {
  everyDefence,
  fullName,
  type Victim,
  victims,
  type Without,
  words,
  worldWithout,
} from "./victims.ts";

export interface GuessingPairs {
  readonly guesses: number;
  readonly addresses: number;
  readonly requests: number;
  readonly seed: number;
  readonly without?: Without;
}

export interface GuessedPairs {
  readonly guesses: number;
  /** The number of guesses that found a request. */
  readonly found: number;
  /**
   * The different replies to failed guesses, as JSON. If there were two, an attacker could tell a wrong code from a wrong
   * mobile.
   */
  readonly notFound: readonly string[];
  /** The number of replies that contain the text of a request, a name, a mobile or a national code. */
  readonly withWords: number;
  readonly tooMany: number;
}

export async function guessPairs({ without = everyDefence, ...how }: GuessingPairs): Promise<GuessedPairs> {
  const world = worldWithout("2026-11-24T08:00:00.000Z", without);
  const people = await victims(world, how.requests);
  const random = chance(how.seed);
  const secrets = [words, fullName, ...people.flatMap(({ nationalCode, mobile }) => [nationalCode, mobile])];
  const notFound = new Set<string>();
  const tally = { found: 0, withWords: 0, tooMany: 0 };
  for (let n = 0; n < how.guesses; n += 1) {
    if (n % 100 === 0) world.clock.at = new Date(world.clock.at.getTime() + 30_000);
    const address = `2001:db8::${random(how.addresses).toString(16)}`;
    const reply = await trackRequest(world.intake, pairOf(people, how.seed, n, random), address);
    const text = JSON.stringify(reply.found ? reply.status : reply.refusal);
    if (secrets.some((secret) => text.includes(secret))) tally.withWords += 1;
    if (reply.found) tally.found += 1;
    else if (tooOften.includes(reply.refusal.code)) tally.tooMany += 1;
    else notFound.add(text);
  }
  return { guesses: how.guesses, notFound: [...notFound], ...tally };
}

const tooOften = ["too-many-from-here", "confirm-mobile"];

/**
 * Returns the `n`-th pair to try. Every second code exists, and about one mobile in fifty belongs to the code of its pair.
 */
function pairOf(
  people: readonly Victim[],
  seed: number,
  n: number,
  random: (below: number) => number,
): { readonly code: string; readonly mobile: string } {
  const [one, other] = [people[random(people.length)], people[random(people.length)]] as [Victim, Victim];
  const madeUp = () => codeFromHash(createHash("sha256").update(`${seed}/${n}`).digest());
  return {
    code: n % 2 === 0 ? one.code : madeUp(),
    mobile: random(50) === 0 ? one.mobile : other.mobile,
  };
}
