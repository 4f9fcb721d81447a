/**
 * Chance from a seed: the same seed, the same run. sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32.
 */
export interface Random {
  /** 0 ≤ x < 1, 32 bits. */
  next(): number;
  chance(probability: number): boolean;
  /** 0 … n − 1. */
  below(n: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** A number of bytes, for keys that must come out the same. */
  bytes(length: number): Uint8Array;
  /** A stream of its own, so that one more draw here changes no draw elsewhere. */
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

/** The same elements in random order. */
export function inNoOrder<T>(random: Random, list: readonly T[]): readonly T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(random.below(left.length), 1));
}

/** FNV-1a of the name, begun at the seed. */
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
