/**
 * Checks conflicts of interest while the directory moves people, renames units and replaces units. Compares the cases with
 * the independent check of `test/conflict`, which shares no code with the product. That check follows the lineage of units
 * and the people who left them in the last ninety days (R2, ADR 0033).
 */

import { holder, isDone } from "../../../functions/referral/case/core.ts";
import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Published } from "../../conflict/oracle.ts";
import { watching } from "../../conflict/watch.ts";
import type { Cast } from "../actors/cast.ts";
import type { World } from "../world.ts";
import { stepsOf } from "./cases.ts";
import { everPublished, inForce } from "./directory.ts";
import type { Invariant } from "./invariant.ts";

/**
 * Returns whether the run can be checked: its directory changes, and no journal was restored, since a restored journal has
 * lost rows.
 */
const isAsked = ({ world }: Cast): boolean => world.directory.moves && world.restored.length === 0;

const publishedUpTo =
  (world: World) =>
  (number: number): readonly Published[] =>
    everPublished(world)
      .filter((one) => one.number <= Math.max(1, number))
      .map(({ snapshot, at }) => ({ snapshot, day: tehranDay(new Date(at)) }));

export const nobodyMovesOutOfConflict: Invariant = {
  law: "nobody in conflict has or takes a hand in a case, under any name of their unit and within ninety days of a move (R2)",
  broken: (cast) => {
    if (!isAsked(cast)) return [];
    const { world } = cast;
    const upTo = publishedUpTo(world);
    const watch = watching(upTo);
    for (const row of world.referral.table.rows) watch.appended(row);
    watch.hold(upTo(Number.POSITIVE_INFINITY), tehranDay(new Date(world.run.scheduler.now())));
    return watch.violations;
  },
};

/**
 * In milliseconds: the minute within which a case must become hidden from a user who came into conflict, and the largest
 * difference between two machines' clocks.
 */
const [aMinute, skew] = [60_000, 4_000];

export const nobodyInConflictSees: Invariant = {
  law: "nobody in conflict is shown a case, under any name of their unit and within ninety days of a move (R2)",
  broken: (cast) => {
    if (!isAsked(cast)) return [];
    const { world } = cast;
    const upTo = publishedUpTo(world);
    const watch = watching(upTo);
    const rows = world.referral.table.rows.filter(({ id }) => caseAggregate.owns?.(id));
    let next = 0;
    return [...cast.sights]
      .sort((one, other) => one.from - other.from)
      .flatMap(({ username, code, from, to }) => {
        for (let row = rows[next]; row && Date.parse(row.at) < from - skew; row = rows[next]) {
          watch.appended(row);
          next += 1;
        }
        const day = tehranDay(new Date(from));
        if (day !== tehranDay(new Date(to))) return [];
        const barred = world.directory
          .shownBetween(from - aMinute, to)
          .map((number) => watch.isBarred(upTo(number), day, { id: code, username }));
        return barred.length > 0 && !barred.includes(false) ? [`${username} sees ${code}`] : [];
      });
  },
};

export const heldByAUnit: Invariant = {
  law: "an open case lies with a unit of the directory in force, as a removed unit hands its cases on (R2, ADR 0033)",
  broken: ({ world }) => {
    const keys = inForce(world).units.map(({ key }) => key);
    const newest = new Map(stepsOf({ world }).map(({ row, after }) => [row.id, after]));
    return [...newest]
      .filter(([, state]) => !isDone(state) && !keys.includes(holder(state)))
      .map(([id, state]) => `${id} lies with ${holder(state)}`);
  },
};
