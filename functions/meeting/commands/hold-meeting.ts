/** The day of a meeting, and what is written of it (M8, M9, M11, M12). */

import { unit } from "../../../shared/directory/lookups.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { byWhen } from "../meeting/by-when.ts";
import type { Minutes, Order, Side } from "../meeting/meeting-facts.ts";
import {
  type Attendance,
  attend,
  decideAddRemark,
  decideConfirmMinutes,
  decideCorrectMinutes,
  decideNoteAbsence,
  decideWriteMinutes,
} from "../rules/attending.ts";
import { refuse } from "../rules/machine.ts";
import { type About, type Ask, act, type StepOutcome } from "./frame/act.ts";
import { allNamed, named } from "./frame/naming.ts";

/** Refused besides `act`'s: `not-today`, `wrong-stage`. */
export const noteAttendance = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly what: Attendance },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "note-attendance",
    input,
    decide: (state, { snapshot, at }) => {
      const minutes = byWhen(snapshot, "minutes", { host: state.host, about: state.asked?.about }, at);
      return attend(state, input.what, at.toISOString(), minutes);
    },
  });

/** Refused besides `act`'s: `not-yet`, `has-arrived`, `wrong-stage`. */
export const noteAbsence = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly side: Side },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "note-absence",
    input,
    decide: (state, { at }) => decideNoteAbsence(state, input.side, at.toISOString()),
  });

export interface MinutesGiven {
  readonly attendees: readonly string[];
  readonly statements: string;
  readonly orders: readonly { readonly what: string; readonly owner: Order["owner"]; readonly day: string }[];
}

/** The document of the nth order's words. */
export const orderName = (n: number): string => `order-${n + 1}`;

/**
 * Refused besides `act`'s: `unknown-person`, `unknown-unit`, `in-conflict` and its kin (who was there of the organisation may
 * be in no conflict; who owes an order may), `order-past`, `stale`, `wrong-stage`.
 */
export const writeMinutes = (deps: MeetingDeps, ask: Ask, input: MinutesGiven): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "write-minutes",
    input,
    names: input.attendees,
    words: wordsIn(input),
    decide: (state, about) => {
      const minutes = minutesIn(input, about);
      return "refused" in minutes ? minutes : decideWriteMinutes(state, minutes, ask.seen);
    },
  });

/**
 * A new version of final minutes (M11); `orders` are more of them. Refused as writing them is, and besides: `corrections-full`.
 */
export const correctMinutes = (
  deps: MeetingDeps,
  ask: Ask,
  input: MinutesGiven & { readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "correct-minutes",
    input,
    names: input.attendees,
    words: { ...wordsIn(input), reason: input.reason },
    decide: (state, about) => {
      const minutes = minutesIn(input, about);
      if ("refused" in minutes) return minutes;
      return decideCorrectMinutes(state, { ...minutes, reason: about.document("reason") }, ask.seen);
    },
  });

const wordsIn = ({ statements, orders }: MinutesGiven): Readonly<Record<string, string>> => ({
  statements,
  ...Object.fromEntries(orders.map(({ what }, n) => [orderName(n), what])),
});

/** As the journal keeps them, when who was there and who owes something may be named. */
export function minutesIn(input: MinutesGiven, about: About): Minutes | { readonly refused: Refusal } {
  const attendees = allNamed(about, input.attendees);
  if ("refused" in attendees) return attendees;
  const wrong = wrongOrder(input, about);
  if (wrong) return { refused: wrong };
  const orders = input.orders.map(({ owner, day }, n) => ({
    what: about.document(orderName(n)),
    owner,
    day,
  }));
  return { attendees: attendees.cleared, statements: about.document("statements"), orders };
}

/** Those complained of may owe a commitment (R2), so that only whether they are there is asked. */
function wrongOrder({ orders }: MinutesGiven, { snapshot, at, gate }: About): Refusal | undefined {
  for (const { owner, day } of orders) {
    if (day < tehranDay(at)) return { code: "order-past" };
    if ("unit" in owner && !unit(snapshot, owner.unit))
      return { code: "unknown-unit", details: { unit: owner.unit } };
    const who = "person" in owner ? named({ snapshot, gate }, owner.person) : undefined;
    if (who && "refused" in who && who.refused.code === "unknown-person") return who.refused;
  }
  return undefined;
}

/** In the applicant's own words. Refused besides `act`'s: `no-minutes`, `wrong-stage`. */
export const addRemark = (
  deps: MeetingDeps,
  ask: Ask,
  input: { readonly remark: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "add-remark",
    input,
    words: { remark: input.remark },
    decide: (state, { document }) => decideAddRemark(state, document("remark")),
  });

/** Refused besides `act`'s: `no-minutes`, `stale`, `wrong-stage`. */
export const confirmMinutes = (deps: MeetingDeps, ask: Ask): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "confirm-minutes",
    input: {},
    decide: (state) => (state.minutes ? decideConfirmMinutes(state, ask.seen) : refuse("no-minutes")),
  });
