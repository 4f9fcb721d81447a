/** The closed lists of attachments (C12). */

/** The accepted formats, recognised by content and not by name. */
export const fileFormats = ["jpeg", "png", "pdf"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The most bytes of a file. */
export const mostBytes = 10 * 1024 * 1024;

/**
 * Why a file is refused. `malware`: the scan found some; `unscanned`: it could not be scanned; `type`: not an
 * accepted format; `broken`: cut off or malformed; `too-large`: bytes, pixels or unpacked size; `active`:
 * active content; `locked`: by a password; `repeated`: already attached.
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
 * Minutes: the usual longest examination, and the retention of a file that could not be examined
 * (`quarantineDays`). Proposals.
 */
export const examination = { usualMinutes: 15, keptMinutes: 7 * 24 * 60 } as const;

/**
 * How long the examination of a file received at `since` (ISO 8601) has taken at `now`; `gone`: the file was
 * deleted.
 */
export function examinedFor(since: string, now: string): "usual" | "long" | "gone" {
  const minutes = (Date.parse(now) - Date.parse(since)) / 60_000;
  if (minutes >= examination.keptMinutes) return "gone";
  return minutes >= examination.usualMinutes ? "long" : "usual";
}

/** The stages of an attachment: `begun` waits for its file, `lapsed` waited too long for it. */
export const attachmentStages = ["begun", "lapsed", "received", "cleared", "refused"] as const;
export type AttachmentStage = (typeof attachmentStages)[number];

/** The stage to show at `now`; `gone`: the file could not be examined and was deleted. */
export const toldStage = <Stage extends AttachmentStage>(
  { stage, since }: { readonly stage: Stage; readonly since: string },
  now: string,
): Stage | "gone" => (stage === "received" && examinedFor(since, now) === "gone" ? "gone" : stage);
