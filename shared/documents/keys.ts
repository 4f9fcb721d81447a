import { randomBytes } from "node:crypto";
import type { ErasableTable, InsertOnlyTable } from "../table/table.ts";
import type { PersonEraser, PersonKeys, ServiceSecret } from "./documents.ts";

const keyBytes = 32;

/** The row of a person's key. */
const rowOf = (person: string) => `person/${person}`;

const freshKey = (): Uint8Array => new Uint8Array(randomBytes(keyBytes));

/**
 * Persons' data keys as rows `person/<person id>` of the keys table.
 * @param fresh makes a key of 32 bytes that nobody can guess.
 */
export function personKeysIn(table: InsertOnlyTable, fresh = freshKey): PersonKeys {
  const asked = new Map<string, ReturnType<PersonKeys["get"]>>();
  return {
    // A page unseals several documents of one person at once: one read serves all who ask meanwhile, and is forgotten.
    get: (person) => {
      const answer = asked.get(person) ?? read(table, rowOf(person)).finally(() => asked.delete(person));
      asked.set(person, answer);
      return answer;
    },
    getOrMake: (person) => readOrMake(table, rowOf(person), fresh),
  };
}

/** Destroys people's keys in the keys table (P2). */
export const personEraserIn = (table: ErasableTable): PersonEraser => ({
  destroy: (person) => table.remove(rowOf(person)),
});

/** The service's secret, row `secret/<service>` of the keys table; read once per process, for it never changes. */
export function serviceSecretIn(table: InsertOnlyTable, service: string): ServiceSecret {
  let secret: Promise<Uint8Array> | undefined;
  return {
    get: () => {
      secret ??= readOrMake(table, `secret/${service}`, freshKey).catch((error: unknown) => {
        secret = undefined;
        throw error;
      });
      return secret;
    },
  };
}

async function readOrMake(table: InsertOnlyTable, id: string, fresh: () => Uint8Array): Promise<Uint8Array> {
  const there = await read(table, id);
  if (there !== undefined) return there;
  const made = fresh();
  if ((await table.insert(id, { key: made })) === "inserted") return made;
  return (await read(table, id)) ?? readOrMake(table, id, fresh);
}

async function read(table: InsertOnlyTable, id: string): Promise<Uint8Array | undefined> {
  return (await table.get(id))?.["key"] as Uint8Array | undefined;
}
