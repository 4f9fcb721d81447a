/** What the world hears of the date by which the sender of a letter waits for its answer (C19): no applicant is told it. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { letterDeadlineNoted } from "../../../events/referral/letter-deadline-noted.v1.ts";
import type { CaseFact } from "./case-facts.ts";
import { type ClockFact, isClockFact } from "./clock-facts.ts";

type Noted = Parameters<typeof letterDeadlineNoted.of>[0];
type News = Omit<Noted, "case" | "unit" | "at">;

export const isOfLetter = (fact: CaseFact): fact is ClockFact & { readonly clock: "letter" } =>
  isClockFact(fact) && fact.clock === "letter";

/** It is neither paused nor extended, and ends with the answer, which is told by itself. */
function newsOf(fact: ClockFact): News | undefined {
  switch (fact.type) {
    case "clock-started":
      return { what: "set", due: fact.due };
    case "clock-moved":
      return { what: "moved", due: fact.due };
    case "warned":
      return { what: "warned", share: fact.share, to: [...fact.to] };
    case "escalated":
      return { what: "passed", level: fact.level, above: fact.unit, to: [...fact.to] };
    case "escalation-ended":
      return { what: "escalation-ended" };
    default:
      return undefined;
  }
}

export function ofLetter(
  fact: ClockFact,
  about: Pick<Noted, "case" | "unit" | "at">,
): readonly AnnouncedEvent[] {
  const news = newsOf(fact);
  return news ? [letterDeadlineNoted.of({ ...about, ...news })] : [];
}
