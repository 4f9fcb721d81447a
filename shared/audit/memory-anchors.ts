import { type Anchoring, type Anchors, aggregateOf } from "./anchors.ts";

/** Anchors in memory, for tests and the simulation. */
export function memoryAnchors(): Anchoring & Anchors {
  const kept = new Map<string, Map<number, string>>();
  return {
    keep: async ({ service, id, version, hash }) => {
      const key = `${service}/${id}`;
      const versions = kept.get(key) ?? new Map<number, string>();
      kept.set(key, versions);
      if ((versions.get(version) ?? hash) !== hash) return "contradicts";
      versions.set(version, hash);
      return "kept";
    },
    of: async (service, id) =>
      [...(kept.get(`${service}/${id}`) ?? [])].map(([version, hash]) => ({ version, hash })),
    all: async function* () {
      yield* [...kept.keys()].map(aggregateOf);
    },
  };
}
