import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { directoryId } from "../directory/journal.ts";
import { type ProposalState, proposalId } from "../proposals/journal-proposals.ts";
import { checkSnapshot } from "../rules/rules.ts";
import { propose } from "../rules/rules-proposals.ts";
import type { ToPublish } from "./publish-directory.ts";

export type Proposed =
  | { readonly id: string; readonly proposal: ProposalState }
  | { readonly refused: Refusal };

/**
 * Proposes a snapshot with changes of power, which another person must approve (R2). Refuses with `stale`,
 * `self-grant`, `nothing-to-approve`, `key-reused`, and `faulty-directory`, whose detail `faults` is the number of
 * errors.
 */
export async function proposeDirectory(
  { journal, proposals, now }: Pick<DirectoryDeps, "journal" | "proposals" | "now">,
  { snapshot: input, seen, username, key }: ToPublish,
): Promise<Proposed> {
  const checked = checkSnapshot(input);
  if (!checked.ok)
    return { refused: { code: "faulty-directory", details: { faults: checked.problems.length } } };
  const { snapshot } = checked;
  const id = proposalId(username, key);
  const command = {
    name: "propose-directory",
    ...byStaff(username, key),
    fingerprint: fingerprintOf({ seen, snapshot }),
    at: now(),
    directory: seen,
    correlation: directoryId,
  };
  const { state } = await journal.load(directoryId);
  const outcome = await proposals.decide(id, command, () => propose(state, { snapshot, seen, username }));
  return outcome.accepted ? { id, proposal: outcome.loaded.state } : { refused: outcome.refusal };
}
