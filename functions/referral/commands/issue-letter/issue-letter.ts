import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import { dayNumber } from "../../../../shared/domain/time/days.ts";
import { solarHijriOf } from "../../../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { JournalBusy } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type LetterNumber, letterId, takeNumber } from "../../journals/journal-letters.ts";
import { issueLetter as decide, letterOf } from "../../rules/lettering.ts";
import { type Ask, act, besideCase, type StepOutcome } from "../frame/act.ts";
import { nextNumber } from "./next-number.ts";

/** Whoever else takes a number at the same moment is first; more often in a row than this is a fault. */
const mostTries = 8;

/**
 * Makes the answer that stands a letter with the next number of the Solar Hijri year (C19): number and case in one decision. An
 * answer that is a letter already keeps its number, whoever asks again.
 *
 * Besides `act`'s: `stale`, `wrong-stage`, `nothing-answered`, `part-no-letter`.
 */
export async function issueLetter(deps: ReferralDeps, ask: Ask): Promise<StepOutcome> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const { state, keys } = await deps.cases.standing(ask.case);
    const isThere = letterOf(state) !== undefined || keys.has(`${ask.username}/${ask.key}`);
    const number = isThere ? undefined : await nextNumber(deps, thisYear(deps.now()));
    const outcome = await numbered(deps, ask, number);
    if (outcome.accepted || !again.includes(outcome.refusal.code)) return outcome;
  }
  throw new JournalBusy(`issue-letter: somebody else was first ${mostTries} times`);
}

/** Somebody else took the number, or made this answer a letter. */
const again: readonly string[] = ["number-taken", "letter-there"];

const thisYear = (at: Date): number => solarHijriOf(dayNumber(tehranDay(at))).year;

const numbered = (deps: ReferralDeps, ask: Ask, number: LetterNumber | undefined): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "issue-letter",
    input: {},
    decide: (state, { snapshot }) => decide(state, { ofPart: isPart(ask.case), number }, snapshot, ask.seen),
    ...(number && {
      beside: besideCase({
        journal: deps.letters,
        id: letterId(number),
        decide: ({ state }) => takeNumber(state, ask.case),
      }),
    }),
  });
