/**
 * Simulates applicants' files (C12): the quarantine, the scan-result consumer, and the store into which only this consumer
 * writes.
 */

import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import { hearOfFile } from "../../../functions/intake/attachments/settle-attachment/hear-of-file.ts";
import type { Downloads, FileEraser, FileId, FileStore } from "../../../shared/files/files.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import { describeFileNews, type FileNews, parseFileNews } from "../../../shared/handler/queue/scan-result.ts";
import type { CallFaults } from "../core/faults.ts";
import { about, consuming, queueFor, type Site } from "../core/frames.ts";
import type { Process } from "../core/process.ts";
import { type Quarantine, quarantine } from "../core/quarantine.ts";
import type { Queue } from "../core/queue.ts";
import type { Run } from "../core/run.ts";

export interface Kept {
  readonly bytes: Buffer;
  /** When the file was first stored, in milliseconds since the epoch. */
  readonly at: number;
}

export interface Files extends FileStore, Downloads, Pick<FileEraser, "removeStored"> {
  readonly kept: ReadonlyMap<FileId, Kept>;
  /** The ids of the files whose download address a person got, each with the time. */
  readonly opened: readonly { readonly id: FileId; readonly at: number }[];
}

function files({ scheduler }: Run): Files {
  const kept = new Map<FileId, Kept>();
  const opened: { id: FileId; at: number }[] = [];
  return {
    kept,
    opened,
    remove: async (id) => void kept.delete(id),
    removeStored: async (request) => {
      for (const id of kept.keys()) if (id.split("/")[1] === request) kept.delete(id);
    },
    put: async (id, bytes) => void kept.set(id, kept.get(id) ?? { bytes, at: scheduler.now() }),
    addressOf: async (id, _, name) => {
      opened.push({ id, at: scheduler.now() });
      return `https://files.invalid/${id}?as=${name}`;
    },
  };
}

export interface FileService {
  readonly store: Files;
  readonly quarantine: Quarantine;
  /** The dependencies by which an erasure destroys files (P2). */
  readonly eraser: FileEraser;
}

/**
 * Makes the quarantine and the store of files, and adds the Lambda that handles scan results.
 * @param compose makes intake's dependencies over a process's ports
 */
export function fileService(
  site: Site,
  compose: (process: Process, faults?: CallFaults) => IntakeDeps,
): FileService {
  const store = files(site.run);
  const arrives: Quarantine = quarantine(site.run, () => queue);
  const queue: Queue = queueFor(site, "intake/on-scans", (process, letters) => {
    const ports = {
      arrived: process.port("quarantine", arrives.arrived, consuming),
      files: process.port("files", { put: store.put, remove: store.remove }, consuming),
    };
    const deps = site.wiring.scans({ ...compose(process, consuming), ...ports }, arrives.kept);
    return batch<FileNews>({
      environment: about("intake", "on-scans"),
      consumer: {
        ...letters,
        parse: (body) => site.wiring.fileNews(parseFileNews(body)),
        handle: (news) => hearOfFile(deps, news),
        describe: describeFileNews,
      },
      log: (line) => site.logs.push(line),
    });
  });
  const eraser = {
    removeStored: store.removeStored,
    removeArrived: (key: string) => arrives.arrived.remove(key),
  };
  return { store, quarantine: arrives, eraser };
}
