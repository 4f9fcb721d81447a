/** Opens many real cases by referral's use case, and plays some of them up to the minute of their answer's deadline. */

import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { isRunning } from "../../functions/referral/case/clocks.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { actOnDue } from "../../functions/referral/clock/act-on-due/act-on-due.ts";
import { recountsAggregate } from "../../functions/referral/journals/journal-recounts.ts";
import { openCase } from "../../functions/referral/reactions/open-case/open-case.ts";
import { nextDue } from "../../functions/referral/rules/due.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { organisation } from "../support/organisation.ts";

const person = "0123456789abcdef0123456789abcdef";

export const directory = fixedDirectory(1, organisation);

/** The code of the `n`-th case; the codes spread over the eight shards of the due list. */
export const codeOf = (n: number): string => String(100_000_000_000 + n * 7);

export function openingIn(store: JournalStore) {
  const clock = { at: 0 };
  const deps = {
    cases: openJournal(caseAggregate, store, { release: "due" }),
    recounts: openJournal(recountsAggregate, store, { release: "due" }),
    directory,
    now: () => new Date(clock.at),
  };
  const open = async (n: number, at: number): Promise<CaseState> => {
    clock.at = at;
    const code = codeOf(n);
    const request = {
      person,
      kind: "complaint",
      subject: n % 2 === 0 ? "price" : "other",
      channel: "web",
      language: "fa",
      registeredAt: new Date(at).toISOString(),
      words: `intake/${code}/words-0000000000000000000000`,
    } as const;
    await openCase(deps, { id: `intake/${code}/1/0`, subject: code, correlationid: code }, request);
    return (await deps.cases.load(code)).state;
  };
  return {
    open,
    /** Handles everything in the case that is due before a moment, each warning and deadline at the time when it is due. */
    goOnUntil: async (n: number, moment: string): Promise<void> => {
      for (let next = await nextOf(n); next !== undefined && next < moment; next = await nextOf(n)) {
        clock.at = Date.parse(next);
        await actOnDue(deps, codeOf(n));
      }
    },
    load: (n: number) => deps.cases.load(codeOf(n)),
  };
  async function nextOf(n: number): Promise<string | undefined> {
    return nextDue((await deps.cases.load(codeOf(n))).state);
  }
}

/** The answer's deadline: ISO 8601 in UTC. */
export const answerDue = ({ clocks }: CaseState): string =>
  clocks.find(({ clock }) => clock === "answer")?.due ?? "";

export const clocksRunning = ({ clocks }: CaseState): number => clocks.filter(isRunning).length;
