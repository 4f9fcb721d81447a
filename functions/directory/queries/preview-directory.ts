import { type Snapshot, snapshotSchema } from "../../../shared/directory/snapshot.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { type Rerouted, rerouted } from "../changes/rerouted.ts";
import { type ToldChange, tell } from "../changes/tell.ts";
import { directoryId } from "../directory/journal.ts";
import type { Problem } from "../rules/problem.ts";
import { checkSnapshot, completed, fits, followingProblems, ordered } from "../rules/rules.ts";
import { type Approval, approvalOf } from "../rules/rules-proposals.ts";

export interface Preview {
  /** The number of the current snapshot. */
  readonly base: number;
  /** Why the snapshot would be refused. */
  readonly problems: readonly Problem[];
  /** The approval that the snapshot needs before it is in force; `none` while it is faulty (R2). */
  readonly approval: Approval;
  /** The changes, for any input with the shape of a snapshot, faulty or not. */
  readonly changes: readonly ToldChange[];
  readonly rerouted: readonly Rerouted[];
}

/**
 * Computes the changes against the current snapshot, without publishing them.
 * @param username the user at the desk; empty for an operator
 */
export async function previewDirectory(
  { journal }: Pick<DirectoryDeps, "journal">,
  input: unknown,
  username = "",
): Promise<Preview> {
  const { state } = await journal.load(directoryId);
  const checked = checkSnapshot(input);
  const problems = checked.ok ? followingProblems(state, checked.snapshot) : checked.problems;
  const approval = checked.ok ? approvalOf(state, checked.snapshot, username) : "none";
  return { base: state.number, problems, approval, ...differences(state.snapshot, input) };
}

/** Empty for input that is no snapshot, or that is too large for its changes to fit into a reply. */
function differences(before: Snapshot | undefined, input: unknown): Pick<Preview, "changes" | "rerouted"> {
  const { success, data } = snapshotSchema.safeParse(completed(input));
  if (!success || before === undefined || !fits(data)) return { changes: [], rerouted: [] };
  const after = ordered(data);
  return { changes: tell(before, after, changesBetween(before, after)), rerouted: rerouted(before, after) };
}
