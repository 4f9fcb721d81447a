/**
 * Writes the objects of the public log. An object is written once and never changed (S3 with Object Lock;
 * memory in tests).
 */
export interface LogStore extends LogReader {
  putNew(key: string, bytes: Uint8Array): Promise<"put" | "exists">;
}

/** Reads the objects of the log. */
export interface LogReader {
  /** @returns the object's bytes; undefined when there is no such object */
  get(key: string): Promise<Buffer | undefined>;
  /** At most `length` bytes of an existing object, from the offset `from`. */
  part(key: string, from: number, length: number): Promise<Buffer>;
  /** The first key that starts with the prefix, in byte order. */
  firstKey(prefix: string): Promise<string | undefined>;
}

export function memoryLog(): LogStore {
  const objects = new Map<string, Buffer>();
  return {
    putNew: async (key, bytes) => {
      if (objects.has(key)) return "exists";
      objects.set(key, Buffer.from(bytes));
      return "put";
    },
    get: async (key) => objects.get(key),
    part: async (key, from, length) => objects.get(key)?.subarray(from, from + length) ?? Buffer.alloc(0),
    firstKey: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).sort()[0],
  };
}
