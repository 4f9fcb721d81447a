import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { type ToldChange, tell } from "../changes/tell.ts";
import { directoryId } from "../directory/journal.ts";
import { checkSnapshot } from "../rules/rules.ts";
import { publishAlone } from "../rules/rules-proposals.ts";

export interface ToPublish {
  readonly snapshot: unknown;
  /** The number of the snapshot on which the new snapshot is based. */
  readonly seen: number;
  readonly username: string;
  readonly key: string;
}

export type Published =
  | { readonly number: number; readonly changed: boolean; readonly changes: readonly ToldChange[] }
  | { readonly refused: Refusal };

/**
 * Publishes a snapshot under the next number (P5). When two snapshots are based on the same number, only the first is
 * published. Refuses with `stale`, `self-grant`, `needs-second-person`, `key-reused`, and `faulty-directory`, whose
 * detail `faults` is the number of errors.
 */
export async function publishDirectory(
  deps: Pick<DirectoryDeps, "journal" | "now">,
  { snapshot: input, seen, username, key }: ToPublish,
): Promise<Published> {
  const checked = checkSnapshot(input);
  if (!checked.ok)
    return { refused: { code: "faulty-directory", details: { faults: checked.problems.length } } };
  const command = {
    name: "publish-directory",
    ...byStaff(username, key),
    fingerprint: fingerprintOf({ seen, snapshot: checked.snapshot }),
    at: deps.now(),
    directory: seen,
    correlation: directoryId,
  };
  const outcome = await deps.journal.decide(directoryId, command, ({ state }) =>
    publishAlone(state, { snapshot: checked.snapshot, seen, username }),
  );
  if (!outcome.accepted) return { refused: outcome.refusal };
  const { number } = outcome.loaded.state;
  return { number, changed: number !== seen, changes: await changesOf(deps, seen, checked.snapshot) };
}

/** The changes against the snapshot with the number `seen`. It never changes, so a retry gets the same reply. */
async function changesOf(
  { journal }: Pick<DirectoryDeps, "journal">,
  seen: number,
  after: Snapshot,
): Promise<readonly ToldChange[]> {
  const { snapshot: before } = (await journal.loadAt(directoryId, seen)).state;
  return before === undefined ? [] : tell(before, after, changesBetween(before, after));
}
