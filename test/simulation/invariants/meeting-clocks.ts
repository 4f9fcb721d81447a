/**
 * Compares the warnings about a meeting's deadline with an independent calculation that counts time minute by minute (D3, D7,
 * law 5).
 */

import { clockOf } from "../../../functions/meeting/meeting/clocks.ts";
import type { MeetingState } from "../../../functions/meeting/meeting/meeting-state.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { calendarDataOf, provinceOf } from "../../../shared/directory/timing.ts";
import { share } from "../../calendar/agree.ts";
import { shiftsOf, walk } from "../../calendar/oracle.ts";
import type { Cast } from "../actors/cast.ts";
import type { World } from "../world.ts";
import { published } from "./directory.ts";
import type { Invariant } from "./invariant.ts";
import { type MeetingStep, type Met, metIn, toldStep } from "./meetings.ts";

type Running = NonNullable<MeetingState["running"]>;

const shares = [50, 75, 100];

/**
 * Returns when each share of the deadline's office time is used up, by this directory's calendar: `50
 * 2026-11-25T20:35:00.000Z` for 50 per cent.
 */
function walked({ from, duration, place }: Running, snapshot: Snapshot): readonly string[] {
  const clock = { start: new Date(from), duration, pauses: [], pauseCap: 0 };
  const where = { unit: place, province: provinceOf(snapshot, place) };
  const way = walk(clock, where, shiftsOf(calendarDataOf(snapshot)));
  const momentOf = (per: number) => (per === 100 ? way.due * 60_000 : share(way, per));
  return shares.map((per) => `${per} ${new Date(momentOf(per)).toISOString()}`);
}

const kept = ({ warns }: Running): readonly string[] => warns.map((warn) => `${warn.share} ${warn.at}`);

/**
 * Returns what is wrong with the warnings that a row records: a warning is repeated, too early, or given for another time than
 * the calendar gives.
 */
function warnedIn({ row, facts, before, after: { running } }: MeetingStep, world: World): readonly string[] {
  const given = facts.flatMap((fact) => (fact.type === "warned" ? [fact.share] : []));
  if (given.length === 0) return [];
  if (!running) return ["no clock runs"];
  const again = given.filter((per) => before.running?.warned.some((told) => told.share === per));
  const early = running.warns.filter((warn) => given.includes(warn.share) && warn.at > row.at);
  const said = published(world, row.directory).map((snapshot) => String(walked(running, snapshot)));
  const elsewhere = said.includes(String(kept(running))) ? [] : [`${kept(running)}, not ${said}`];
  return [
    ...again.map((per) => `${per} again`),
    ...early.map((warn) => `${warn.share} before ${warn.at}`),
    ...elsewhere,
  ];
}

/**
 * Returns the shares of a deadline for which two warnings were given, counted from the facts and not from the folded state.
 */
function twice({ steps }: Met): readonly string[] {
  const given = steps.flatMap(({ facts, after }) =>
    facts.flatMap((fact) => (fact.type === "warned" ? [`${after.running?.from} ${fact.share}`] : [])),
  );
  return given.filter((one, at) => given.indexOf(one) < at);
}

export const warnedInTime: Invariant = {
  law: "each share of the time for a decision or minutes gives one warning, when the calendar of the row's directory uses it up (D7)",
  broken: ({ world }) =>
    metIn(world).flatMap((met) => [
      ...met.steps.flatMap((step) => warnedIn(step, world).map((wrong) => `${toldStep(step)}: ${wrong}`)),
      ...twice(met).map((one) => `${met.id}: ${one} twice`),
    ]),
};

export const meetingsAsCounted: Invariant = {
  law: "a meeting's deadline and warnings follow the calendar in force, unless it is late (law 5, D3)",
  broken: meetingsCounted,
};

export function meetingsCounted({ world }: Pick<Cast, "world">): readonly string[] {
  return metIn(world).flatMap(({ id, state }) => {
    const { running, late } = state;
    const [waitsFor] = [clockOf(state)];
    if (!running || !waitsFor || late) return [];
    const said = published(world, world.directory.moves ? world.directory.published().length : 0).map(
      (snapshot) => String(walked(running, snapshot)),
    );
    const is = String(kept(running));
    const isDue = kept(running).at(-1) === `100 ${waitsFor.due}`;
    return isDue && said.includes(is) ? [] : [`${id}: ${is}, due ${waitsFor.due}; should be ${said}`];
  });
}
