import type { ExportFiguresReply, FiguresRow } from "../../../shared/figures/for-referral.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { isRefused } from "../../../shared/handler/http/reply.ts";
import { inSightOf } from "../access/may-see.ts";
import type { FiguresDeps } from "../adapters/deps.ts";
import { openIn } from "./read-figures/counts.ts";
import { readFigures } from "./read-figures/read-figures.ts";

/**
 * Returns the figures of a day as rows of a table, the same as the desk shows the user with this username (I4). With a
 * unit, only the figures of that unit are returned. Without a unit, these are the figures of each unit that the user may
 * see, and of the organisation if the user may see its figures. The rows of the current month are split by channel; rows
 * of earlier months follow. The function itself checks the user's rights.
 */
export async function exportFigures(
  deps: FiguresDeps,
  { username, day, unit }: { readonly username: string; readonly day: string; readonly unit?: string },
): Promise<ExportFiguresReply> {
  const { snapshot } = await deps.directory.current();
  const staff = staffAt(snapshot, username, deps.now());
  if (!staff || mayI("see-figures", staff) !== "yes") return { forbidden: true };
  const { whole, units } = inSightOf(snapshot, staff);
  const asked = unit === undefined ? [...(whole ? [undefined] : []), ...units] : [unit];
  const rows: FiguresRow[] = [];
  for (const each of asked) {
    const figures = await readFigures(deps, staff, { day, unit: each });
    if (isRefused(figures)) return { forbidden: true };
    rows.push(...rowsOf(figures));
  }
  return { rows };
}

type Figures = Exclude<Awaited<ReturnType<typeof readFigures>>, { readonly refused: unknown }>;

function rowsOf({ unit, month, counts, backlog, channels, months }: Figures): readonly FiguresRow[] {
  const whose = unit ? { unit } : {};
  return [
    { ...whose, month, counts, open: openIn(backlog), backlog },
    ...channels.map(({ channel, counts, backlog }) => ({
      ...{ ...whose, channel, month },
      ...{ counts, open: openIn(backlog), backlog },
    })),
    ...months.slice(0, -1).map(({ month, counts, open }) => ({ ...whose, month, counts, open })),
  ];
}
