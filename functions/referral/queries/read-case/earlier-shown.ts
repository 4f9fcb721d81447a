import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { gateOf } from "../../access/conflict.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseView } from "./case-view.ts";

type Answers = Pick<CaseView, "draft" | "firstAnswer">;
type Shown = NonNullable<CaseView["firstAnswer"]>;

interface Looking {
  readonly username: string;
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Whether the applicant of the shown request is hidden from the viewer. */
  readonly fromMe: boolean;
}

/**
 * Removes from the shown answers the code of an earlier request that they name (R14), when the viewer is in conflict of
 * interest with that request (R2), or when either applicant is hidden from the viewer (C15).
 */
export async function withoutConflicts(
  { cases }: Pick<ReferralDeps, "cases">,
  { draft, firstAnswer }: Answers,
  { username, snapshot, at, fromMe }: Looking,
): Promise<Answers> {
  const shown = async ({ earlier, ...answer }: Shown): Promise<Shown> => {
    if (earlier === undefined || fromMe) return answer;
    const { state } = await cases.load(earlier);
    const hidden = isHiddenFrom(state, staffAt(snapshot, username, at), snapshot);
    return hidden || gateOf(snapshot, state, at).conflictOf(username) ? answer : { ...answer, earlier };
  };
  return {
    ...(draft && { draft: { ...draft, answer: await shown(draft.answer) } }),
    ...(firstAnswer && { firstAnswer: await shown(firstAnswer) }),
  };
}
