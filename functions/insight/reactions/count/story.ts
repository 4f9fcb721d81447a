/**
 * The facts of a request in the form in which they are counted: which unit had the case, or the parts of a divided
 * request, and when. Pure functions.
 */

import { defined } from "../../../../shared/defined.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { dayNumber } from "../../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Heard, ToldFact } from "../told.ts";

/** A day in Tehran, in days since 1970-01-01. */
export type Day = number;

export interface Step {
  readonly fact: ToldFact;
  /** The time of the fact; ISO 8601 in UTC. */
  readonly at: string;
  readonly day: Day;
  /** The unit that had the case before this step; undefined if none did. */
  readonly before: string | undefined;
  /** The unit that has the case from this step on. */
  readonly unit: string | undefined;
}

export interface CaseStory {
  /**
   * Whether this is a part of a divided request. A part counts in its unit only; a whole case also counts in the
   * organisation.
   */
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

/** Returns the facts of a request in the form in which they are counted; undefined until the registration is known. */
export function storyOf(heard: readonly Heard[]): Story | undefined {
  const first = heard.find(({ fact }) => fact.what === "registered");
  if (first?.fact.what !== "registered") return undefined;
  const { kind, subject, channel, withoutIdentity = false, about = [], registeredAt = first.at } = first.fact;
  const tellers = [...Map.groupBy(heard, ({ teller }) => teller)];
  const of = (service: string) => tellers.filter(([teller]) => teller.startsWith(`${service}/`));
  const cases = of("referral").map(([teller, told]) => ({
    part: isPart(teller.slice(teller.indexOf("/") + 1)),
    steps: stepsOf(told),
  }));
  return {
    ...{ kind, subject, channel, withoutIdentity, about, registered: dayOf(registeredAt) },
    whole: cases.find(({ part }) => !part) ?? { part: false, steps: [] },
    parts: cases.filter(({ part }) => part),
    meetings: of("meeting").flatMap(([, told]) => stepsOf(told)),
  };
}

type Dated = Pick<Heard, "fact" | "at">;

/** P8: what the earlier system did with an imported case, each on its own day. */
function inDays({ fact, at }: Dated): readonly Dated[] {
  if (fact.what !== "imported") return [{ fact, at }];
  const { unit, about, registeredAt, closed } = fact;
  const opened: Dated = { fact: { what: "opened", unit, ...defined({ about }) }, at: registeredAt };
  return closed ? [opened, { fact: endedBefore(closed), at: closed.at }] : [opened];
}

const endedBefore = ({ how }: { readonly how: "answered" | "withdrawn" }): ToldFact =>
  how === "answered" ? { what: "answered", promises: 0, before: true } : { what: "ended" };

function stepsOf(told: readonly Heard[]): readonly Step[] {
  const steps: Step[] = [];
  for (const { fact, at } of told.flatMap(inDays)) {
    const before = steps.at(-1)?.unit;
    steps.push({ fact, at, day: dayOf(at), before, unit: "unit" in fact ? fact.unit : before });
  }
  return steps;
}
