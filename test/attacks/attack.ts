/** `npm run attack`: runs each attack with a million guesses and prints its figures. */

import { parseArgs } from "node:util";
import { bar, chanceOf, worst } from "./bar.ts";
import { guessCodes } from "./guess-codes.ts";
import { guessPairs } from "./guess-pairs.ts";
import { playLockOuts } from "./lock-outs.ts";
import { lookThrough } from "./look-through.ts";
import { pumpCodes, pumpRegistrations } from "./pump.ts";

const { values } = parseArgs({
  options: {
    guesses: { type: "string", default: "1000000" },
    identities: { type: "string", default: "1000" },
    addresses: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const [guesses, identities, addresses, seed] = [
  values.guesses,
  values.identities,
  values.addresses,
  values.seed,
].map(Number) as [number, number, number, number];

async function told<T>(name: string, run: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const figures = await run();
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${name} (${seconds} s)\n${JSON.stringify(figures, undefined, 2)}`);
  return figures;
}

console.log(`seed ${seed}`);
// This attack makes only a fifth of the guesses, on fewer people, since each guess of a code adds a row in memory.
const codes = await told("one-time codes", () =>
  guessCodes({ guesses: guesses / 5, addresses, identities: identities / 5, seed }),
);
const perIdentity = chanceOf(codes.mostShort, codes.mostLong);
console.log(`highest chance for one identity: ${perIdentity} (at most ${bar})`);
console.log(`chance for any requests: ${JSON.stringify(worst())} (at most ${bar})`);
const played = await told("shutting people out", () => playLockOuts());
const pairs = await told("codes and mobiles", () =>
  guessPairs({ guesses, addresses, requests: Math.ceil(identities / 20), seed }),
);
const pumped = await told("10,000 codes in an hour", () => pumpCodes(10_000));
const looked = await told("80 people looked through at the desk", () => lookThrough(80));
const registered = await told("10,000 registrations in an hour", () => pumpRegistrations(10_000));

const held = [
  perIdentity <= bar,
  worst().chance <= bar,
  played.every(({ loses }) => loses.minutes === 0),
  pairs.withWords === 0,
  pairs.notFound.length === 1,
  pumped.sent < 10_000 && pumped.owner,
  registered.sent < 10_000,
  looked["hour"]?.times === 1 && looked["unused"]?.times === 1,
];
console.log(held.every(Boolean) ? "all held" : "SOMETHING DID NOT HOLD");
process.exitCode = held.every(Boolean) ? 0 : 1;
