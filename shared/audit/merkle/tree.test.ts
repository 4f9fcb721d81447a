import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRoot, type Hash, inclusionPath, leafHash, levelsOf, rootByInclusion, rootOf } from "./tree.ts";

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString("hex");

/**
 * Entries and roots from the tests of Certificate Transparency's reference implementation (`merkle_tree_test`
 * of google/certificate-transparency).
 */
const entries = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((text) => Buffer.from(text, "hex"));
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const treeOf = (count: number) =>
  levelsOf(Array.from({ length: count }, (_, n) => leafHash(Buffer.from(String(n)))));

describe("a Merkle tree (P7)", () => {
  it("has the roots that Certificate Transparency's reference implementation gives", () => {
    const all = roots.map((_, n) => hex(rootOf(levelsOf(entries.slice(0, n + 1).map(leafHash)))));
    expect(all).toEqual(roots);
    expect(hex(rootOf(levelsOf([])))).toBe(hex(emptyRoot));
  });

  it("gives each leaf a path that leads to the root, in trees of up to 130 leaves", () => {
    for (let size = 1; size <= 130; size += 1) {
      const levels = treeOf(size);
      const found = (levels[0] ?? []).map((leaf, index) =>
        rootByInclusion(leaf, { index, size, path: inclusionPath(levels, index) }),
      );
      expect(new Set(found.map(hex))).toEqual(new Set([hex(rootOf(levels))]));
    }
  });

  it("gives a wrong root, or none, when the leaf, index, size or path is changed", () => {
    const change = fc.oneof(
      fc.constant("leaf"),
      fc.constant("index"),
      fc.constant("size"),
      fc.constant("shorter"),
      fc.constant("longer"),
      fc.constant("path"),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), change, (size, at, other, what) => {
        const levels = treeOf(size);
        const index = at % size;
        const leaf = levels[0]?.[index] as Hash;
        const path = inclusionPath(levels, index);
        const bytes = path.map((each) => Uint8Array.from(each));
        const flipped = bytes[other % Math.max(1, bytes.length)];
        if (flipped) flipped[other % 32] = (flipped[other % 32] ?? 0) ^ 1;
        const tampered: Record<typeof what, Parameters<typeof rootByInclusion>> = {
          leaf: [leafHash(Buffer.from("another")), { index, size, path }],
          index: [leaf, { index: (index + 1 + (other % size)) % (size + 1), size, path }],
          size: [leaf, { index, size: size * 4 + 1, path }],
          shorter: [leaf, { index, size, path: path.slice(1) }],
          longer: [leaf, { index, size, path: [...path, leaf] }],
          path: [leaf, { index, size, path: bytes }],
        };
        fc.pre(path.length > 0 || !(what === "path" || what === "shorter"));
        fc.pre(what !== "index" || tampered.index[1].index !== index);
        const root = rootByInclusion(...tampered[what]);
        expect(hex(root)).not.toBe(hex(rootOf(levels)));
      }),
      { numRuns: 500 },
    );
  });

  it("throws for a path from an index beyond the last leaf", () => {
    expect(() => inclusionPath(treeOf(3), 3)).toThrow(RangeError);
    expect(() => inclusionPath(treeOf(0), 0)).toThrow(RangeError);
    expect(rootByInclusion(emptyRoot, { index: 0, size: 0, path: [] })).toBeUndefined();
  });
});
