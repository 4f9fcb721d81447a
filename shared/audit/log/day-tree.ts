/**
 * Stores the Merkle tree of one day as two objects: the leaves, sorted by their bytes for binary search; and
 * for each 256 leaves, the first leaf and the root of their subtree. Proving that the day has a leaf takes only
 * the second object and 256 leaves of the first, however many leaves the day has.
 */
import { type Hash, inclusionPath, leafHash, levelsOf, rootOf } from "../merkle/tree.ts";
import type { LogReader } from "./log-store.ts";

const hashLength = 32;
/**
 * The number of leaves in a subtree. A power of two, so that the root of each subtree is a node of the whole
 * tree.
 */
const chunkLength = 256;

export const leavesKey = (day: string): string => `days/${day}/leaves`;
export const subtreesKey = (day: string): string => `days/${day}/subtrees`;

/** The leaf of a row: the hash of the row's hash and the commitment to the row's public facts. */
export const leafOf = ({
  hash,
  facts = "",
}: {
  readonly hash: string;
  readonly facts?: string | undefined;
}): Hash => leafHash(Buffer.concat([hash, facts].map((text) => Buffer.from(text, "base64url"))));

/** The distinct leaves, sorted by their bytes and concatenated into one buffer. */
export function orderedLeaves(leaves: readonly Hash[]): Buffer {
  const ordered = leaves.map((leaf) => Buffer.from(leaf)).sort(Buffer.compare);
  return Buffer.concat(
    ordered.filter((leaf, at) => at === 0 || Buffer.compare(leaf, ordered[at - 1] as Buffer) !== 0),
  );
}

export const hashesIn = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.floor(bytes.length / hashLength) }, (_, at) =>
    bytes.subarray(at * hashLength, (at + 1) * hashLength),
  );

/**
 * For each 256 leaves: the first leaf and the root of the subtree, concatenated.
 * @param leaves sorted and distinct, as `orderedLeaves` returns them
 */
export function subtreesOf(leaves: Buffer): Buffer {
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < leaves.length; from += chunkLength * hashLength) {
    const chunk = hashesIn(leaves.subarray(from, from + chunkLength * hashLength));
    chunks.push(chunk[0] as Buffer, rootOf(levelsOf(chunk)));
  }
  return Buffer.concat(chunks);
}

const rootsIn = (subtrees: Buffer): readonly Buffer[] => hashesIn(subtrees).filter((_, at) => at % 2 === 1);

/**
 * The Merkle root of the day.
 * @param subtrees the buffer that `subtreesOf` returned for the day
 */
export const rootOfDay = (subtrees: Buffer): Hash => rootOf(levelsOf(rootsIn(subtrees)));

/**
 * The index of a leaf in the tree of its day, and the sibling hashes that lead from the leaf to the day's
 * root.
 */
export interface Place {
  readonly index: number;
  readonly path: readonly Hash[];
}

/**
 * @returns index and path of a leaf in the tree of a day; undefined when the day lacks the leaf or is not sealed
 */
export async function findLeaf(log: LogReader, day: string, leaf: Hash): Promise<Place | undefined> {
  const subtrees = await log.get(subtreesKey(day));
  if (!subtrees) return undefined;
  const firsts = hashesIn(subtrees).filter((_, at) => at % 2 === 0);
  const chunk = firsts.findLastIndex((first) => Buffer.compare(first, leaf) <= 0);
  if (chunk < 0) return undefined;
  const length = chunkLength * hashLength;
  const leaves = hashesIn(await log.part(leavesKey(day), chunk * length, length));
  const at = leaves.findIndex((each) => Buffer.compare(each, leaf) === 0);
  if (at < 0) return undefined;
  const below = inclusionPath(levelsOf(leaves), at);
  const above = inclusionPath(levelsOf(rootsIn(subtrees)), chunk);
  return { index: chunk * chunkLength + at, path: [...below, ...above] };
}
