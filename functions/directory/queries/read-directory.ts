import { defined } from "../../../shared/defined.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Page } from "../../../shared/journal/views.ts";
import { Outage } from "../../../shared/outage.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { type ToldChange, tell } from "../changes/tell.ts";
import { type DirectoryState, directoryId } from "../directory/journal.ts";
import { type VersionRow, versionList } from "../projections/build-views.ts";

export interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

export interface OldSnapshot extends VersionRow {
  readonly snapshot: Snapshot;
  /** The differences from the snapshot before. */
  readonly differences: readonly ToldChange[];
}

/**
 * Reads the current snapshot from the journal, so that a publisher sees the new snapshot immediately.
 * @throws Outage before the first publication
 */
export async function readInForce({ journal }: Pick<DirectoryDeps, "journal">): Promise<InForce> {
  const { number, snapshot } = (await journal.load(directoryId)).state;
  if (snapshot === undefined) throw new Outage("the directory has not published anything yet");
  return { number, snapshot };
}

/** Lists the history of publications, newest first, 25 a page. The list may lag behind the journal. */
export async function listVersions(
  { views }: Pick<DirectoryDeps, "views">,
  after: string | undefined,
): Promise<Page<VersionRow>> {
  const page = await views.list(versionList, { limit: 25, ...defined({ after }) });
  const items = page.items.map(({ data }) => data as VersionRow);
  return page.next === undefined ? { items } : { items, next: page.next };
}

/** Reads a published snapshot by its number, which is the version of its row; undefined for a number never published. */
export async function readVersion(
  { journal }: Pick<DirectoryDeps, "journal">,
  number: number,
): Promise<OldSnapshot | undefined> {
  const { version, state } = await journal.loadAt(directoryId, number);
  if (version !== number || state.snapshot === undefined) return undefined;
  const before = number === 1 ? undefined : (await journal.loadAt(directoryId, number - 1)).state.snapshot;
  return { ...headOf(state), snapshot: state.snapshot, differences: told(before, state.snapshot) };
}

const headOf = ({ number, at = "", by = "", changes = 0, proposedBy }: DirectoryState): VersionRow => ({
  number,
  at,
  by,
  changes,
  ...(proposedBy && { proposedBy }),
});

const told = (before: Snapshot | undefined, after: Snapshot): readonly ToldChange[] =>
  before === undefined ? [] : tell(before, after, changesBetween(before, after));
