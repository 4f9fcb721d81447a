import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import {
  addMonths,
  fromSolarHijri,
  monthOf,
  toSolarHijri,
} from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { PublicFigures, PublicFiguresReply } from "../../../../shared/figures/for-intake.ts";
import { severalAtOnce } from "../../../../shared/several-at-once.ts";
import { namesIn } from "../../access/names.ts";
import type { FiguresDeps } from "../../adapters/deps.ts";
import { ofUnit, wholeOrganisation } from "../../reactions/count/cell.ts";
import { type Backlog, backlogOf, byPart, type Counts, countsOf } from "../read-figures/counts.ts";
import { scoreOf } from "../read-figures/score.ts";
import { flowsOf, type MonthSums, sumsOf, unitsAtOnce } from "../read-figures/sums.ts";
import { shown, shownShare, shownTogether } from "./hide.ts";

const monthsShown = 12;

/**
 * Returns the figures of a past month for the public (I2). Only whole months are given, so that nobody computes a single
 * day as the difference of two replies.
 * @param asked the month, `1405-08`; the newest when absent
 */
export async function readPublicFigures(deps: FiguresDeps, asked?: string): Promise<PublicFiguresReply> {
  const newest = monthBefore(tehranDay(deps.now()));
  const month = asked ?? newest;
  if (month > newest) return { none: true };
  const day = lastDayOf(month);
  const whole = await sumsOf(deps.sheets, wholeOrganisation, { day, months: monthsShown });
  const known = whole.filter(({ flow, stock }) => Object.keys({ ...flow, ...stock }).length > 0);
  const of = whole.at(-1);
  if (!of || known.length === 0) return { none: true };
  const [counts, backlog] = [countsOf(of.flow), backlogOf(of.stock)];
  return {
    ...{ month, first: known[0]?.month ?? month, last: newest },
    counts: countsShown(counts),
    waiting: waitingShown(backlog),
    shares: sharesShown(counts),
    channels: channelsShown(of),
    months: known.map(({ month, flow }) => ({ month, ...answersShown(countsOf(flow)) })),
    ...(await unitsShown(deps, day)),
  };
}

const countsShown = ({ came, answered, secondStages, owed, kept }: Counts): PublicFigures["counts"] => ({
  ...{ came: shown(came), answered: shown(answered), secondStages: shown(secondStages) },
  ...{ owed: shown(owed), kept: shown(kept) },
});

function waitingShown({ ages, late }: Backlog): PublicFigures["waiting"] {
  const [to10 = null, to30 = null, to90 = null, more = null] = shownTogether(Object.values(ages));
  return { to10, to30, to90, more, late: shown(late) };
}

const sharesShown = (counts: Counts): PublicFigures["shares"] => ({
  onTime: shownShare(counts.onTime, counts.dated),
  process: shownShare(counts.process, counts.rated),
  outcome: shownShare(counts.outcome, counts.rated),
  responses: shownShare(counts.rated, counts.rated + Math.max(0, counts.silent)),
});

/**
 * The requests by channel add up to the public number of all received requests. `shownTogether` therefore hides small
 * numbers in such a way that readers cannot compute them.
 */
function channelsShown({ flow }: MonthSums): PublicFigures["channels"] {
  const came = byPart(flow, "came");
  const counts = shownTogether(came.map(({ count }) => count));
  return came.map(({ part }, at) => ({ channel: part, came: counts[at] ?? null }));
}

const answersShown = (counts: Counts) => ({
  came: shown(counts.came),
  answered: shown(counts.answered),
  onTime: shownShare(counts.onTime, counts.dated),
});

/** The units with answers, in the order of the directory. */
async function unitsShown(
  { sheets, directory }: FiguresDeps,
  day: string,
): Promise<Pick<PublicFigures, "units" | "scores">> {
  const { snapshot } = await directory.current();
  const names = namesIn(snapshot);
  const inside = snapshot.units.filter(({ outside }) => !outside);
  const each = await severalAtOnce(inside, unitsAtOnce, async ({ key }) => {
    const [[{ flow }], score] = await Promise.all([
      flowsOf(sheets, ofUnit(key), { day, months: 1 }),
      scoreOf(sheets, snapshot, { unit: key, day }),
    ]);
    return { about: { unit: key, name: names.unit(key).name }, counts: countsOf(flow), score };
  });
  const answering = each.filter(({ counts }) => counts.answered > 0);
  const answered = shownTogether(answering.map(({ counts }) => counts.answered));
  return {
    units: answering.map(({ about, counts }, at) => ({
      ...about,
      answered: answered[at] ?? null,
      onTime: shownShare(counts.onTime, counts.dated),
      outcome: shownShare(counts.outcome, counts.rated),
    })),
    scores: each.flatMap(({ about, score }) =>
      score
        ? [
            {
              ...{ ...about, rated: score.rated },
              process: shownShare(score.process, score.rated),
              outcome: shownShare(score.outcome, score.rated),
            },
          ]
        : [],
    ),
  };
}

const monthBefore = (day: string): string =>
  monthOf(fromSolarHijri(addMonths({ ...toSolarHijri(day), day: 1 }, -1)));

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = fromSolarHijri(addMonths({ year, month: number, day: 1 }, 1));
  return isoDay(dayNumber(next) - 1);
}
