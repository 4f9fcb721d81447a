import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { maySee } from "../../access/case-policy.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import type { Names } from "../../access/names.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { CaseView } from "./case-view.ts";

type Draft = NonNullable<CaseView["draft"]>;

interface Looking {
  readonly staff: Staff | undefined;
  readonly snapshot: Snapshot;
  readonly at: Date;
  readonly names: Names;
}

/**
 * The draft with the sources of its text (R21). A case that the viewer may not see, is in conflict of interest with, or
 * whose applicant is hidden from the viewer, is left out and not counted (R15, R2, C15).
 */
export async function withSources(
  { cases }: Pick<ReferralDeps, "cases">,
  draft: Draft | undefined,
  { draft: kept }: CaseState,
  { staff, snapshot, at, names }: Looking,
): Promise<Pick<CaseView, "draft">> {
  if (!draft || !kept?.reused) return draft ? { draft } : {};
  const loaded = kept.reused.precedents.map(async (code) => ({
    code,
    state: (await cases.load(code)).state,
  }));
  const precedents = (await Promise.all(loaded)).flatMap(({ code, state }) =>
    state.stage !== "unknown" &&
    staff &&
    maySee(state, staff, snapshot, at) &&
    !isHiddenFrom(state, staff, snapshot)
      ? [
          {
            case: code,
            unit: names.unit(holder(state)),
            ...(state.answered && { answeredAt: state.answered.at }),
          },
        ]
      : [],
  );
  const blocks = kept.reused.blocks.map(({ key, directory }) => ({ ...names.block(key), directory }));
  return blocks.length + precedents.length > 0
    ? { draft: { ...draft, reused: { blocks, precedents } } }
    : { draft };
}
