/**
 * Simulates the quarantine bucket and the malware scanner (C12). A scan result comes at least once, in any order and
 * sometimes late; for some files no result ever comes.
 */

import type { Arrived } from "../../../shared/files/files.ts";
import { tagOf } from "../../../shared/files/memory.ts";
import type { FileNews } from "../../../shared/handler/queue/scan-result.ts";
import { eicar } from "../../attachments/files.ts";
import type { Queue } from "./queue.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const scanFaults = {
  /** The result comes a second time, under another id. */
  twice: { name: "scan-twice", likely: 0.1 },
  late: { name: "scan-late", likely: 0.1 },
  /** No result ever comes for the file. */
  never: { name: "scan-never", likely: 0.1 },
  /** The scanner reports that it could not scan the file. */
  failed: { name: "scan-failed", likely: 0.05 },
} as const satisfies Record<string, Fault>;

export type Found = NonNullable<FileNews["scan"]>["found"];

/** An uploaded file with its scan result. */
export interface Sent {
  readonly key: string;
  readonly bytes: Buffer;
  /** The scanner's result; undefined when no result ever comes. */
  readonly found: Found | undefined;
  /** When the queue got the scan result, in milliseconds since the epoch. */
  toldAt?: number;
}

export interface Quarantine {
  /** Uploads a file as a browser does, with the signed form of the application. */
  send(key: string, bytes: Buffer): void;
  readonly arrived: Arrived;
  /** Every file that was ever uploaded, the oldest first. */
  readonly sent: readonly Sent[];
  /** The files that are in quarantine now, by key. */
  readonly kept: ReadonlyMap<string, Buffer>;
}

const statuses: Readonly<Record<Found, string>> = {
  nothing: "NO_THREATS_FOUND",
  malware: "THREATS_FOUND",
  unscanned: "UNSUPPORTED",
};

const came = (key: string) => ({ "detail-type": "Object Created", detail: { object: { key } } });

const scanned = ({ key, bytes }: Sent, found: Found) => ({
  "detail-type": "GuardDuty Malware Protection Object Scan Result",
  detail: {
    s3ObjectDetails: { objectKey: key, eTag: tagOf(bytes) },
    scanResultDetails: { scanResultStatus: statuses[found] },
  },
});

/**
 * Makes the quarantine.
 * @param queue returns the queue that gets the scan results
 */
export function quarantine(run: Run, queue: () => Queue): Quarantine {
  const sent: Sent[] = [];
  const kept = new Map<string, Buffer>();
  let news = 0;
  const strikes = (fault: Fault, key: string) => run.weather.strikes(fault, `quarantine ${key}`);
  const tell = (key: string, what: object, inMilliseconds: number, onTold = () => {}) =>
    run.scheduler.at(inMilliseconds, () => {
      news += 1;
      onTold();
      queue().send(JSON.stringify({ id: `file-news-${news}`, ...what }), {
        ...{ subject: key, sequence: news, type: "aws.file-news" },
      });
    });
  const tellOfScan = (one: Sent, found: Found) => {
    const soon = strikes(scanFaults.late, one.key) ? 1_500_000 : 60_000;
    tell(one.key, scanned(one, found), run.random.between(500, soon), () => {
      one.toldAt ??= run.scheduler.now();
    });
  };
  const foundIn = (key: string, bytes: Buffer): Found | undefined => {
    if (strikes(scanFaults.never, key)) return undefined;
    if (strikes(scanFaults.failed, key)) return "unscanned";
    return bytes.includes(eicar) ? "malware" : "nothing";
  };
  return {
    sent,
    kept,
    send: (key, bytes) => {
      kept.set(key, bytes);
      const one: Sent = { key, bytes, found: foundIn(key, bytes) };
      sent.push(one);
      run.story.tell("quarantine", `${key} came: ${one.found ?? "no scan"}`);
      tell(key, came(key), run.random.between(20, 500));
      if (one.found === undefined) return;
      tellOfScan(one, one.found);
      if (strikes(scanFaults.twice, key)) tellOfScan(one, one.found);
    },
    arrived: {
      read: async (key, etag) => {
        const found = kept.get(key);
        return found && tagOf(found) === etag ? found : undefined;
      },
      remove: async (key) => void kept.delete(key),
    },
  };
}
