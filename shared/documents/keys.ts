import { randomBytes } from "node:crypto";
import { noEventReads } from "../handler/queue/event-reads.ts";
import { besideRings, secretId } from "../secrets/older-secret.ts";
import type { Attributes, ErasableTable, InsertOnlyTable } from "../table/table.ts";
import type { PersonEraser, PersonKeys, ServiceSecret } from "./documents.ts";
import { keyedHash } from "./keyed-hash.ts";

const keyBytes = 32;

/** The id of the row that has a person's key. */
const rowOf = (person: string) => `person/${person}`;
/**
 * The id of the row that has a request's key. It has the form of a person's row, so that the same access
 * rights apply; no person's id begins with `request-`.
 */
const rowFor = (request: string) => rowOf(`request-${request}`);

/**
 * Combines two keys into the one that encrypts a person's texts in a request; one of the two keys does not
 * suffice to decrypt the texts.
 */
export const keyOfBoth = (person: Uint8Array, request: Uint8Array): Uint8Array =>
  keyedHash(person, "request", Buffer.from(request).toString("base64url"));

const freshKey = (): Uint8Array => new Uint8Array(randomBytes(keyBytes));

/**
 * Stores people's data keys as rows `person/<person id>` of the keys table.
 * @param reads caches reads during one event, so that each key is read once
 * @param fresh makes an unguessable key of 32 bytes
 */
export function personKeysIn(table: InsertOnlyTable, reads = noEventReads, fresh = freshKey): PersonKeys {
  const asked = new Map<string, ReturnType<PersonKeys["get"]>>();
  const together = readTogether(table);
  // A page opens several documents of one person at the same time, so concurrent callers share one read of
  // the key.
  const once = (row: string) => {
    const answer = asked.get(row) ?? reads.once(row, () => together(row)).finally(() => asked.delete(row));
    asked.set(row, answer);
    return answer;
  };
  return {
    get: (person) => once(rowOf(person)),
    find: async (person) => keyIn((await table.getAll([rowOf(person)], "find"))[0]),
    getFor: async (person, request) => {
      const [own, of] = await Promise.all([once(rowOf(person)), once(rowFor(request))]);
      return own && of && keyOfBoth(own, of);
    },
    getOrMake: (person) => readOrMake(table, rowOf(person), fresh, {}, together),
    makeOrGet: (person) => makeOrRead(table, rowOf(person), fresh, {}, together),
    // A request is nearly always new, so the key is written first, and read only when it exists.
    makeFor: (request) => makeOrRead(table, rowFor(request), fresh, {}, together),
  };
}

type ReadKey = (row: string) => Promise<Uint8Array | undefined>;

/**
 * Reads keys in groups: all keys that were requested in the same tick, such as those of a person and of a
 * request, in one call.
 */
function readTogether(table: Pick<InsertOnlyTable, "getAll">): ReadKey {
  let rows: string[] = [];
  let reading: ReturnType<typeof table.getAll> | undefined;
  return async (row) => {
    const at = rows.push(row) - 1;
    reading ??= Promise.resolve().then(() => {
      const all = rows;
      [rows, reading] = [[], undefined];
      return table.getAll(all);
    });
    return keyIn((await reading)[at]);
  };
}

/** Destroys people's keys in the keys table (P2). */
export const personEraserIn = (table: ErasableTable): PersonEraser => ({
  destroy: (person) => table.remove(rowOf(person)),
  destroyOf: (request) => table.remove(rowFor(request)),
});

/**
 * The service's secret, in row `secret/<service>` of the keys table. It never changes, since identifiers are
 * derived from it. It is read once per process.
 */
export function serviceSecretIn(table: InsertOnlyTable, service: string): ServiceSecret {
  let secret: Promise<Uint8Array> | undefined;
  const alone: ReadKey = async (id) => keyIn(await table.get(id));
  return {
    get: () => {
      secret ??= readOrMake(table, secretId(service), freshKey, besideRings, alone).catch(
        (error: unknown) => {
          secret = undefined;
          throw error;
        },
      );
      return secret;
    },
  };
}

const readOrMake = async (
  table: InsertOnlyTable,
  id: string,
  fresh: () => Uint8Array,
  besides: Attributes,
  read: ReadKey,
): Promise<Uint8Array> => (await read(id)) ?? makeOrRead(table, id, fresh, besides, read);

async function makeOrRead(
  table: InsertOnlyTable,
  id: string,
  fresh: () => Uint8Array,
  besides: Attributes,
  read: ReadKey,
): Promise<Uint8Array> {
  const made = fresh();
  if ((await table.insert(id, { ...besides, key: made })) === "inserted") return made;
  return (await read(id)) ?? makeOrRead(table, id, fresh, besides, read);
}

const keyIn = (row: Attributes | undefined) => row?.["key"] as Uint8Array | undefined;
