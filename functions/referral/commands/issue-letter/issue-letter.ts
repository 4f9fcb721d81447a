import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { dayNumber } from "../../../../shared/domain/time/days.ts";
import { solarHijriOf } from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { type LetterNumber, letterId, takeNumber } from "../../journals/journal-letters.ts";
import { decideIssueLetter, letterOf } from "../../rules/lettering.ts";
import { besideCase } from "../frame/case-step.ts";
import { step } from "../frame/step.ts";
import { nextNumber } from "./next-number.ts";

/**
 * Makes a numbered letter of the published answer (C19). The next number of the Solar Hijri year is taken in the same
 * decision. An answer that is a letter already keeps its number.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `stale`, `wrong-stage`, `nothing-answered`,
 * `part-no-letter`.
 */
export const issueLetter = step({
  action: "issue-letter",
  fact: "letter-issued",
  find: async (
    deps,
    { username, key },
    _: Record<never, never>,
    { state, keys },
  ): Promise<LetterNumber | undefined> => {
    const isThere = letterOf(state) !== undefined || keys.has(`${username}/${key}`);
    return isThere ? undefined : nextNumber(deps, thisYear(deps.now()));
  },
  say: (_, __, number) => ({ number }),
  decide: (state, { number }, about) =>
    decideIssueLetter(state, { ofPart: isPart(about.case), number }, about.snapshot, about.seen),
  saidIn: ({ year, serial }) => ({ number: { year, serial } }),
  beside: ({ letters }, ask, number) =>
    number &&
    besideCase({
      journal: letters,
      id: letterId(number),
      decide: ({ state }) => takeNumber(state, ask.case),
    }),
  // A concurrent request took the number, or made a letter of this answer.
  overtaken: ["number-taken", "letter-there"],
});

const thisYear = (at: Date): number => solarHijriOf(dayNumber(tehranDay(at))).year;
