/**
 * Recounts satisfaction with answers about a unit, by its head on the day of the answer, over the twelve
 * months up to a date (I3). It reads the events in the journals and shares no code with `functions/insight`.
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import { addMonths, fromSolarHijri, toSolarHijri } from "../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";

/**
 * Returns the user name of a unit's head at the end of a date (ISO 8601); undefined when the unit has no
 * head.
 */
export type HeadOn = (unit: string, day: string) => string | undefined;

export interface Opinions {
  readonly rated: number;
  readonly process: number;
  readonly outcome: number;
}

/** The counted opinions, by unit and user name with a space between. */
export type RecountedScores = ReadonlyMap<string, Opinions>;

// biome-ignore lint/suspicious/noExplicitAny: each event has data of its own.
type Event = EventEnvelope<any>;

const dayOf = ({ time }: Event): string => tehranDay(new Date(time));
const is = ({ type }: Event, name: string): boolean => type.startsWith(`${name}.v`);
const inOrder = (one: Event, other: Event): number =>
  one.sequence - other.sequence || Number(one.id.split("/").at(-1)) - Number(other.id.split("/").at(-1));

export function recountScores(
  events: readonly EventEnvelope[],
  day: string,
  headOn: HeadOn,
): RecountedScores {
  const first = fromSolarHijri(addMonths({ ...toSolarHijri(day), day: 1 }, -11));
  const found = new Map<string, Opinions>();
  const cases = Map.groupBy(
    events.filter(({ source }) => source === "peygir.referral"),
    ({ subject }) => subject,
  );
  const begins = ["intake.request-registered", "intake.request-imported"];
  for (const registered of events.filter((event) => begins.some((name) => is(event, name)))) {
    const told = (cases.get((registered as Event).data.request) ?? []).toSorted(inOrder);
    for (const [place, rated] of told.entries()) {
      if (!is(rated, "referral.case-rated") || dayOf(rated) < first || dayOf(rated) > day) continue;
      for (const head of headsThen([registered, ...told.slice(0, place)], headOn))
        add(found, head, (rated as Event).data);
    }
  }
  return found;
}

/** Returns the accused units with their heads on the day of the newest answer. */
function headsThen(before: readonly Event[], headOn: HeadOn): readonly string[] {
  const answer = before.findLast((event) => is(event, "referral.answer-published"));
  if (!answer) return [];
  const named = before.findLast(
    (event) => is(event, "referral.parties-named") || event.data.complainedOf !== undefined,
  )?.data;
  const about: readonly string[] = named?.complainedOf?.units ?? named?.units ?? [];
  return about.flatMap((unit) => {
    const head = headOn(unit, dayOf(answer));
    return head === undefined ? [] : [`${unit} ${head}`];
  });
}

function add(
  found: Map<string, Opinions>,
  key: string,
  { process, outcome }: { readonly process: boolean; readonly outcome: boolean },
): void {
  const known = found.get(key) ?? { rated: 0, process: 0, outcome: 0 };
  found.set(key, {
    rated: known.rated + 1,
    process: known.process + Number(process),
    outcome: known.outcome + Number(outcome),
  });
}
