/**
 * Random numbers from a seed: the same seed gives the same run. The generator is sfc32 (Chris Doty-Humphrey, PractRand),
 * seeded by splitmix32.
 */
export interface Random {
  /** Returns a number from 0 up to but not including 1, with 32 random bits. */
  next(): number;
  chance(probability: number): boolean;
  /** Returns a whole number from 0 to n − 1. */
  below(n: number): number;
  /** Returns a whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** Returns random bytes, for keys that must be the same each time a seed is played. */
  bytes(length: number): Uint8Array;
  /** Returns a separate generator; drawing from it changes no number of another generator. */
  fork(name: string): Random;
}

export function randomOf(seed: number): Random {
  const next = sfc32(seed);
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    chance: (probability) => next() < probability,
    below,
    between: (least, most) => least + below(most - least + 1),
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[below(list.length)] as T;
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    fork: (name) => randomOf(mixed(seed, name)),
  };
}

/** Returns the same elements in random order. */
export function inNoOrder<T>(random: Random, list: readonly T[]): readonly T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(random.below(left.length), 1));
}

/** Returns a hash (FNV-1a) of the name and the seed. */
function mixed(seed: number, name: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

function sfc32(seed: number): () => number {
  const start = splitmix32(seed);
  let [a, b, c, counter] = [start(), start(), start(), 1];
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixture = state ^ (state >>> 16);
    mixture = Math.imul(mixture, 0x21f0aaad);
    mixture ^= mixture >>> 15;
    mixture = Math.imul(mixture, 0x735a2d97);
    return mixture ^ (mixture >>> 15);
  };
}
