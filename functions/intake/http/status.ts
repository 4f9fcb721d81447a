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

/** The status of a request as the public timeline shows it, without texts. Times are ISO 8601 in UTC. */
export interface Status {
  readonly code: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly registeredAt: string;
  /** C4: the channel of registration. */
  readonly channel: Channel;
  /** The entries of the timeline, oldest first; the first entry is `registered`. */
  readonly timeline: readonly Entry[];
  /**
   * The unit that now has the request as a whole; units that have only a part of a divided request are not counted.
   * Absent before the referral, and from an objection until another unit begins the second decision.
   */
  readonly holder?: string;
  /**
   * N8: the date of the answer, and the date promised first. Absent while the case waits for the applicant's reply, and
   * after the answer.
   */
  readonly expected?: Expected;
  /** True once the request is answered; false again from an objection until the second decision (R13). */
  readonly answered: boolean;
  /** C15: who sees the applicant's name and text; absent when the applicant hid nothing. */
  readonly knownTo?: "unit" | "inspection";
  /** C11: set when another person made the request for the reader. */
  readonly forYou?: true;
  /** P8: the code of the request in the earlier system from which it was brought here. */
  readonly imported?: { readonly code: string };
}

export type Expected = Omit<DateTold, "sequence">;

/** Returns the status of a request, as shown to a visitor who entered tracking code and mobile. */
export function statusOf(code: string, state: RequestState): Status {
  const { registration, told, imported } = state;
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
    ...(imported && { imported: { code: imported.code } }),
  };
}

/**
 * The status as members of a group see it (C10). Only the representative learns who sees name and text, and whom staff
 * contacted.
 */
export const statusForMember = <Shown extends Pick<Status, "knownTo" | "timeline">>({
  knownTo: _,
  ...status
}: Shown) => ({
  ...status,
  timeline: status.timeline.filter(({ entry }) => entry !== "contact"),
});

/**
 * Returns the date of the answer; returns no date while the case itself waits for a reply (a question about a part of a
 * divided request does not count). Until the case announces its date, the date on the receipt applies. After an
 * objection, only the date of the second decision applies (R13).
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
