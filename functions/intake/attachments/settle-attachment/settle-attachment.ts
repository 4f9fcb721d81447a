/**
 * Handles AWS events about the quarantine bucket (C12): a file arrived, or was scanned. A file is read only after its
 * scan, and only if its `etag` is the scanned one, since another file may have replaced it. An accepted file is copied,
 * then a journal row records the copy, then the original is deleted. A retry continues at any of these steps.
 */

import type { Arrived, FileStore } from "../../../../shared/files/files.ts";
import { attachmentId, contentHash } from "../../../../shared/files/files.ts";
import { madeSafe } from "../../../../shared/files/made-safe.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Outcome } from "../../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { RequestState } from "../../request/request-state.ts";
import {
  decideReceiveAttachment,
  decideSettleAttachment,
  type Verdict,
} from "../../rules/rules-attachments.ts";
import { attachmentAt } from "../quarantine-key.ts";

export interface SettleDeps extends Pick<IntakeDeps, "requests" | "now"> {
  readonly arrived: Arrived;
  readonly files: FileStore;
}

/** An event about a file in the quarantine bucket. `id`: the id of the AWS event, so that repeats count once. */
export interface FileNews {
  readonly id: string;
  readonly key: string;
}

/** `etag`: the version of the scanned file. `found`: nothing, malware, or a failed scan. */
export interface ScanNews extends FileNews {
  readonly etag: string;
  readonly found: "nothing" | "malware" | "unscanned";
}

/** Records that the applicant's file arrived. Ignores a file whose key is not that of an attachment. */
export async function receiveAttachment(
  { requests, now }: Pick<SettleDeps, "requests" | "now">,
  news: FileNews,
): Promise<void> {
  const place = attachmentAt(news.key);
  if (!place) return;
  const { code, attachment } = place;
  const command = commandOf("receive-attachment", code, news, now());
  heard(await requests.decide(code, command, ({ state }) => decideReceiveAttachment(state, attachment)));
}

export async function settleAttachment(deps: SettleDeps, scan: ScanNews): Promise<void> {
  const place = attachmentAt(scan.key);
  if (!place) return;
  const { code, attachment } = place;
  const { state } = await deps.requests.load(code);
  if (isOpen(state, attachment) || isErased(state)) {
    const verdict = await verdictOn(deps, code, scan);
    if (!verdict) return;
    const command = commandOf("settle-attachment", code, scan, deps.now());
    const outcome = await deps.requests.decide(code, command, (now) =>
      decideSettleAttachment(now.state, attachment, verdict),
    );
    heard(outcome);
    if (outcome.accepted && isErased(outcome.loaded.state)) await removeCopy(deps, verdict);
  }
  await deps.arrived.remove(scan.key);
}

/**
 * P2: whether the request's files were destroyed, perhaps during the scan. A handler that crashed meanwhile may have
 * left a copy that no journal row names.
 */
const isErased = ({ filesRemoved, erased }: RequestState): boolean => (filesRemoved ?? erased) !== undefined;

async function removeCopy({ files }: SettleDeps, verdict: Verdict): Promise<void> {
  if ("cleared" in verdict) await files.remove(verdict.cleared.file);
}

const isOpen = ({ attachments }: RequestState, number: number): boolean => {
  const found = attachments[number - 1];
  return found !== undefined && !found.cleared && !found.refused;
};

/**
 * Returns whether the file is accepted, and stores its copy. Undefined when another file replaced the scanned one; that
 * file has its own event.
 */
async function verdictOn(deps: SettleDeps, code: string, scan: ScanNews): Promise<Verdict | undefined> {
  if (scan.found !== "nothing") return { refused: scan.found };
  const bytes = await deps.arrived.read(scan.key, scan.etag);
  if (!bytes) return undefined;
  const made = await madeSafe(bytes);
  if ("unfit" in made) return { refused: made.unfit };
  const sha256 = contentHash(made.bytes);
  const file = attachmentId(code, sha256);
  await deps.files.put(file, made.bytes, made.format);
  return { cleared: { file, sha256, format: made.format, size: made.bytes.length } };
}

const commandOf = (name: string, code: string, { id, ...news }: FileNews, at: Date): Command => ({
  name,
  actor: `event:aws/${id}`,
  key: `aws/${id}`,
  fingerprint: fingerprintOf(news),
  at,
  directory: 0,
  correlation: code,
});

function heard(outcome: Outcome<RequestState>): void {
  if (outcome.accepted) return;
  throw new Error(`news of a file was refused: ${outcome.refusal.code}`);
}
