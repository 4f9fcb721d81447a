/**
 * Counts the subjects and kinds of requests. A correction subtracts one from the old and adds one to the new, on the day
 * of the correction.
 */

import { type Cell, cells, wholeOrganisation } from "./cell.ts";
import type { Day, Story } from "./story.ts";

export function subjects({ kind, subject, registered, whole }: Story): readonly Cell[] {
  let now: About = { kind, subject };
  const corrected = whole.steps.flatMap(({ fact, day }) => {
    if (fact.what !== "corrected") return [];
    const before = now;
    now = fact;
    return [...of(before, day, -1), ...of(now, day, 1)];
  });
  return [...of({ kind, subject }, registered, 1), ...corrected];
}

interface About {
  readonly kind: string;
  readonly subject: string;
}

const of = ({ kind, subject }: About, day: Day, by: number): readonly Cell[] => [
  ...cells([wholeOrganisation], day, `kind.${kind}`, by),
  ...cells([wholeOrganisation], day, `subject.${subject}`, by),
];
