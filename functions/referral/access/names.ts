import type * as z from "zod/mini";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import type { named, person } from "../../../shared/contracts/fields/fields.ts";
import { defined } from "../../../shared/defined.ts";
import { handOffOf } from "../../../shared/directory/guidance.ts";
import {
  kind,
  outcome,
  partnerIn,
  province,
  staffMember,
  subject,
  unit,
} from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import { isAbsentOn } from "../../../shared/directory/standing-in.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { isDone } from "../case/core.ts";
import { inboxOrderOf } from "../projections/inbox-order.ts";
import type { InboxRow } from "../projections/inbox-row.ts";
import { leftOf, type Ticking } from "../rules/clock-times.ts";

type Named = z.output<typeof named>;

/**
 * Finds the directory's names for the keys in the journals. A key that the directory no longer has is returned as the
 * name.
 */
export interface Names {
  unit(key: string): Named;
  kind(key: string): Named;
  subject(key: string): Named;
  province(key: string): Named;
  outcome(key: string): Named;
  /** The name of a prepared text for answers (R21). */
  block(key: string): Named;
  /** The name of another organisation that is competent for the matter of a request (C5). */
  handOff(key: string): Named;
  partner(key: string): Named;
  staff(username: string): z.output<typeof person>;
}

/** The author, with their name, and the time of an act. */
export const markOf = ({ at, by }: Mark, names: Names) => ({ at, by: names.staff(by) });

/**
 * Turns a stored inbox row into the row that the API returns, without the accused. `absent` is set when the assignee is
 * away today (R9).
 *
 * @param at the present time: decides which people are away, and how much time is left.
 */
export function inboxItemOf(row: InboxRow, snapshot: Snapshot, at: Date) {
  const today = tehranDay(at);
  const names = namesIn(snapshot);
  const { expert, province: provinceKey, channel, part, secondStage, outsideAnswered } = row;
  const { case: code, version, stage, registeredAt, receivedAt, seen } = row;
  return {
    case: code,
    ...defined({ part, secondStage, outsideAnswered }),
    version,
    kind: names.kind(row.kind),
    subject: names.subject(row.subject),
    ...(provinceKey !== undefined && { province: names.province(provinceKey) }),
    ...defined({ channel }),
    stage,
    unit: names.unit(row.unit),
    ...(expert !== undefined && { expert: names.staff(expert) }),
    ...(expert !== undefined && !isDone(row) && isAbsentOn(snapshot, expert, today) && { absent: true }),
    registeredAt,
    receivedAt,
    seen,
    ...defined({ nameUndecided: row.nameUndecided }),
    ...(row.next && { next: nextOf(row.next, snapshot, at) }),
    ...(row.escalated && { escalated: true }),
    ...(row.reminded && { reminded: { clock: row.reminded.clock, share: row.reminded.share } }),
    place: inboxOrderOf(row),
  };
}

const nextOf = (next: Ticking, snapshot: Snapshot, at: Date) => ({
  clock: next.clock,
  due: next.due,
  left: leftOf(snapshot, next, at),
});

const itself = (key: string): Text => ({ fa: key, en: key });

export function namesIn(snapshot: Snapshot): Names {
  const by =
    (find: (snapshot: Snapshot, key: string) => { readonly name: Text } | undefined) =>
    (key: string): Named => ({ key, name: find(snapshot, key)?.name ?? itself(key) });
  return {
    unit: by(unit),
    kind: by(kind),
    subject: by(subject),
    province: by(province),
    outcome: by(outcome),
    block: by(({ answerTemplates = [] }, key) => answerTemplates.find((one) => one.key === key)),
    handOff: by(handOffOf),
    partner: by(partnerIn),
    staff: (username) => ({ username, name: staffMember(snapshot, username)?.name ?? itself(username) }),
  };
}
