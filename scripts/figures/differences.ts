/** Whether the sums that figures are made of say what counting over says. */

import type { EventEnvelope } from "../../events/define-event.ts";
import { ofUnit } from "../../functions/insight/count/cell.ts";
import { backlogOf, countsOf, meetingsOf } from "../../functions/insight/read-figures/counts.ts";
import { sumsOf } from "../../functions/insight/read-figures/sums.ts";
import type { Sheets } from "../../shared/sheets/sheets.ts";
import { recount } from "./recount.ts";

/**
 * Each figure of the organisation and of each unit that is another one than the journals say, in words.
 * @param day ISO, Tehran: the figures are those of its end
 */
export async function differences(
  sheets: Pick<Sheets<never>, "read">,
  events: readonly EventEnvelope[],
  { day, units }: { readonly day: string; readonly units: readonly string[] },
): Promise<readonly string[]> {
  const counted = recount(events, day);
  const each = ["all", ...units].map(async (whose) => {
    const about = whose === "all" ? "all" : ofUnit(whose);
    const [{ flow, stock }] = await sumsOf(sheets, about, { day, months: 1 });
    const { ages, late } = backlogOf(stock);
    const shown = { ...countsOf(flow), ...ages, late, ...(whose === "all" && meetingsOf(flow)) };
    const due: Readonly<Record<string, number>> = counted.get(whose) ?? {};
    return Object.entries(shown).flatMap(([name, count]) =>
      count === (due[name] ?? 0) ? [] : [`${day}, ${whose}, ${name}: ${count} and not ${due[name] ?? 0}`],
    );
  });
  return (await Promise.all(each)).flat();
}
