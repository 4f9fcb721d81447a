import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { type Downloads, fileName } from "../../../shared/files/files.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { inSight } from "../access/case-access.ts";
import { asSeenBy } from "../access/former-sight.ts";
import { isHiddenFrom } from "../access/identity-visibility.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { noteLookAtFile } from "../reactions/note-look.ts";
import { attachmentsIn } from "./read-case/attachments-of.ts";

export interface OpenDeps extends Pick<ReferralDeps, "cases" | "directory" | "documents" | "looks" | "now"> {
  readonly downloads: Downloads;
}

/**
 * Returns a download address of an applicant's file, valid for one minute, for staff who may read the applicant's
 * texts. The file must have passed the malware scan (C12, R15). First the access log records that the caller opens the
 * file.
 *
 * Refuses with `not-found` (also for a file that cannot be opened, another unit's case, and a conflict of interest,
 * which is recorded; and for a file that came after the caller's unit lost the case, ADR 0082), `identity-hidden` (C15).
 */
export async function openAttachment(
  deps: OpenDeps,
  code: string,
  username: string,
  attachment: number,
): Promise<{ readonly url: string } | { readonly refused: Refusal }> {
  const [directory, loaded] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const { state } = loaded;
  const sight = await inSight(deps, { case: code, state, username, action: "see-case" }, directory);
  if ("refused" in sight) return sight;
  if (isHiddenFrom(state, sight.staff, directory.snapshot)) return { refused: { code: "identity-hidden" } };
  const seen = await asSeenBy(deps, loaded, sight.staff, directory.snapshot);
  const attachments = await attachmentsIn(deps, seen);
  const found = attachments.find((one) => one.attachment === attachment);
  if (found?.stands !== "cleared") return { refused: { code: "not-found" } };
  await noteLookAtFile(deps, { code, file: attachment, by: username }, directory.number);
  const { file, format } = found;
  const url = await deps.downloads.addressOf(file, format, fileName(requestOf(code), attachment, format));
  return { url };
}
