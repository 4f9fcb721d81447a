import type { ReferralDeps } from "../adapters/deps.ts";
import { type ExportState, exportsOf } from "../journals/journal-exports.ts";

const shown = { own: 20, all: 300 };

/**
 * The exports requested in this month and the preceding month, newest first (I4): the caller's own, or everyone's when
 * the caller oversees exports. The list is current, because the query reads the journal.
 */
export async function listExports(
  { exports, now }: Pick<ReferralDeps, "exports" | "now">,
  whose: { readonly username: string } | "all",
): Promise<readonly ExportState[]> {
  const month = now().toISOString().slice(0, 7);
  const each = await Promise.all([monthBefore(month), month].map((one) => exports.load(exportsOf(one))));
  const all = each.flatMap(({ state }) => state).toReversed();
  if (whose === "all") return all.slice(0, shown.all);
  return all.filter(({ by }) => by === whose.username).slice(0, shown.own);
}

function monthBefore(month: string): string {
  const first = new Date(`${month}-01T00:00:00.000Z`);
  return new Date(first.getTime() - 1).toISOString().slice(0, 7);
}
