import type { RefusedConflict } from "../../../shared/cases/note-conflict.ts";
import { isPart, requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { Party } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { inSight } from "../access/case-access.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { type Look, looksId, monthOf, mostLooks } from "../journals/journal-looks.ts";

type Deps = Pick<ReferralDeps, "cases" | "looks" | "directory" | "now">;

/** An entry of the access log: a look at a case, or an attempt that was refused for a conflict of interest (R2). */
export type LookOrRefused = Look | (RefusedConflict<Party> & { readonly what: "refused" });

/**
 * The access log of a case, newest first, at most 200 entries (R15, R2): each time that staff read the case or its
 * applicant's data, and each attempt refused for a conflict of interest. The query reads the journals, so an entry is
 * listed as soon as it is recorded.
 */
export async function listLooks(
  deps: Deps,
  code: string,
  username: string,
): Promise<readonly LookOrRefused[] | { readonly refused: Refusal }> {
  const [directory, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const sight = await inSight(deps, { case: code, state, username, action: "see-looks" }, directory);
  if ("refused" in sight) return sight;
  const found: LookOrRefused[] = [...firstLooks(state)];
  for (const month of monthsBack(deps.now(), state.request?.registeredAt ?? "")) {
    found.push(...(await notedIn(deps, code, month)));
    if (found.length >= mostLooks) break;
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostLooks);
}

/**
 * For each stay at a unit, the first time that a person of the unit opened the case. The case's own journal records
 * this (R3).
 */
const firstLooks = ({ hops }: CaseState): readonly Look[] =>
  hops.flatMap(({ seen }) => (seen ? [{ ...seen, what: "case" as const }] : []));

async function notedIn({ looks }: Deps, code: string, month: string): Promise<readonly LookOrRefused[]> {
  const [own, ofRequest] = await Promise.all([
    looks.load(looksId(code, month)),
    isPart(code) ? looks.load(looksId(requestOf(code), month)) : undefined,
  ]);
  const refused = own.state.refused.map((each) => ({ ...each, what: "refused" as const }));
  return [...own.state.looks, ...refused, ...atApplicant(ofRequest?.state.looks ?? [])];
}

/**
 * The log entries about the applicant's data and about meetings. These are recorded for a whole request and never for
 * one part of a divided request, so each part shows the entries of its request.
 */
const atApplicant = (looks: readonly Look[]): readonly Look[] => looks.filter(({ what }) => what !== "case");

/** The months from `from` back to the month of the registration: `2026-11`, `2026-10` … */
function* monthsBack(from: Date, registeredAt: string): Generator<string> {
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1));
  for (; monthOf(month.toISOString()) >= monthOf(registeredAt); month.setUTCMonth(month.getUTCMonth() - 1)) {
    yield monthOf(month.toISOString());
  }
}
