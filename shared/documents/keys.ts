import { randomBytes } from "node:crypto";
import type { InsertOnlyTable } from "../table/table.ts";
import type { PersonKeys, ServiceSecret } from "./documents.ts";

const keyBytes = 32;

/** Persons' data keys as rows `person/<person id>` of the keys table. */
export function personKeysIn(table: InsertOnlyTable): PersonKeys {
  const rowOf = (person: string) => `person/${person}`;
  const asked = new Map<string, ReturnType<PersonKeys["get"]>>();
  return {
    // A page unseals several documents of one person at once: one read serves all who ask meanwhile, and is forgotten.
    get: (person) => {
      const answer = asked.get(person) ?? read(table, rowOf(person)).finally(() => asked.delete(person));
      asked.set(person, answer);
      return answer;
    },
    getOrMake: (person) => readOrMake(table, rowOf(person)),
  };
}

/** The service's secret, row `secret/<service>` of the keys table; read once per process, for it never changes. */
export function serviceSecretIn(table: InsertOnlyTable, service: string): ServiceSecret {
  let secret: Promise<Uint8Array> | undefined;
  return {
    get: () => {
      secret ??= readOrMake(table, `secret/${service}`).catch((error: unknown) => {
        secret = undefined;
        throw error;
      });
      return secret;
    },
  };
}

async function readOrMake(table: InsertOnlyTable, id: string): Promise<Uint8Array> {
  const there = await read(table, id);
  if (there !== undefined) return there;
  const made = new Uint8Array(randomBytes(keyBytes));
  if ((await table.insert(id, { key: made })) === "inserted") return made;
  return (await read(table, id)) ?? readOrMake(table, id);
}

async function read(table: InsertOnlyTable, id: string): Promise<Uint8Array | undefined> {
  return (await table.get(id))?.["key"] as Uint8Array | undefined;
}
