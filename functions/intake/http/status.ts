import { defined } from "../../../shared/defined.ts";
import { knownChannel } from "../../../shared/directory/channel.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import {
  answerInForce,
  holderOf,
  isOfStage,
  isWithdrawn,
  matterOf,
  questionsOf,
} from "../request/request-queries.ts";
import type { DateTold, RequestState } from "../request/request-state.ts";
import { type Entry, timelineOf } from "../request/timeline.ts";
import { knownTo } from "../rules/rules-consent.ts";

/** What the public timeline shows of a request: no words. Times are ISO 8601 in UTC. */
export interface Status {
  readonly code: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly registeredAt: string;
  /** C4: how it came. */
  readonly channel: Channel;
  /** Oldest first; begins with `registered`. */
  readonly timeline: readonly Entry[];
  /** The unit that holds it now, parts apart; none before it was referred, nor before the second stage has it. */
  readonly holder?: string;
  /** N8: by when it is answered, and the date it had first; none while the applicant is asked, nor once it is answered. */
  readonly expected?: Expected;
  /** An answer stands; not during the second stage (R13). */
  readonly answered: boolean;
  /** C15: who is told name and words; absent where nothing was to be hidden. */
  readonly knownTo?: "unit" | "inspection";
  /** C11: somebody else asks it for whoever reads this. */
  readonly forYou?: true;
}

export type Expected = Omit<DateTold, "sequence">;

/** Folds a registered request to what may be shown to whoever gave its code and mobile. */
export function statusOf(code: string, state: RequestState): Status {
  const { registration, told } = state;
  if (!registration) throw new Error("Only a registered request has a status");
  const holder = holderOf(state);
  const known = knownTo(state);
  return {
    code,
    ...matterOf(registration, told),
    ...defined({ province: registration.province }),
    registeredAt: registration.at,
    channel: knownChannel(registration.channel),
    timeline: timelineOf(state),
    ...defined({ holder }),
    ...expectedIn(code, state),
    answered: answerInForce(state) !== undefined,
    ...defined({ knownTo: known }),
  };
}

/** C10: who is told name and words, and whom staff contacted, is the representative's affair. */
export const statusForMember = ({ knownTo: _, ...status }: Status): Status => ({
  ...status,
  timeline: status.timeline.filter(({ entry }) => entry !== "contact"),
});

/**
 * While it waits for a reply to the case itself, its date stands still; a part's question leaves it. Until the case has told
 * of its date it is the one of the receipt. After an objection only the second stage's counts (R13).
 */
function expectedIn(code: string, state: RequestState): Pick<Status, "expected"> {
  const isOver = answerInForce(state) !== undefined || isWithdrawn(state);
  const stands = questionsOf(code, state).some((asked) => asked.open && asked.case === code);
  const { date = firstDate(state) } = state;
  if (!date || isOver || stands || !isOfStage(state, date)) return {};
  const { due, promised } = date;
  return { expected: { due, promised } };
}

const firstDate = ({ registration }: RequestState): DateTold | undefined =>
  registration?.promise && { sequence: 0, due: registration.promise.due, promised: registration.promise.due };
