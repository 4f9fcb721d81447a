/** Shows the results of the user's own steps in a list, until the service's list has them. */
import { defined } from "../../../../shared/defined.ts";
import { type CaseView, ownReply } from "../../app/api/own-replies.ts";
import type { Asked, InboxItem } from "./asked.ts";
import { narrowings } from "./asked.ts";

/** The facts about the user that decide which lists a case is in. */
export interface Self {
  readonly username: string;
  readonly unit: { readonly key: string };
  readonly standsInFor: readonly { readonly username: string }[];
}

const steps = new Map<string, InboxItem>();
const listeners = new Set<() => void>();
let count = 0;

/**
 * The store that `useSyncExternalStore` reads, so that a list shows the result of a step as soon as the step is
 * remembered.
 */
export const stepsTaken = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  count: (): number => count,
};

/** Remembers the new row of a case after a bulk step. */
export function rememberRow(row: InboxItem): void {
  const known = steps.get(row.case);
  if (known !== undefined && known.version >= row.version) return;
  steps.set(row.case, row);
  count += 1;
  for (const listener of listeners) listener();
}

/** Makes a list row from a fully loaded case. The row keeps its place until the service's list moves it. */
function rowOf(view: CaseView, { place, reminded }: InboxItem): InboxItem {
  const { case: code, version, kind, subject, stage, unit, registeredAt } = view;
  return {
    ...{ case: code, version, kind, subject, stage, unit, registeredAt },
    ...defined({ part: view.part?.number }),
    ...(view.undecidedName && { nameUndecided: true }),
    ...(view.round === 2 && { secondStage: true }),
    ...(view.absent && { absent: true }),
    ...defined({ province: view.province }),
    channel: view.channel,
    ...defined({ expert: view.expert }),
    receivedAt: view.hops.at(-1)?.receivedAt ?? registeredAt,
    ...nextOf(view),
    seen: true,
    ...defined({ reminded }),
    place,
  };
}

/** The earliest running deadline, and whether a deadline was escalated (D6, D8). */
export function nextOf({ clocks = [] }: Pick<CaseView, "clocks">): Pick<InboxItem, "next" | "escalated"> {
  const running = clocks.filter(({ left }) => left !== undefined);
  const [first] = running.toSorted((one, other) => one.due.localeCompare(other.due));
  return {
    ...(first?.left && { next: { clock: first.name, due: first.due, left: first.left } }),
    ...(running.some(({ escalated }) => escalated.length > 0) && { escalated: true }),
  };
}

/** The result of the user's own step on this case, if newer than the row; else undefined. */
function ownRow(row: InboxItem): InboxItem | undefined {
  const reply = ownReply(row.case, row.version);
  const step = steps.get(row.case);
  const own = reply && (step === undefined || reply.version > step.version) ? rowOf(reply, row) : step;
  return own && own.version > row.version ? own : undefined;
}

/** The rows with the results of the user's own steps, without cases that left the list. */
export const withOwn = (rows: readonly InboxItem[], asked: Asked, self: Self): readonly InboxItem[] =>
  rows.flatMap((row) => {
    const own = ownRow(row);
    if (own === undefined) return [row];
    return belongs(own, asked, self) ? [own] : [];
  });

/** Whether a case belongs to this list, by the same rule as in the service. */
export function belongs(row: InboxItem, { list, filter }: Asked, self: Self): boolean {
  const hands = [self, ...self.standsInFor].map(({ username }) => username);
  const isOpen = row.stage !== "answered" && row.stage !== "ended";
  const isListed = {
    unit: row.unit.key === self.unit.key && isOpen,
    mine: row.expert !== undefined && hands.includes(row.expert.username) && isOpen,
    all: true,
    // A case that waits for the applicant has no reminders.
    reminders: row.reminded !== undefined && isOpen && row.stage !== "asked",
    // The mark decides: only the service knows whether an escalated deadline still runs, and which manager was told.
    escalated: row.escalated === true,
  }[list];
  const is = {
    stage: row.stage,
    kind: row.kind.key,
    subject: row.subject.key,
    province: row.province?.key,
    channel: row.channel,
    expert: row.expert?.username ?? "nobody",
  };
  return isListed && narrowings.every((name) => filter[name] === undefined || filter[name] === is[name]);
}
