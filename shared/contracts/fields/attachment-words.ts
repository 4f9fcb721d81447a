/** The closed lists of attachments (C12). */

/** What can be attached, by what is in it and not by what it is called. */
export const fileFormats = ["jpeg", "png", "pdf"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The largest file that is taken, in bytes. */
export const mostBytes = 10 * 1024 * 1024;

/**
 * Why a file is not taken. `malware`: the scan found some; `unscanned`: it could not be scanned; `type`: none of our formats;
 * `broken`: cut off, or not as its format is written; `too-large`: bytes, points or what it unpacks to; `active`: it would do
 * something when opened; `locked`: by a password; `repeated`: it is attached already.
 */
export const fileRefusals = [
  "malware",
  "unscanned",
  "type",
  "broken",
  "too-large",
  "active",
  "locked",
  "repeated",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/**
 * How long an examination usually takes at most, and how long a file is kept that nobody could examine (`quarantineDays`); in minutes.
 * Proposals.
 */
export const examination = { usualMinutes: 15, keptMinutes: 7 * 24 * 60 } as const;

/** How it stands with the examination of a file that came at `since` (ISO 8601), as it is told at `now`; `gone`: the file is kept no longer. */
export function examinedFor(since: string, now: string): "usual" | "long" | "gone" {
  const minutes = (Date.parse(now) - Date.parse(since)) / 60_000;
  if (minutes >= examination.keptMinutes) return "gone";
  return minutes >= examination.usualMinutes ? "long" : "usual";
}

/** Where an attachment stands: `begun` waits for its file, and `lapsed` waited too long for it. */
export const attachmentStages = ["begun", "lapsed", "received", "cleared", "refused"] as const;
export type AttachmentStage = (typeof attachmentStages)[number];

/** The stage as it is told at `now`; `gone`: nobody could examine the file, and it is kept no longer. */
export const toldStage = <Stage extends AttachmentStage>(
  { stage, since }: { readonly stage: Stage; readonly since: string },
  now: string,
): Stage | "gone" => (stage === "received" && examinedFor(since, now) === "gone" ? "gone" : stage);
