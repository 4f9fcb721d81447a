import type { Refusal } from "../../../shared/journal/journal.ts";
import type { CaseState } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { gate, staffAt } from "../gate.ts";
import { type Look, looksId, monthOf, mostLooks } from "../journal-looks.ts";

type Deps = Pick<ReferralDeps, "cases" | "looks" | "directory" | "now">;

/**
 * Who looked at a case and at its applicant's data, newest first, at most 200 (R15). Read from the journal: a look that
 * was noted is there.
 */
export async function listLooks(
  deps: Deps,
  code: string,
  username: string,
): Promise<readonly Look[] | { readonly refused: Refusal }> {
  const [{ snapshot }, { state }] = await Promise.all([deps.directory.current(), deps.cases.load(code)]);
  const staff = staffAt(snapshot, username, deps.now());
  const refused = staff ? gate(state, staff, "see-looks") : { code: "forbidden" };
  if (refused) return { refused };
  const found: Look[] = [...firstLooks(state)];
  for (const month of monthsBack(deps.now(), state.request?.registeredAt ?? "")) {
    const { looks } = (await deps.looks.load(looksId(code, month))).state;
    found.push(...looks);
    if (found.length >= mostLooks) break;
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, mostLooks);
}

/** The first look of each unit stands in the case itself (R3). */
const firstLooks = ({ hops }: CaseState): readonly Look[] =>
  hops.flatMap(({ seen }) => (seen ? [{ ...seen, what: "case" as const }] : []));

/** From this month back to the one of the registration: `2026-11`, `2026-10` … */
function* monthsBack(from: Date, registeredAt: string): Generator<string> {
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1));
  for (; monthOf(month.toISOString()) >= monthOf(registeredAt); month.setUTCMonth(month.getUTCMonth() - 1)) {
    yield monthOf(month.toISOString());
  }
}
