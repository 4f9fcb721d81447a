/** The staff's steps on the day of a meeting, and for its minutes (M8, M9, M11, M12). */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { unit } from "../../../shared/directory/lookups.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Side } from "../meeting/core.ts";
import { byWhen } from "../meeting/decision-deadline.ts";
import type { Minutes, Order } from "../meeting/minutes.ts";
import {
  type Attendance,
  attend,
  decideAddRemark,
  decideConfirmMinutes,
  decideCorrectMinutes,
  decideNoteAbsence,
  decideWriteMinutes,
} from "../rules/attending.ts";
import type { About } from "./frame/meeting-step.ts";
import { allNamed, named } from "./frame/naming.ts";
import { step } from "./frame/step.ts";

const notedBy = { arrived: "arrive", called: "call", begun: "begin", finished: "finish" } as const;

/**
 * Records that the visitor arrived or was called in, or that the meeting began or ended. Refuses with `not-today`,
 * `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const noteAttendance = step({
  action: "note-attendance",
  versionless: true,
  fact: ["arrived", "called", "begun", "finished"],
  say: ({ what }: { readonly what: Attendance }) => ({ what }),
  decide: (state, { what }, { snapshot, at }) => {
    const minutes = byWhen(snapshot, "minutes", { host: state.host, about: state.asked?.about }, at);
    return attend(state, what, at.toISOString(), minutes);
  },
  saidIn: ({ type }) => ({ what: notedBy[type] }),
});

/**
 * Records that the applicant, or the organisation's side, did not come. Refuses with `not-yet`, `has-arrived`,
 * `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const noteAbsence = step({
  action: "note-absence",
  versionless: true,
  fact: "absent",
  say: ({ side }: { readonly side: Side }) => ({ side }),
  decide: (state, { side }, { at }) => decideNoteAbsence(state, side, at.toISOString()),
});

/**
 * The minutes as the official types them. `Words` is `string` for the texts themselves, or the type of the ids of their
 * stored documents.
 */
interface Written<Words> {
  readonly attendees: readonly string[];
  readonly statements: Words;
  readonly orders: readonly { readonly what: Words; readonly owner: Order["owner"]; readonly day: string }[];
}

export type MinutesGiven = Written<string>;

/**
 * Writes the minutes. Attendees of the organisation may not be in conflict of interest with the case; people who get an
 * order to carry out may. Refuses with `unknown-person`, `unknown-unit`, any `in-conflict-*` code of an attendee,
 * `order-past`, `stale`, `wrong-stage`, and the codes of `act`, which runs every step.
 */
export const writeMinutes = step({
  action: "write-minutes",
  fact: "written",
  names: ({ attendees }: MinutesGiven) => attendees,
  words: (input) => wordsIn(input),
  say: (input, { document }) => saidIn(input, document),
  decide: (state, said, about) => {
    const minutes = minutesIn(said, about);
    return "refused" in minutes ? minutes : decideWriteMinutes(state, minutes, about.seen);
  },
});

/**
 * Writes a new version of final minutes (M11); `orders` are added to the earlier orders. Refuses with
 * `corrections-full`, and the codes of `writeMinutes`.
 */
export const correctMinutes = step({
  action: "correct-minutes",
  fact: "minutes-corrected",
  names: ({ attendees }: MinutesGiven & { readonly reason: string }) => attendees,
  words: ({ reason, ...input }) => ({ ...wordsIn(input), reason }),
  say: (input, { document }) => ({ ...saidIn(input, document), reason: document("reason") }),
  decide: (state, said, about) => {
    const minutes = minutesIn(said, about);
    if ("refused" in minutes) return minutes;
    return decideCorrectMinutes(state, { ...minutes, reason: said.reason }, about.seen);
  },
});

/** The name of the document with the text of an order; `n` counts from 0, the name from 1. */
const orderName = (n: number): string => `order-${n + 1}`;

const wordsIn = ({ statements, orders }: MinutesGiven): Readonly<Record<string, string>> => ({
  statements,
  ...Object.fromEntries(orders.map(({ what }, n) => [orderName(n), what])),
});

const saidIn = ({ attendees, orders }: MinutesGiven, document: About["document"]): Written<DocumentId> => ({
  attendees,
  statements: document("statements"),
  orders: orders.map(({ owner, day }, n) => ({ what: document(orderName(n)), owner, day })),
});

/** The minutes in the form of a fact, or the first refusal of an attendee or an order. */
function minutesIn(
  { attendees, statements, orders }: Written<DocumentId>,
  about: About,
): Minutes | { readonly refused: Refusal } {
  const there = allNamed(about, attendees);
  if ("refused" in there) return there;
  const wrong = wrongOrder(orders, about);
  return wrong ? { refused: wrong } : { attendees: there.cleared, statements, orders };
}

/**
 * Returns why an order is refused, or undefined. Even an accused person may get an order (R2), so the person or unit
 * that gets it (`owner`) only has to exist.
 */
function wrongOrder(orders: readonly Pick<Order, "owner" | "day">[], about: About): Refusal | undefined {
  const { snapshot, at } = about;
  for (const { owner, day } of orders) {
    if (day < tehranDay(at)) return { code: "order-past" };
    if ("unit" in owner && !unit(snapshot, owner.unit))
      return { code: "unknown-unit", details: { unit: owner.unit } };
    const who = "person" in owner ? named(about, owner.person) : undefined;
    if (who && "refused" in who && who.refused.code === "unknown-person") return who.refused;
  }
  return undefined;
}

/**
 * Adds the applicant's remark to the minutes. Refuses with `no-minutes`, `wrong-stage`, and the codes of `act`, which
 * runs every step.
 */
export const addRemark = step({
  action: "add-remark",
  versionless: true,
  fact: "remarked",
  words: ({ remark }: { readonly remark: string }) => ({ remark }),
  say: (_, { document }) => ({ remark: document("remark") }),
  decide: (state, { remark }) => decideAddRemark(state, remark),
});

/**
 * Makes the minutes final. Refuses with `no-minutes`, `stale`, `wrong-stage`, and the codes of `act`, which runs every
 * step.
 */
export const confirmMinutes = step({
  action: "confirm-minutes",
  fact: "confirmed",
  say: () => ({}),
  decide: (state, _, { seen }) => (state.minutes ? decideConfirmMinutes(state, seen) : refuse("no-minutes")),
});
