/** Compares the stored figures, which the desk shows, with a recount. */

import type { EventEnvelope } from "../../events/define-event.ts";
import { backlogOf, countsOf, meetingsOf } from "../../functions/insight/queries/read-figures/counts.ts";
import { ratingsByHead } from "../../functions/insight/queries/read-figures/score.ts";
import { sumsOf } from "../../functions/insight/queries/read-figures/sums.ts";
import { ofUnit } from "../../functions/insight/reactions/count/cell.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Sheets } from "../../shared/sheets/sheets.ts";
import { recount } from "./recount.ts";
import { type HeadOn, type RecountedScores, recountScores } from "./recount-scores.ts";

/**
 * Returns, in words, the figures of the organisation and of each unit that differ from the journals.
 * @param day a date in Tehran, ISO 8601; the figures are those of its end
 * @param headOn returns a unit's head on a date, from the directory's journal
 */
export async function differences(
  sheets: Pick<Sheets<never>, "read">,
  events: readonly EventEnvelope[],
  {
    day,
    units,
    headOn,
  }: { readonly day: string; readonly units: readonly string[]; readonly headOn: HeadOn },
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
  const ofHeads = await scoreDifferences(sheets, recountScores(events, day, headOn), { day, units, headOn });
  return [...(await Promise.all(each)).flat(), ...ofHeads];
}

interface Heads {
  readonly day: string;
  readonly units: readonly string[];
  readonly headOn: HeadOn;
}

/**
 * Compares satisfaction over all kinds of request together, because only the directory knows which kinds are
 * emergencies (I3).
 */
async function scoreDifferences(
  sheets: Pick<Sheets<never>, "read">,
  counted: RecountedScores,
  { day, units, headOn }: Heads,
): Promise<readonly string[]> {
  const about = new Set([...units, ...[...counted.keys()].map((key) => key.slice(0, key.indexOf(" ")))]);
  const each = [...about].map(async (unit) => {
    const past = { asOf: async (then: string) => onlyHead(unit, headOn(unit, then)) };
    return (await ratingsByHead(sheets, { unit, day, past }, () => true)).map(({ head, ...score }) => {
      return [`${unit} ${head.username}`, score] as const;
    });
  });
  const shown = new Map((await Promise.all(each)).flat());
  return [...new Set([...shown.keys(), ...counted.keys()])].flatMap((whose) => {
    const [is, due] = [shown, counted].map((one) => JSON.stringify(one.get(whose) ?? none));
    return is === due ? [] : [`${day}, opinions of ${whose}: ${is} and not ${due}`];
  });
}

const none = { rated: 0, process: 0, outcome: 0 };

const onlyHead = (unit: string, username: string | undefined): Snapshot | undefined =>
  username === undefined ? undefined : ({ staff: [{ username, unit, roles: ["head"] }] } as never);
