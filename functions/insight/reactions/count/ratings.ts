/**
 * Counts the satisfaction of applicants, and how many stayed silent (R12). After an answer, an applicant either rates
 * it or lets the days for a rating pass.
 */

import { isoDay } from "../../../../shared/domain/time/days.ts";
import { unratedName } from "./aged.ts";
import { type Cell, cells, placesOf, saidOf, wholeOrganisation } from "./cell.ts";
import type { Day, Step, Story } from "./story.ts";

/** An answer can be rated until the end of this number of days after it. */
export const daysToRate = 14;

export const ratings = (story: Story): readonly Cell[] => [
  ...opinions(story),
  ...silences(story),
  ...opinionsOfKind(story),
];

type Rated = Extract<Step["fact"], { readonly what: "rated" }>;

/**
 * The names of the sums that a rating adds to: one for the rating, and one each for satisfaction with the handling and
 * with the outcome.
 */
const namesOf = ({ process, outcome }: Rated): readonly string[] => [
  "rated",
  ...(process ? ["process"] : []),
  ...(outcome ? ["outcome"] : []),
];

/** Counts ratings for the unit that gave the answer. */
function opinions({ whole, channel }: Story): readonly Cell[] {
  let answeredBy: string | undefined;
  return whole.steps.flatMap(({ fact, day, unit }) => {
    if (fact.what === "answered") answeredBy = unit;
    if (fact.what !== "rated") return [];
    return namesOf(fact).flatMap((name) => cells(placesOf(whole, answeredBy), day, `${name}.${channel}`));
  });
}

/** An answer that can still be rated: its unit, and the last day for a rating. */
interface Waiting {
  readonly unit: string | undefined;
  readonly last: Day;
}

/** The facts that begin or end the time in which an answer can be rated. */
const ofOpinions: readonly string[] = ["answered", "second-stage", "no-opinion", "rated"];

/**
 * Counts answers that begin and stop waiting for a rating. The reader of the sums counts an unrated answer as silent
 * on the day after its last day. This function counts silence on the day on which no opinion could be obtained, and
 * subtracts the silence on the day of a late rating.
 */
function silences({ whole, channel, withoutIdentity }: Story): readonly Cell[] {
  if (withoutIdentity) return [];
  const silent = ({ unit }: Waiting, day: Day, by = 1) =>
    cells(placesOf(whole, unit), day, `silent.${channel}`, by);
  const unratedOn = ({ unit, last }: Waiting, day: Day, by: number) =>
    cells(placesOf(whole, unit), day, unratedName(channel, day - last + daysToRate), by);
  const ended = (one: Waiting, { fact: { what }, day }: Step) => [
    ...(day <= one.last ? unratedOn(one, day, -1) : []),
    ...(what === "no-opinion" && day <= one.last ? silent(one, day) : []),
    ...(what === "rated" && day > one.last ? silent(one, day, -1) : []),
  ];
  const found: Cell[] = [];
  let waiting: Waiting | undefined;
  let isRated = false;
  for (const step of whole.steps.filter(({ fact }) => ofOpinions.includes(fact.what))) {
    const { fact, day, unit } = step;
    if (waiting) found.push(...ended(waiting, step));
    isRated ||= fact.what === "rated";
    const asks = fact.what === "answered" && !fact.before && !isRated;
    waiting = asks ? { unit, last: day + daysToRate } : undefined;
    if (waiting) found.push(...unratedOn(waiting, day, 1));
  }
  return found;
}

/**
 * Counts ratings by kind, for the organisation and each accused unit (I3), because inspection answers emergencies about
 * other units. For units, the ratings are also counted by the day of the answer, from which the unit's head on that day
 * is found.
 */
function opinionsOfKind({ kind: first, about: named, whole }: Story): readonly Cell[] {
  let [kind, about] = [first, named];
  let answered: Day | undefined;
  return whole.steps.flatMap(({ fact, day }) => {
    if (fact.what === "corrected") kind = fact.kind;
    if (fact.what === "answered") answered = day;
    if ("about" in fact && fact.about) about = fact.about;
    if (fact.what !== "rated") return [];
    const places = [wholeOrganisation, ...about.map(saidOf)];
    const then = answered === undefined ? "never" : isoDay(answered);
    return namesOf(fact).flatMap((name) => [
      ...cells(places, day, `kind-${name}.${kind}`),
      ...cells(about.map(saidOf), day, `then-${name}.${kind}.${then}`),
    ]);
  });
}
