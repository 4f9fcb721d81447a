import type * as z from "zod/mini";
import type { compareUnits as contract } from "../../../shared/contracts/figures.ts";
import { headOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/policy.ts";
import { ofUnit } from "../count/cell.ts";
import type { FiguresDeps } from "../deps.ts";
import { inSightOf } from "../may-see.ts";
import { namesIn } from "../names.ts";
import { backlogOf, countsOf } from "./counts.ts";
import { dayAsked } from "./read-figures.ts";
import { scoreOf } from "./score.ts";
import { sumsOf } from "./sums.ts";

type Compared = z.output<(typeof contract)["responses"][200]["body"]>;

/** The figures of each unit that the caller may see, side by side, with the scores of emergencies there (I1, I3). */
export async function compareUnits(
  deps: FiguresDeps,
  staff: Staff,
  { day: asked }: { readonly day?: string | undefined },
): Promise<Compared> {
  const { snapshot } = await deps.directory.current();
  const day = dayAsked(deps, asked);
  const names = namesIn(snapshot);
  const each = await Promise.all(
    inSightOf(snapshot, staff).units.map(async (key) => {
      const [[{ month, flow, stock }], score] = await Promise.all([
        sumsOf(deps.sheets, ofUnit(key), { day, months: 1 }),
        scoreOf(deps.sheets, snapshot, { unit: key, day }),
      ]);
      const unit = names.unit(key);
      return { month, row: { unit, counts: countsOf(flow), backlog: backlogOf(stock) }, score };
    }),
  );
  return {
    ...{ day, month: each[0]?.month ?? "" },
    units: each.map(({ row }) => row),
    scores: each.flatMap(({ row: { unit }, score }) =>
      score ? [{ unit, ...headNow(snapshot, unit.key), ...score }] : [],
    ),
  };
}

function headNow(snapshot: Snapshot, unit: string): Pick<Compared["scores"][number], "head"> {
  const head = headOf(snapshot, unit);
  return head ? { head: { username: head.username, name: head.name } } : {};
}
