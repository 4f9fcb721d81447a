import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { maySee } from "../../access/case-policy.ts";
import { markOf } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import type { Link } from "../../case/links.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Shown = NonNullable<CaseView["links"]>[number];

/**
 * The cases with which this case is linked (R14). Cases that the viewer may not see or is in conflict of interest with
 * are left out and not counted (R2, R15).
 */
export async function linksOf(
  { cases }: Pick<ReferralDeps, "cases">,
  reading: Reading,
  { links }: CaseState,
  who: { readonly staff: Staff | undefined; readonly snapshot: Snapshot; readonly at: Date },
): Promise<Pick<CaseView, "links">> {
  const shown = await Promise.all(
    links.map(async (link) => {
      const { state } = await cases.load(link.case);
      const isThere = state.stage !== "unknown" && who.staff;
      return isThere && maySee(state, isThere, who.snapshot, who.at)
        ? [await linkOf(reading, link, state)]
        : [];
    }),
  );
  const seen = shown.flat();
  return seen.length > 0 ? { links: seen } : {};
}

async function linkOf({ documents, names }: Reading, link: Link, other: CaseState): Promise<Shown> {
  const { request, stage } = other;
  if (!request || stage === "unknown") throw new Error("A linked case is not open");
  return {
    case: link.case,
    kind: names.kind(request.kind),
    subject: names.subject(request.subject),
    stage,
    unit: names.unit(holder(other)),
    registeredAt: request.registeredAt,
    ...markOf(link, names),
    reason: (await readText(documents, link.reason)) ?? "",
  };
}
