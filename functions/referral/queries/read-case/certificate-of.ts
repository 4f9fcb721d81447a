import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { type Certificate, certificateOf } from "../../../../shared/domain/cases/certificate.ts";
import type { CaseState } from "../../case/case-state.ts";
import { clockIn, isActedOn } from "../../case/clocks.ts";

/**
 * The state of the request for its certificate (D10). The legal limit counts as passed once its clock was escalated, or
 * could not be escalated. Absent in a case that is one part of a divided request, in reports without identity (C3), and
 * in cases of early releases that had no clocks.
 */
export function certificateShown(
  id: string,
  { clocks, hops, ended, request }: CaseState,
  now: Date,
): { readonly certificate?: Certificate } {
  const legal = clockIn(clocks, { clock: "legal" });
  if (isPart(id) || !legal || request?.withoutIdentity) return {};
  const [first, ...later] = hops.flatMap(({ answered }) => answered?.at ?? []);
  const certificate = certificateOf(
    {
      answeredAt: first,
      finalAt: later.at(-1),
      withdrawnAt: ended?.how === "withdrawn" ? ended.at : undefined,
      limit: legal.due,
      passed: isActedOn(legal),
      imported: request?.imported && { code: request.imported.code, at: request.imported.at },
    },
    now,
  );
  return { certificate };
}
