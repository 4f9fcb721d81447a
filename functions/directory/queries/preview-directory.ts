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
  /** The number in force. */
  readonly base: number;
  /** Why it would not be accepted. */
  readonly problems: readonly Problem[];
  /** The approval it needs before it is in force; `none` while it is faulty (R2). */
  readonly approval: Approval;
  /** Told of whatever has the shape of a snapshot, faulty or not. */
  readonly changes: readonly ToldChange[];
  readonly rerouted: readonly Rerouted[];
}

/**
 * What this would change, compared with the snapshot in force; changes nothing.
 *
 * @param username who asks at the desk; an operator has none.
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

/** Nothing of what is no snapshot, or so large that telling its changes would not fit an answer. */
function differences(before: Snapshot | undefined, input: unknown): Pick<Preview, "changes" | "rerouted"> {
  const { success, data } = snapshotSchema.safeParse(completed(input));
  if (!success || before === undefined || !fits(data)) return { changes: [], rerouted: [] };
  const after = ordered(data);
  return { changes: tell(before, after, changesBetween(before, after)), rerouted: rerouted(before, after) };
}
