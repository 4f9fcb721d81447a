/**
 * Spreads the rows of one busy key over several partitions, because DynamoDB gives each partition 1,000 write
 * units a second (ADR 0045). Readers ask all partitions in parallel.
 */

/**
 * FNV-1a, 32 bits: spreads tracking codes and other ids evenly. A change would require rebuilding all views.
 */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/**
 * The keys of all partitions: `all`, `all/1`, `all/2`. The first is the key itself, so that rows written
 * before the key was spread are still read.
 */
export const partitionsOf = (key: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => nth(key, n));

/** The partition of one row: always the same for the same count. */
export const partitionOf = (key: string, count: number, id: string): string => nth(key, hashOf(id) % count);

const nth = (key: string, n: number): string => (n === 0 ? key : `${key}/${n}`);

/** The key that a partition belongs to: `all` of `all/2`. */
export const keyOfPartition = (partition: string): string => partition.replace(/\/\d+$/, "");
