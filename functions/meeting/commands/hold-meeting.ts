/** The day of a meeting, and what is written of it (M8, M9, M11, M12). */

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

/** Refused besides `act`'s: `not-today`, `wrong-stage`. */
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

/** Refused besides `act`'s: `not-yet`, `has-arrived`, `wrong-stage`. */
export const noteAbsence = step({
  action: "note-absence",
  versionless: true,
  fact: "absent",
  say: ({ side }: { readonly side: Side }) => ({ side }),
  decide: (state, { side }, { at }) => decideNoteAbsence(state, side, at.toISOString()),
});

/** `Words`: as they were written, or where they are. */
interface Written<Words> {
  readonly attendees: readonly string[];
  readonly statements: Words;
  readonly orders: readonly { readonly what: Words; readonly owner: Order["owner"]; readonly day: string }[];
}

export type MinutesGiven = Written<string>;

/**
 * Refused besides `act`'s: `unknown-person`, `unknown-unit`, `in-conflict` and its kin (who was there of the organisation may
 * be in no conflict; who owes an order may), `order-past`, `stale`, `wrong-stage`.
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
 * A new version of final minutes (M11); `orders` are more of them. Refused as writing them is, and besides: `corrections-full`.
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

/** The document of the nth order's words. */
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

/** As the journal keeps them, when who was there and who owes something may be named. */
function minutesIn(
  { attendees, statements, orders }: Written<DocumentId>,
  about: About,
): Minutes | { readonly refused: Refusal } {
  const there = allNamed(about, attendees);
  if ("refused" in there) return there;
  const wrong = wrongOrder(orders, about);
  return wrong ? { refused: wrong } : { attendees: there.cleared, statements, orders };
}

/** Those complained of may owe a commitment (R2), so that only whether they are there is asked. */
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

/** In the applicant's own words. Refused besides `act`'s: `no-minutes`, `wrong-stage`. */
export const addRemark = step({
  action: "add-remark",
  versionless: true,
  fact: "remarked",
  words: ({ remark }: { readonly remark: string }) => ({ remark }),
  say: (_, { document }) => ({ remark: document("remark") }),
  decide: (state, { remark }) => decideAddRemark(state, remark),
});

/** Refused besides `act`'s: `no-minutes`, `stale`, `wrong-stage`. */
export const confirmMinutes = step({
  action: "confirm-minutes",
  fact: "confirmed",
  say: () => ({}),
  decide: (state, _, { seen }) => (state.minutes ? decideConfirmMinutes(state, seen) : refuse("no-minutes")),
});
