/**
 * Guesses one-time codes (C2, C14, C17). The attacker knows identities, mobiles and tracking codes, but sees no SMS. From ten
 * thousand addresses the attacker requests codes whenever the limits allow, in both ways in which applicants can, and makes
 * five attempts at each code. The time is the worst for the victim: a new window for counting failures begins in the middle
 * of the attack.
 */

import { confirmOneTimeCode, sendOneTimeCode } from "../../functions/intake/access/one-time-codes.ts";
import { confirmMyCode, sendMyCode } from "../../functions/intake/applicant/my-requests/my-code.ts";
import { sendCodeForPair } from "../../functions/intake/applicant/track-request/send-code-for-pair.ts";
import { trackRequest } from "../../functions/intake/applicant/track-request/track-request.ts";
import { chance } from "./chance.ts";
import { everyDefence, type Victim, victims, type Without, type World, worldWithout } from "./victims.ts";

export interface Guessing {
  readonly guesses: number;
  readonly addresses: number;
  readonly identities: number;
  readonly seed: number;
  readonly without?: Without;
}

export interface Guessed {
  readonly guesses: number;
  /** The number of codes that were sent by SMS. */
  readonly codes: number;
  /** The largest number of attempts at codes of six digits that were made for one identity. */
  readonly mostShort: number;
  /** The largest number of attempts at codes of sixteen digits that were made for one identity. */
  readonly mostLong: number;
  /** The number of right guesses. */
  readonly right: number;
  readonly refusals: Readonly<Record<string, number>>;
}

const day = 86_400_000;
/** The length in milliseconds of a window in which failures are counted; each window begins at a multiple of this length. */
const windowMs = 30 * day;
const middle = Math.ceil(Date.parse("2026-11-24T00:00:00.000Z") / windowMs) * windowMs;

/** The number of attempts that a code allows; after these the attacker requests another code. */
const burst = 5;

interface Tally {
  codes: number;
  right: number;
  readonly refusals: Record<string, number>;
}

export async function guessCodes({ without = everyDefence, ...how }: Guessing): Promise<Guessed> {
  const world = worldWithout(new Date(middle - 20 * day).toISOString(), without);
  const people = await victims(world, how.identities);
  const counts = people.map(() => ({ short: 0, long: 0 }));
  const last: (Sent | undefined)[] = [];
  const tally: Tally = { codes: 0, right: 0, refusals: {} };
  const random = chance(how.seed);
  const bursts = Math.ceil(how.guesses / burst);
  for (let n = 0; n < bursts; n += 1) {
    world.clock.at = new Date(middle - 20 * day + Math.floor((n / bursts) * 40 * day));
    const at = n % people.length;
    const victim = people[at] as Victim;
    const address = `2001:db8::${random(how.addresses).toString(16)}`;
    last[at] = (await another(world, victim, { n, address, random, tally })) ?? last[at];
    const sent = last[at];
    const count = counts[at];
    if (sent && count) count[sent.digits] += await guess(world, victim, sent, { n, address, random, tally });
  }
  const most = (digits: Digits) => Math.max(...counts.map((one) => one[digits]));
  return { guesses: bursts * burst, mostShort: most("short"), mostLong: most("long"), ...tally };
}

interface Burst {
  readonly n: number;
  readonly address: string;
  readonly random: (below: number) => number;
  readonly tally: Tally;
}

interface Sent {
  readonly challenge: string;
  readonly way: Way;
  /** The number of digits of the code, six or sixteen. The attacker does not learn this number. */
  readonly digits: Digits;
}

type Digits = "short" | "long";

/**
 * Requests a code.
 * @returns the challenge to which the sent code belongs; undefined when the limits refuse to send a code
 */
async function another(
  world: World,
  victim: Victim,
  { n, address, random, tally }: Burst,
): Promise<Sent | undefined> {
  const way = random(2) === 0 ? "mine" : "request";
  const sent = await ask(world, victim, way, `ask-${n}`, address);
  if ("refused" in sent) {
    note(tally, `no code: ${sent.refused.code}`);
    return undefined;
  }
  tally.codes += 1;
  const { issued } = (await world.identity.challenges.load(sent.challenge)).state;
  const digits = issued?.long || issued?.standing ? "long" : "short";
  return { challenge: sent.challenge, way, digits };
}

/** Makes five attempts at a code. @returns how many of the attempts the system counted. */
async function guess(
  world: World,
  victim: Victim,
  sent: Sent,
  { n, address, random, tally }: Burst,
): Promise<number> {
  let counted = 0;
  for (let tries = 0; tries < burst; tries += 1) {
    const oneTimeCode = String(random(1_000_000)).padStart(6, "0");
    const given = { oneTimeCode, key: `guess-${n}-${tries}`, address };
    const said = await giveBack(world, victim, sent, given);
    if (said === "right" || said === "wrong-code") counted += 1;
    if (said === "right") tally.right += 1;
    else note(tally, said);
  }
  return counted;
}

const note = ({ refusals }: Tally, name: string): void => {
  refusals[name] = (refusals[name] ?? 0) + 1;
};

type Way = "mine" | "request";

async function ask({ intake, views }: World, victim: Victim, way: Way, key: string, address: string) {
  const { person, contact, code, mobile } = victim;
  const how = { address, language: "fa", key } as const;
  if (way === "mine") return sendMyCode({ ...intake, views }, { person, contact }, how);
  const tracked = await trackRequest(intake, { code, mobile }, address);
  if (tracked.found) return sendOneTimeCode(intake, code, how);
  return tracked.refusal.code === "confirm-mobile"
    ? sendCodeForPair(intake, { code, mobile }, how)
    : { refused: tracked.refusal };
}

async function giveBack(
  { intake }: World,
  victim: Victim,
  { challenge, way }: Sent,
  guessed: { readonly oneTimeCode: string; readonly key: string; readonly address: string },
): Promise<string> {
  const given = { challenge, ...guessed };
  const said =
    way === "mine"
      ? await confirmMyCode(intake, victim, given)
      : await confirmOneTimeCode(intake, { ...given, request: victim.code });
  return "refused" in said ? said.refused.code : "right";
}
