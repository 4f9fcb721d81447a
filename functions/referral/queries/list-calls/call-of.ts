import type * as z from "zod/mini";
import type { listCalls } from "../../../../shared/contracts/staff/contacts.ts";
import { isKeeper } from "../../../../shared/directory/keepers.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import { relationsTo } from "../../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { isOfTheirs } from "../../access/identity-visibility.ts";
import { markOf, namesIn } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CallRow } from "../../projections/call-rows.ts";

export type ListedCall = z.output<(typeof listCalls)["responses"][200]["body"]>["items"][number];

/**
 * A promised call as the list shows it. It says whether this person may open the case (R15, R19), and has the reason
 * unless that is hidden from the person (C15).
 */
export async function callOf(
  { documents, now }: Pick<ReferralDeps, "documents" | "now">,
  row: CallRow,
  staff: Staff,
  snapshot: Snapshot,
): Promise<ListedCall> {
  const names = namesIn(snapshot);
  const told = !row.hidden || isKeeper(snapshot, staff) || isOfTheirs(row.by, staff, snapshot);
  const { case: code, number, due, attempts, unit } = row;
  return {
    case: code,
    number,
    due,
    overdue: due < now().toISOString(),
    reason: (told && (await readText(documents, row.reason))) || "",
    ...markOf(row, names),
    attempts,
    unit: names.unit(unit),
    opens: mayI("see-case", staff, relationsTo(staff, row)) === "yes",
  };
}
