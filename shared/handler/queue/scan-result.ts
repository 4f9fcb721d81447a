/**
 * Reads AWS's events about the quarantine bucket: a file was uploaded (S3), or a file was scanned (GuardDuty
 * Malware Protection for S3).
 */

import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { defined } from "../../defined.ts";
import type { LogFields } from "../log.ts";

/**
 * The event that a file was uploaded: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
const created = once(() =>
  z.object({
    id: z.string(),
    "detail-type": z.literal("Object Created"),
    detail: z.object({ object: z.object({ key: z.string() }) }),
  }),
);

/**
 * The event that a file was scanned:
 * https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
const scanned = once(() =>
  z.object({
    id: z.string(),
    "detail-type": z.literal("GuardDuty Malware Protection Object Scan Result"),
    detail: z.object({
      s3ObjectDetails: z.object({ objectKey: z.string(), eTag: z.string() }),
      scanResultDetails: z.object({ scanResultStatus: z.string() }),
    }),
  }),
);

const news = once(() => z.union([created(), scanned()]));

export interface FileNews {
  readonly id: string;
  readonly key: string;
  /** The result of the scan, for the file with the tag `etag`; absent when the file was only uploaded. */
  readonly scan?: { readonly etag: string; readonly found: "nothing" | "malware" | "unscanned" };
}

const found = { NO_THREATS_FOUND: "nothing", THREATS_FOUND: "malware" } as const;

/**
 * Parses an event of the quarantine bucket. Every result other than “clean” and “threats found”
 * (`UNSUPPORTED`, `ACCESS_DENIED`, `FAILED`, or a new one) counts as unscanned.
 */
export function parseFileNews(body: string): FileNews {
  const event = news().parse(JSON.parse(body));
  if (event["detail-type"] === "Object Created") return { id: event.id, key: event.detail.object.key };
  const { s3ObjectDetails: object, scanResultDetails: result } = event.detail;
  const status = result.scanResultStatus as keyof typeof found;
  const says = Object.hasOwn(found, status) ? found[status] : "unscanned";
  return { id: event.id, key: object.objectKey, scan: { etag: object.eTag, found: says } };
}

/** The tracking code in the key of a file, which begins with the service and the code. */
const requestInKey = (key: string): string | undefined => /^[a-z]+\/(\d{12})\//.exec(key)?.[1];

export const describeFileNews = ({ id, key, scan }: FileNews): Partial<LogFields> => ({
  ...defined({ correlation: requestInKey(key) }),
  eventId: id,
  eventType: scan ? "file-scanned" : "file-received",
});
