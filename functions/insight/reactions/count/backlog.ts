/** Counts the cases that wait for an answer, by age since registration, and the late ones among them. */

import { waitsName } from "./aged.ts";
import { type Cell, cells, ofUnit, wholeOrganisation } from "./cell.ts";
import { casesOf, type Day, type Step, type Story } from "./story.ts";

/** The groups of ages, in calendar days since registration; both ends are included. */
export const ages = [
  { name: "open-10", from: 0, to: 10 },
  { name: "open-30", from: 11, to: 30 },
  { name: "open-90", from: 31, to: 90 },
  { name: "open-more", from: 91, to: Number.POSITIVE_INFINITY },
] as const;

/** A period in which a case was waiting or late, and the unit that had the case; without an end, the period lasts. */
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

/** Whether the case waits for an answer after this step. A second stage makes it wait again. */
function isOpen(was: boolean, { fact: { what } }: Step): boolean {
  if (what === "opened" || what === "second-stage") return true;
  return what === "answered" || what === "ended" || what === "no-opinion" ? false : was;
}

/** Whether the case is late after this step. A new deadline in the future ends the delay. */
function isLate(was: boolean, step: Step): boolean {
  const { fact, at } = step;
  if (fact.what === "late") return true;
  if (fact.what === "second-stage" || (fact.what === "due" && fact.due > at)) return false;
  return isOpen(was, step) && was;
}

/** Returns the periods in which a case was in a state, each with its unit. */
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

/**
 * Counts a waiting case on its first and last day, by its age on each. Days before the registration count as the day of
 * registration.
 */
function byAge({ about, from, until }: Span, { registered, channel }: Story): readonly Cell[] {
  const cell = (day: Day, by: number) => {
    const counts = Math.max(day, registered);
    return cells([about], counts, waitsName(channel, counts - registered), by);
  };
  return [...cell(from, 1), ...(until === undefined ? [] : cell(until, -1))];
}

/**
 * Adds one on the first day and subtracts one on the last, so that a state that began and ended on one day does not
 * count.
 */
const lasting = ({ about, from, until }: Span, name: string): readonly Cell[] => [
  ...cells([about], from, name),
  ...(until === undefined ? [] : cells([about], until, name, -1)),
];
