import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { type Certificate, certificateOf } from "../../../../shared/domain/cases/certificate.ts";
import type { CaseState } from "../../case/case-state.ts";
import { clockIn, isActedOn } from "../../case/clocks.ts";

/**
 * What a certificate says of the request now (D10): the legal clock ran out where somebody above heard of it, or nobody was
 * left to. A part has none, a report without identity either (C3); neither has a case from before there were clocks.
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
    },
    now,
  );
  return { certificate };
}
