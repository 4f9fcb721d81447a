/** Cases that wait for an answer, by age since registration, and the late ones among them. */

import { waitsName } from "./aged.ts";
import { type Cell, cells, ofUnit, wholeOrganisation } from "./cell.ts";
import { casesOf, type Day, type Step, type Story } from "./story.ts";

/** Calendar days since registration, both ends included. */
export const ages = [
  { name: "open-10", from: 0, to: 10 },
  { name: "open-30", from: 11, to: 30 },
  { name: "open-90", from: 31, to: 90 },
  { name: "open-more", from: 91, to: Number.POSITIVE_INFINITY },
] as const;

/** A period of a state, and the unit; without an end it lasts. */
interface Span {
  readonly about: string;
  readonly from: Day;
  readonly until?: Day;
}

export function backlog(story: Story): readonly Cell[] {
  const { whole, registered, channel } = story;
  const cases = casesOf(story);
  const open = [
    ...during(whole.steps, everywhere, isOpen, { about: wholeOrganisation, from: registered }),
    ...cases.flatMap(({ steps }) => during(steps, atUnit, isOpen)),
  ];
  const late = [
    ...during(whole.steps, everywhere, isLate),
    ...cases.flatMap(({ steps }) => during(steps, atUnit, isLate)),
  ];
  return [
    ...open.flatMap((span) => byAge(span, story)),
    ...late.flatMap((span) => lasting(span, `late.${channel}`)),
  ];
}

type About = (step: Step) => string | undefined;
const everywhere: About = () => wholeOrganisation;
const atUnit: About = ({ unit }) => (unit === undefined ? undefined : ofUnit(unit));

/** A case waits again from the second stage on. */
function isOpen(was: boolean, { fact: { what } }: Step): boolean {
  if (what === "opened" || what === "second-stage") return true;
  return what === "answered" || what === "ended" || what === "no-opinion" ? false : was;
}

/** A case with a new deadline in the future is not late any more. */
function isLate(was: boolean, step: Step): boolean {
  const { fact, at } = step;
  if (fact.what === "late") return true;
  if (fact.what === "second-stage" || (fact.what === "due" && fact.due > at)) return false;
  return isOpen(was, step) && was;
}

/** Walks through the steps and returns the periods of a state, with the unit in each. */
function during(
  steps: readonly Step[],
  about: About,
  isSo: (was: boolean, step: Step) => boolean,
  begun?: Span,
): readonly Span[] {
  const over: Span[] = [];
  let running = begun;
  for (const step of steps) {
    const whose = isSo(running !== undefined, step) ? about(step) : undefined;
    if (running?.about === whose) continue;
    if (running) over.push({ ...running, until: step.day });
    running = whose === undefined ? undefined : { about: whose, from: step.day };
  }
  return running ? [...over, running] : over;
}

/** By the age on each day; a case older than its request's event counts from the request on. */
function byAge({ about, from, until }: Span, { registered, channel }: Story): readonly Cell[] {
  const cell = (day: Day, by: number) => {
    const counts = Math.max(day, registered);
    return cells([about], counts, waitsName(channel, counts - registered), by);
  };
  return [...cell(from, 1), ...(until === undefined ? [] : cell(until, -1))];
}

/**
 * Adds one on the first day, and subtracts one on the last, so that a state that began and ended on one day
 * does not count at its end.
 */
const lasting = ({ about, from, until }: Span, name: string): readonly Cell[] => [
  ...cells([about], from, name),
  ...(until === undefined ? [] : cells([about], until, name, -1)),
];
