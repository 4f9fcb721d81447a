import { noteConflictIn, type RefusedConflict } from "../../../shared/cases/note-conflict.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { Party } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { type LookedFact, looksId, monthOf } from "../journals/journal-looks.ts";

/**
 * Records that a step on a case was refused for a conflict of interest (R2).
 * @param directory the version number of the directory by which the step was refused.
 */
export const noteConflict = (
  { looks, now }: Pick<ReferralDeps, "looks" | "now">,
  code: string,
  conflict: Omit<RefusedConflict<Party>, "at">,
  directory: number,
): Promise<void> =>
  noteConflictIn(
    {
      journal: looks,
      id: (at) => looksId(code, monthOf(at)),
      correlation: requestOf(code),
      fact: (refused): LookedFact => ({ type: "refused", ...refused }),
    },
    conflict,
    now(),
    directory,
  );
