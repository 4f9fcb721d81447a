import type { Anchor } from "../journal/chain.ts";
import { type AnchoredRow, type Anchors, aggregateOf } from "./anchors.ts";

/** Keeps anchors (stored hashes of journal rows) in memory by aggregate; each takes about 200 bytes. */
export function anchorIndex(): Anchors & { add(row: AnchoredRow): void } {
  const index = new Map<string, Anchor[]>();
  return {
    add: ({ service, id, version, hash }) => {
      const key = `${service}/${id}`;
      const kept = index.get(key) ?? [];
      index.set(key, kept);
      if (!kept.some((anchor) => anchor.version === version && anchor.hash === hash))
        kept.push({ version, hash });
    },
    of: async (service, id) => index.get(`${service}/${id}`) ?? [],
    all: async function* () {
      yield* [...index.keys()].map(aggregateOf);
    },
  };
}
