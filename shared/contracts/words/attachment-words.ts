/** The formats, limits, stages and refusals of attached files (C12). */

/** The accepted formats, recognised by the file's content and not by its name. */
export const fileFormats = ["jpeg", "png", "pdf"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The largest accepted file, in bytes. */
export const mostBytes = 10 * 1024 * 1024;

/**
 * The reasons for which a file is refused. `malware`: the scan found malware; `unscanned`: the scan could not
 * read the file; `type`: not an accepted format; `broken`: cut off or malformed; `too-large`: too many bytes
 * or pixels, or too large when unpacked; `active`: contains active content; `locked`: needs a password;
 * `repeated`: already attached.
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
 * Two durations in minutes. `usualMinutes`: an examination of a file seldom takes longer; `keptMinutes`: a
 * file that could not be examined is deleted after this time (`quarantineDays` in `infra`).
 */
export const examination = { usualMinutes: 15, keptMinutes: 7 * 24 * 60 } as const;

/**
 * Tells how long the examination of a file received at `since` (ISO 8601) has lasted at `now`. `usual`: not
 * longer than the usual time; `long`: longer than usual; `gone`: so long that the unexamined file was
 * deleted.
 */
export function examinedFor(since: string, now: string): "usual" | "long" | "gone" {
  const minutes = (Date.parse(now) - Date.parse(since)) / 60_000;
  if (minutes >= examination.keptMinutes) return "gone";
  return minutes >= examination.usualMinutes ? "long" : "usual";
}

/**
 * The stages of an attachment. `begun`: the browser has got an upload form and the file has not arrived;
 * `lapsed`: the file did not arrive before the form expired; `cleared`: the examination found nothing wrong.
 */
export const attachmentStages = ["begun", "lapsed", "received", "cleared", "refused"] as const;
export type AttachmentStage = (typeof attachmentStages)[number];

/**
 * The stage to show for an attachment at `now`; `gone` when the file could not be examined and was deleted.
 */
export const toldStage = <Stage extends AttachmentStage>(
  { stage, since }: { readonly stage: Stage; readonly since: string },
  now: string,
): Stage | "gone" => (stage === "received" && examinedFor(since, now) === "gone" ? "gone" : stage);
