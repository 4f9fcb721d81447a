/** Makes a random number generator (xorshift32) that gives the same numbers for the same seed, each from 0 to `below` - 1. */
export function chance(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
