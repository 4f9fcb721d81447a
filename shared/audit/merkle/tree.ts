/**
 * Merkle trees as in Certificate Transparency (RFC 9162, section 2.1), over SHA-256. Hashes are 32 bytes.
 *
 * The last node of a level without a sibling moves up to the next level unchanged. The roots are the same as
 * by the RFC's recursion, and each level can be stored as one array.
 */
import { createHash } from "node:crypto";

export type Hash = Uint8Array;

const hash = (...parts: readonly Uint8Array[]): Hash => {
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  return digest.digest();
};

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/**
 * The hash of an entry. Entries and inner nodes are hashed with different prefixes, so that an inner node
 * cannot be passed off as an entry.
 */
export const leafHash = (entry: Uint8Array): Hash => hash(leafPrefix, entry);
const nodeHash = (left: Hash, right: Hash): Hash => hash(nodePrefix, left, right);

/** The root of a tree without leaves. */
export const emptyRoot: Hash = hash();

/**
 * The hashes of each level of a tree: the leaves first, the root last. A tree without leaves has one empty
 * level, `[[]]`.
 */
export type Levels = readonly (readonly Hash[])[];

/**
 * Computes all levels of the tree.
 * @param leaves hashes of the entries, in the order of the entries
 */
export function levelsOf(leaves: readonly Hash[]): Levels {
  const levels = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) level = above(level);
  return levels;
}

const above = (level: readonly Hash[]): readonly Hash[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, at) => {
    const [left, right] = level.slice(2 * at, 2 * at + 2) as [Hash, Hash?];
    return right ? nodeHash(left, right) : left;
  });

export const rootOf = (levels: Levels): Hash => levels.at(-1)?.[0] ?? emptyRoot;

/**
 * The sibling hashes on the way from a leaf to the root, the lowest first.
 * @throws RangeError when the tree has no leaf at `index`
 */
export function inclusionPath(levels: Levels, index: number): readonly Hash[] {
  if (!(index >= 0 && index < (levels[0]?.length ?? 0))) throw new RangeError(`No leaf ${index}`);
  return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? []);
}

/**
 * Computes the root of a tree of `size` leaves from the leaf at `index` and the leaf's inclusion path (RFC
 * 9162, 2.1.3.2).
 * @returns undefined when the path has the wrong length for such a tree
 */
export function rootByInclusion(
  leaf: Hash,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly Hash[] },
): Hash | undefined {
  if (!(index >= 0 && index < size)) return undefined;
  let [at, last, root, used] = [index, size - 1, leaf, 0];
  for (; last > 0; at >>= 1, last >>= 1) {
    if (at === last && at % 2 === 0) continue;
    const sibling = path[used];
    if (!sibling) return undefined;
    root = at % 2 === 1 ? nodeHash(sibling, root) : nodeHash(root, sibling);
    used += 1;
  }
  return used === path.length ? root : undefined;
}
