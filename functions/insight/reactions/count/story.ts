/** The facts of a request as they are counted: which unit had it when, whole and in parts. Pure. */

import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { dayNumber } from "../../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Heard, ToldFact } from "../told.ts";

/** A day of Tehran, in days since 1970-01-01. */
export type Day = number;

export interface Step {
  readonly fact: ToldFact;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly day: Day;
  /** The unit before, if any. */
  readonly before: string | undefined;
  /** The unit from then on. */
  readonly unit: string | undefined;
}

export interface CaseStory {
  /** A part of a case counts in its unit; the whole in its unit and in the organisation. */
  readonly part: boolean;
  readonly steps: readonly Step[];
}

export interface Story {
  readonly kind: string;
  readonly subject: string;
  readonly channel: string;
  readonly withoutIdentity: boolean;
  /** The accused units at registration. */
  readonly about: readonly string[];
  readonly registered: Day;
  readonly whole: CaseStory;
  readonly parts: readonly CaseStory[];
  readonly meetings: readonly Step[];
}

export const casesOf = ({ whole, parts }: Story): readonly CaseStory[] => [whole, ...parts];

const dayOf = (at: string): Day => dayNumber(tehranDay(new Date(at)));

/** Undefined until the registration is known. */
export function storyOf(heard: readonly Heard[]): Story | undefined {
  const first = heard.find(({ fact }) => fact.what === "registered");
  if (first?.fact.what !== "registered") return undefined;
  const { kind, subject, channel, withoutIdentity = false, about = [] } = first.fact;
  const tellers = [...Map.groupBy(heard, ({ teller }) => teller)];
  const of = (service: string) => tellers.filter(([teller]) => teller.startsWith(`${service}/`));
  const cases = of("referral").map(([teller, told]) => ({
    part: isPart(teller.slice(teller.indexOf("/") + 1)),
    steps: stepsOf(told),
  }));
  return {
    ...{ kind, subject, channel, withoutIdentity, about, registered: dayOf(first.at) },
    whole: cases.find(({ part }) => !part) ?? { part: false, steps: [] },
    parts: cases.filter(({ part }) => part),
    meetings: of("meeting").flatMap(([, told]) => stepsOf(told)),
  };
}

function stepsOf(told: readonly Heard[]): readonly Step[] {
  const steps: Step[] = [];
  for (const { fact, at } of told) {
    const before = steps.at(-1)?.unit;
    steps.push({ fact, at, day: dayOf(at), before, unit: "unit" in fact ? fact.unit : before });
  }
  return steps;
}
