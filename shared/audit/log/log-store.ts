/** Where the log lies: objects that are put once and never changed (S3 with Object Lock; memory in tests). */
export interface LogStore extends LogReader {
  /** Puts an object unless one is there. */
  putNew(key: string, bytes: Uint8Array): Promise<"put" | "exists">;
}

export interface LogReader {
  /** Nothing when it is not there. */
  get(key: string): Promise<Buffer | undefined>;
  /** Bytes of an object that is there: from `from`, at most `length`. */
  part(key: string, from: number, length: number): Promise<Buffer>;
  /** The first key under a prefix in the order of their bytes. */
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
