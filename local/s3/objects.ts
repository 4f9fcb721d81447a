/** Stores the objects in buckets: in memory, or in a folder. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface StoredObject {
  readonly body: Buffer;
  /** The entity tag, without quotes. */
  readonly etag: string;
  /** The `content-type` and `content-disposition` that the writer gave. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Objects {
  put(bucket: string, key: string, body: Buffer, headers: Readonly<Record<string, string>>): StoredObject;
  get(bucket: string, key: string): StoredObject | undefined;
  remove(bucket: string, key: string): void;
  /** Returns every key of a bucket. */
  keys(bucket: string): readonly string[];
}

/**
 * Makes the entity tag from content and name. The same content in two places has two tags, as in a bucket
 * with a KMS key.
 */
const tagOf = (name: string, body: Buffer): string =>
  createHash("sha256").update(name).update(body).digest("hex").slice(0, 32);

const nameOf = (bucket: string, key: string): string => `${bucket}/${encodeURIComponent(key)}`;

/** @param folder the folder in which objects are stored; when undefined, they are kept in memory */
export function openObjects(folder: string | undefined): Objects {
  const known = new Map<string, StoredObject>(folder === undefined ? [] : readAll(folder));
  return {
    put(bucket, key, body, headers) {
      const name = nameOf(bucket, key);
      const object = { body, headers, etag: tagOf(name, body) };
      if (folder !== undefined) write(folder, name, object);
      known.set(name, object);
      return object;
    },
    get: (bucket, key) => known.get(nameOf(bucket, key)),
    remove(bucket, key) {
      const name = nameOf(bucket, key);
      known.delete(name);
      if (folder === undefined) return;
      write(folder, name, undefined);
    },
    keys: (bucket) =>
      [...known.keys()]
        .filter((name) => name.startsWith(`${bucket}/`))
        .map((name) => decodeURIComponent(name.slice(bucket.length + 1))),
  };
}

type Listed = Readonly<Record<string, StoredObject["headers"]>>;

const listIn = (folder: string): string => join(folder, "objects.json");
const list = (folder: string): Listed =>
  existsSync(listIn(folder)) ? (JSON.parse(readFileSync(listIn(folder), "utf8")) as Listed) : {};

function readAll(folder: string): readonly [string, StoredObject][] {
  return Object.entries(list(folder)).map(([name, headers]) => {
    const body = readFileSync(join(folder, name));
    return [name, { body, headers, etag: tagOf(name, body) }];
  });
}

/**
 * Writes the object's file before the list of objects, so that an interrupted write leaves no entry in the
 * list.
 */
function write(folder: string, name: string, object: StoredObject | undefined): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  if (object) writeFileSync(file, object.body);
  const { [name]: _, ...others } = list(folder);
  const next = object ? { ...others, [name]: object.headers } : others;
  writeFileSync(`${listIn(folder)}.new`, JSON.stringify(next));
  renameSync(`${listIn(folder)}.new`, listIn(folder));
  if (!object) rmSync(file, { force: true });
}
