/** The quarantine and the store of files in memory, for tests. */

import { defined } from "../defined.ts";
import { sha256 } from "../journal/fingerprint.ts";
import type { Arrived, Downloads, FileEraser, FileId, FileStore, OwnFiles, Uploads } from "./files.ts";

export interface MemoryFiles extends Uploads, Downloads, FileStore, FileEraser, OwnFiles {
  readonly arrived: Arrived;
  /**
   * Stores an upload in the quarantine, as a browser does with the upload form.
   * @returns the file's tag (`tagOf`)
   */
  send(key: string, bytes: Buffer): string;
  readonly quarantined: Map<string, Buffer>;
  readonly stored: ReadonlyMap<FileId, Buffer>;
}

/** The tag of a file in memory, in place of the tag (ETag) that S3 gives a file. */
export const tagOf = (bytes: Buffer): string => sha256(bytes.toString("latin1"));

export function memoryFiles(): MemoryFiles {
  const quarantined = new Map<string, Buffer>();
  const stored = new Map<FileId, Buffer>();
  return {
    quarantined,
    stored,
    send: (key, bytes) => {
      quarantined.set(key, bytes);
      return tagOf(bytes);
    },
    form: async (key, _, after) => ({
      url: "https://quarantine.invalid/",
      fields: { key, ...defined({ success_action_redirect: after }) },
    }),
    arrived: {
      read: async (key, etag) => {
        const found = quarantined.get(key);
        return found && tagOf(found) === etag ? found : undefined;
      },
      remove: async (key) => void quarantined.delete(key),
    },
    remove: async (id) => void stored.delete(id),
    removeStored: async (request) => {
      for (const id of stored.keys()) if (id.split("/")[1] === request) stored.delete(id);
    },
    removeArrived: async (key) => void quarantined.delete(key),
    read: async (id) => stored.get(id),
    put: async (id, bytes) => void stored.set(id, stored.get(id) ?? bytes),
    addressOf: async (id, _, name) => `https://files.invalid/${id}?as=${name}`,
  };
}
