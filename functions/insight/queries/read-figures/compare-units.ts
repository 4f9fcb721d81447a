import type * as z from "zod/mini";
import type { compareUnits as contract } from "../../../../shared/contracts/staff/figures.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { severalAtOnce } from "../../../../shared/several-at-once.ts";
import { inSightOf } from "../../access/may-see.ts";
import { namesIn } from "../../access/names.ts";
import type { ScoreDeps } from "../../adapters/deps.ts";
import { ofUnit } from "../../reactions/count/cell.ts";
import { backlogOf, countsOf } from "./counts.ts";
import { dayAsked } from "./read-figures.ts";
import { scoreOf, scoresByHead } from "./score.ts";
import { sumsOf, unitsAtOnce } from "./sums.ts";

type Compared = z.output<(typeof contract)["responses"][200]["body"]>;

/**
 * Returns the figures of each unit that the caller may see, side by side. Each unit has its satisfaction score in
 * administrative emergencies that accused the unit (I1, I3).
 */
export async function compareUnits(
  deps: ScoreDeps,
  staff: Staff,
  { day: asked }: { readonly day?: string | undefined },
): Promise<Compared> {
  const { snapshot } = await deps.directory.current();
  const day = dayAsked(deps, asked);
  const names = namesIn(snapshot);
  const past = deps.past();
  const each = await severalAtOnce(inSightOf(snapshot, staff).units, unitsAtOnce, async (key) => {
    const [[{ month, flow, stock }], score] = await Promise.all([
      sumsOf(deps.sheets, ofUnit(key), { day, months: 1 }),
      scoreOf(deps.sheets, snapshot, { unit: key, day }),
    ]);
    const unit = names.unit(key);
    const heads = score ? await scoresByHead(deps.sheets, snapshot, { unit: key, day, past }) : [];
    const row = { unit, counts: countsOf(flow), backlog: backlogOf(stock) };
    return { month, row, scores: score ? [{ unit, ...score, heads: [...heads] }] : [] };
  });
  return {
    ...{ day, month: each[0]?.month ?? "" },
    units: each.map(({ row }) => row),
    scores: each.flatMap(({ scores }) => scores),
  };
}
