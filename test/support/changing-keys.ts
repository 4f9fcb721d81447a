import type { KeyRing } from "../../shared/secrets/key-ring.ts";
import type { RingKey } from "../../shared/secrets/ring.ts";

/** Makes a key ring that a test can change. Its first key, number 0, stands for a secret from before key rings existed. */
export function changingKeys(): KeyRing & { add(since?: Date): void; drop(id: number): void } {
  let keys: readonly RingKey[] = [{ id: 0, bytes: new Uint8Array(32).fill(7), since: "" }];
  const current = async () => keys.at(-1) ?? expectedKey();
  return {
    current,
    asOf: async (at) => keys.findLast(({ since }) => since <= at.toISOString()) ?? current(),
    all: async () => keys,
    find: async (id) => keys.find((key) => key.id === id),
    add: (since = new Date(0)) => {
      const id = keys.length;
      keys = [...keys, { id, bytes: new Uint8Array(32).fill(7 + id), since: since.toISOString() }];
    },
    drop: (id) => {
      keys = keys.filter((key) => key.id !== id);
    },
  };
}

function expectedKey(): never {
  throw new Error("A ring of keys is empty");
}
