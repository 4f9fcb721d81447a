/** Checks that the stored figures equal a new count over the journals (I1). */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { differences } from "../../../scripts/recount-figures/differences.ts";
import { headsIn } from "../../../scripts/recount-figures/heads.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { Cast } from "../actors/cast.ts";
import type { Invariant } from "./invariant.ts";

const tellers = ["intake", "referral", "meeting"];

/**
 * Returns whether no restore removed a row of a journal whose events are counted. Otherwise the figures and the journals may
 * differ, and are not compared.
 */
const isWhole = ({ world }: Cast): boolean =>
  world.tables.every(({ service, lost }) => !tellers.includes(service) || lost.length === 0);

export const figuresAsCountedOver: Invariant = {
  law: "the figures of any day equal a new count over the journals (I1)",
  broken: async (cast) => {
    if (!isWhole(cast)) return [];
    const { world } = cast;
    const events = world.tables
      .filter(({ service }) => tellers.includes(service))
      .flatMap(({ service, rows }) => rows.flatMap((row) => envelopesOf(service, row)));
    const units = [...new Set(events.flatMap(({ data }) => (data as { readonly unit?: string }).unit ?? []))];
    const headOn = headsIn(world.directory.published());
    const found = await Promise.all(
      daysOf(events).map((day) => differences(world.insight.sheets as never, events, { day, units, headOn })),
    );
    return found.flat();
  },
};

/**
 * Returns three days to compare: one in the middle of the run, its last day, and one after the time to rate an answer is
 * over.
 */
function daysOf(events: readonly EventEnvelope[]): readonly string[] {
  const all = events.map(({ time }) => dayNumber(tehranDay(new Date(time))));
  if (all.length === 0) return [];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return [Math.floor((first + last) / 2), last, last + 20].map(isoDay);
}
