import type * as z from "zod/mini";
import type { readFigures as contract } from "../../../../shared/contracts/staff/figures.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { type Refused, refuse } from "../../../../shared/handler/http/reply.ts";
import { inSightOf } from "../../access/may-see.ts";
import { namesIn } from "../../access/names.ts";
import type { FiguresDeps } from "../../adapters/deps.ts";
import { ofUnit, wholeOrganisation } from "../../reactions/count/cell.ts";
import { backlogOf, byPart, channelsIn, countsOf, meetingsOf, openIn } from "./counts.ts";
import type { Sums } from "./sum-days.ts";
import { type MonthSums, sumsOf } from "./sums.ts";

type Figures = z.output<(typeof contract)["responses"][200]["body"]>;

export interface AskedFor {
  /** The day of the figures, an ISO date; today when absent. */
  readonly day?: string | undefined;
  readonly unit?: string | undefined;
}

const monthsShown = 12;
const subjectsShown = 12;

/**
 * Returns the figures of the organisation or a unit at the end of a day (I1). Refuses with `forbidden` for units that
 * the caller may not see.
 */
export async function readFigures(
  deps: FiguresDeps,
  staff: Staff,
  { day: asked, unit: chosen }: AskedFor,
): Promise<Figures | Refused> {
  const { snapshot } = await deps.directory.current();
  const { whole, units } = inSightOf(snapshot, staff);
  const unit = chosen ?? (whole ? undefined : staff.unit);
  if (unit !== undefined && !units.includes(unit)) return refuse("forbidden");
  const day = dayAsked(deps, asked);
  const about = unit === undefined ? wholeOrganisation : ofUnit(unit);
  const months = await sumsOf(deps.sheets, about, { day, months: monthsShown });
  const running = months.at(-1) ?? months[0];
  const names = namesIn(snapshot);
  return {
    ...{ day, month: running.month, whole, units: units.map(names.unit) },
    ...(unit === undefined ? ofTheWhole(running.flow, names) : { unit: names.unit(unit) }),
    counts: countsOf(running.flow),
    backlog: backlogOf(running.stock),
    channels: channelsIn(running).map((channel) => ({
      channel,
      counts: countsOf(running.flow, channel),
      backlog: backlogOf(running.stock, channel),
    })),
    months: sinceTheFirst(months).map(({ month, flow, stock }) => ({
      month,
      counts: countsOf(flow),
      open: openIn(backlogOf(stock)),
    })),
  };
}

/**
 * Returns the day whose figures are shown: the asked day, or today when no day or a future day, which has no figures
 * yet, is asked for.
 */
export function dayAsked({ now }: Pick<FiguresDeps, "now">, asked: string | undefined): string {
  const today = tehranDay(now());
  return asked === undefined || asked > today ? today : asked;
}

/** Leaves out the months before the first month with a count. */
const sinceTheFirst = (months: readonly MonthSums[]): readonly MonthSums[] => {
  const first = months.findIndex(({ flow, stock }) => Object.keys({ ...flow, ...stock }).length > 0);
  return first === -1 ? months.slice(-1) : months.slice(first);
};

const ofTheWhole = (flow: Sums, { subject }: ReturnType<typeof namesIn>) => ({
  subjects: byPart(flow, "subject")
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || (one.part < other.part ? -1 : 1))
    .slice(0, subjectsShown)
    .map(({ part, count }) => ({ subject: subject(part), count })),
  meetings: meetingsOf(flow),
});
