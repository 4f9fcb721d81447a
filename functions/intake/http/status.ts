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

/** The status of a request on the public timeline, without words. Times are ISO 8601 in UTC. */
export interface Status {
  readonly code: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly registeredAt: string;
  /** C4: the channel of registration. */
  readonly channel: Channel;
  /** Oldest first; begins with `registered`. */
  readonly timeline: readonly Entry[];
  /** The unit that holds the request now, parts apart; absent before the referral, and before the second stage has it. */
  readonly holder?: string;
  /** N8: the date of the answer, and its first date; absent while the applicant is asked, and once it is answered. */
  readonly expected?: Expected;
  /** True while an answer stands; false during the second stage (R13). */
  readonly answered: boolean;
  /** C15: who sees name and words; absent when the applicant hid nothing. */
  readonly knownTo?: "unit" | "inspection";
  /** C11: another person made the request for the reader. */
  readonly forYou?: true;
}

export type Expected = Omit<DateTold, "sequence">;

/** The status that code and mobile show. */
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

/** C10: only the representative learns who sees name and words, and whom staff contacted. */
export const statusForMember = ({ knownTo: _, ...status }: Status): Status => ({
  ...status,
  timeline: status.timeline.filter(({ entry }) => entry !== "contact"),
});

/**
 * The date of the answer. It pauses while the case itself waits for a reply, not for a part's question. Until the case
 * announces its date, the receipt's counts; after an objection, only the second stage's (R13).
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
