import { anchorIndex } from "./anchor-index.ts";
import type { Anchoring, Anchors } from "./anchors.ts";

export function memoryAnchors(): Anchoring & Anchors {
  const { add, of, all } = anchorIndex();
  return {
    keep: async (rows) => {
      for (const row of rows) add(row);
    },
    of,
    all,
  };
}
