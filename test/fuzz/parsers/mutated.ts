/** Changes an input at random, for the short run in `npm test`; the long run has libFuzzer's own mutations. */

import type { Random } from "../../simulation/core/random.ts";
import type { Target } from "./target.ts";

type Mutation = (bytes: Buffer, random: Random, target: Target) => Buffer;

const spliced = (bytes: Buffer, at: number, removed: number, inserted: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)]);
const place = (bytes: Buffer, random: Random): number => random.below(bytes.length + 1);

const mutations: readonly Mutation[] = [
  function flipsABit(bytes, random) {
    const at = place(bytes, random);
    return spliced(bytes, at, 1, Buffer.of((bytes[at] ?? 0) ^ (1 << random.below(8))));
  },
  (bytes, random) => spliced(bytes, place(bytes, random), random.between(1, 40), Buffer.alloc(0)),
  (bytes, random) => spliced(bytes, place(bytes, random), 0, random.bytes(random.between(1, 6))),
  (bytes, random, { words }) => spliced(bytes, place(bytes, random), 0, random.pick(words)),
  (bytes, random, { words }) => {
    const word = random.pick(words);
    return spliced(bytes, place(bytes, random), word.length, word);
  },
  function repeats(bytes, random) {
    const at = place(bytes, random);
    return spliced(bytes, at, 0, bytes.subarray(at, at + random.between(1, 120)));
  },
  function crosses(bytes, random, { seeds }) {
    const other = random.pick(seeds);
    return Buffer.concat([bytes.subarray(0, place(bytes, random)), other.subarray(place(other, random))]);
  },
];

/** Returns a seed of the target with one to four changes. */
export function mutated(target: Target, random: Random): Buffer {
  let bytes = random.pick(target.seeds);
  for (let left = random.between(1, 4); left > 0; left -= 1)
    bytes = random.pick(mutations)(bytes, random, target);
  return bytes.subarray(0, target.mostBytes);
}
