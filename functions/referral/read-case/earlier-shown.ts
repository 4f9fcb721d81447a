import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { gateOf } from "../conflict.ts";
import type { ReferralDeps } from "../deps.ts";
import type { CaseView } from "./read-case.ts";

type Answers = Pick<CaseView, "draft" | "firstAnswer">;
type Shown = NonNullable<CaseView["firstAnswer"]>;

/**
 * An answer may name an earlier request (R14). To who is in conflict with that one it is not there, and its number is left
 * out of what they are shown (R2).
 */
export async function withoutConflicts(
  { cases }: Pick<ReferralDeps, "cases">,
  { draft, firstAnswer }: Answers,
  { username, snapshot, at }: { readonly username: string; readonly snapshot: Snapshot; readonly at: Date },
): Promise<Answers> {
  const shown = async ({ earlier, ...answer }: Shown): Promise<Shown> => {
    if (earlier === undefined) return answer;
    const { state } = await cases.load(earlier);
    return gateOf(snapshot, state, at).conflictOf(username) ? answer : { ...answer, earlier };
  };
  return {
    ...(draft && { draft: { ...draft, answer: await shown(draft.answer) } }),
    ...(firstAnswer && { firstAnswer: await shown(firstAnswer) }),
  };
}
