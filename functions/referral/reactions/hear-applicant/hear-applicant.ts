/**
 * Records in a case what the applicant did, from the events of intake (R8, R12, R13, C14). The event's id is the
 * idempotency key, so a repeated event changes nothing. An event that does not fit the case's stage changes nothing
 * either.
 */

import type { EventEnvelope } from "../../../../events/define-event.ts";
import { refuse } from "../../../../shared/aggregate/stages.ts";
import { defined } from "../../../../shared/defined.ts";
import { isByInspection } from "../../../../shared/directory/lookups.ts";
import { secondStagePlace } from "../../../../shared/directory/place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { Cleared } from "../../../../shared/domain/cases/clearance.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { decideTogether } from "../../../../shared/journal/decide-together.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import { concernedOf, gateOf, routed } from "../../access/conflict.ts";
import { isHidden, keeperOf } from "../../access/identity-visibility.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { AttachmentTold } from "../../case/attachments.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type Owner, publicationOf } from "../../case/commitments.ts";
import { holder } from "../../case/core.ts";
import type { DeskActTold } from "../../case/desk-acts.ts";
import { openParts } from "../../case/splitting.ts";
import { timed } from "../../commands/frame/with-clocks.ts";
import {
  hearAttachment,
  hearAuthority,
  hearConsent,
  hearDeskAct,
  hearErasure,
  hearHold,
  hearInformation,
  hearMember,
  hearObjection,
  hearRating,
  hearReply,
  hearTold,
  hearWithdrawal,
  opensSecondStage,
} from "../../rules/applicant.ts";
import { hearContact } from "../../rules/calling.ts";
import type { CaseDecision } from "../../rules/machine.ts";
import { takeUpOrders } from "../../rules/owing.ts";
import { takeResult } from "../../rules/results.ts";

export type HearDeps = Pick<ReferralDeps, "cases" | "directory" | "now">;
type Told<Data> = Pick<EventEnvelope<Data & { readonly request: string }>, "id" | "data"> & {
  /** The idempotency key, where it is not the event's id. */
  readonly key?: string;
};
type ToldInOrder<Data> = Told<Data> & Pick<EventEnvelope, "sequence">;

/**
 * The event arrived before an event that it needs, or a concurrent command changed the case first. The queue delivers
 * the event again.
 */
class TooEarly extends Outage {
  override readonly name = "TooEarly";
}

type Decide = (state: CaseState, about: { readonly snapshot: Snapshot; readonly at: Date }) => CaseDecision;

/**
 * Decides about these cases of one request in one transaction. Throws `TooEarly` when one of them is not opened yet.
 */
async function hear<Data>(
  { cases, directory, now }: HearDeps,
  codes: readonly string[],
  name: string,
  event: Told<Data>,
  decide: (code: string) => Decide,
): Promise<void> {
  const { number, snapshot } = await directory.current();
  const command = commandOf(name, event, now(), number);
  const about = { snapshot, at: command.at };
  const parts = codes.map((code) => ({
    journal: cases,
    id: code,
    decide: timed(snapshot, command, ({ state }) =>
      state.stage === "unknown" ? refuse("not-found") : decide(code)(state, about),
    ),
  }));
  const outcome = await decideTogether<readonly CaseState[]>(parts, command);
  if (outcome.accepted) return;
  const { code } = outcome.refusal;
  throw new (code === "key-reused" ? Error : TooEarly)(`${command.name}: ${code}`);
}

const commandOf = <Data>(
  name: string,
  { id, key = id, data }: Told<Data>,
  at: Date,
  directory: number,
): Command => ({
  name,
  actor: `event:${id}`,
  key,
  fingerprint: fingerprintOf(data),
  at,
  directory,
  correlation: data.request,
});

/** The clerk who entered the act for the applicant (C6); absent when the applicant entered the act. */
interface ByClerk {
  readonly by?: string | undefined;
}

/**
 * Leaves the clerk out of the data from which the fingerprint is computed. Earlier releases did not read the clerk, and
 * a retry of such a command must have the same fingerprint.
 */
function withoutClerk<Data extends ByClerk>({ id, data: { by, ...data } }: Told<Data>) {
  return { event: { id, data }, entered: by === undefined ? {} : { by } };
}

type PartsOf = (state: CaseState) => readonly string[];

/** The tracking codes of the parts of a divided case that are still open. */
const partsAtWork: PartsOf = (state) => openParts(state).map((part) => part.case);
const allParts: PartsOf = ({ parts }) => parts.map((part) => part.case);

/**
 * Decides about the whole case and its parts in one transaction. Throws `TooEarly` when the case was split or a part
 * changed its state meanwhile.
 */
async function hearTogether<Data>(
  deps: HearDeps,
  name: string,
  event: Told<Data>,
  decide: Decide,
  partsOf: PartsOf = partsAtWork,
): Promise<void> {
  const { request } = event.data;
  const { state: found } = await deps.cases.load(request);
  const codes = [request, ...partsOf(found)];
  const sameParts: Decide = (state, about) =>
    fingerprintOf([request, ...partsOf(state)]) === fingerprintOf(codes)
      ? decide(state, about)
      : refuse("stale");
  await hear(deps, codes, name, event, (code) => (code === request ? sameParts : decide));
}

/** Records information that the applicant added, in the whole case and its open parts (C14). */
export function hearAdded(deps: HearDeps, told: Told<ByClerk & { readonly words: string }>): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const said = { words: event.data.words as DocumentId, ...entered };
  return hearTogether(deps, "hear-information", event, (state) => hearInformation(state, said));
}

/**
 * Records a file of the applicant in the whole case, where the staff who work on parts of the case read it, too (C12).
 */
export const hearAttached = (
  deps: HearDeps,
  event: Pick<EventEnvelope<{ readonly request: string }>, "id" | "data">,
  told: AttachmentTold,
): Promise<void> =>
  hear(deps, [event.data.request], "hear-attachment", event, () => (state) => hearAttachment(state, told));

/** Records the applicant's consent, or its withdrawal, in the whole case and all parts, answered ones too (C15). */
export function hearConsented(
  deps: HearDeps,
  told: ToldInOrder<ByClerk & { readonly given: boolean; readonly at: string }>,
): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const { given, at } = event.data;
  const { by } = entered;
  const consent = { given, sequence: told.sequence, ...(by !== undefined && { entered: { at, by } }) };
  return hearTogether(deps, "hear-consent", event, (state) => hearConsent(state, consent), allParts);
}

/**
 * Withdraws the public commitments of an erased request and of its parts (I6). Their wordings are unreadable already,
 * unless only the represented person's data were erased.
 */
export async function hearErased(
  deps: HearDeps,
  { id, data: { request } }: Pick<EventEnvelope<{ readonly request: string }>, "id" | "data">,
): Promise<void> {
  const { state } = await deps.cases.load(request);
  const codes = [request, ...allParts(state)];
  const cases = await Promise.all(codes.map((code) => deps.cases.load(code)));
  const showing = cases.filter((each) => each.state.commitments.some(publicationOf));
  if (showing.length === 0) return;
  await hear(
    deps,
    showing.map((each) => each.id),
    "hear-erasure",
    { id, data: { request } },
    () => hearErasure,
  );
}

/**
 * Records in the whole case and all parts that a clerk saw the authority document, so that no part is refused for lack
 * of the document (C11).
 */
export const hearAuthoritySeen = (deps: HearDeps, event: Told<{ readonly by: string }>): Promise<void> =>
  hearTogether(deps, "hear-authority", event, (state) => hearAuthority(state, event.data.by), allParts);

/**
 * Records a clerk's act for an applicant whom messages do not reach; the next letter lists it. Other applicants learn
 * of such acts by a digest (C6, C18).
 */
export async function hearActedAtDesk(
  deps: HearDeps,
  { sequence, ...event }: ToldInOrder<Omit<DeskActTold, "sequence"> & { readonly byCall?: true | undefined }>,
): Promise<void> {
  const { request, act, by, at, byCall } = event.data;
  if (!byCall) return;
  const told = { act, by, at, sequence };
  await hear(deps, [request], "hear-desk-act", event, () => (state) => hearDeskAct(state, told));
}

/** Records in the whole case that a legal hold began or ended. The parts of the case read the hold there (P2). */
export const hearHeld = (
  deps: HearDeps,
  { sequence, ...event }: ToldInOrder<object>,
  on: boolean,
): Promise<void> =>
  hear(deps, [event.data.request], "hear-hold", event, () => (state) => hearHold(state, { on, sequence }));
/**
 * Records in the whole case that a person joined or left the group (C10).
 * @param name the document with the person's name; absent when the person left.
 */
export const hearMembership = (
  deps: HearDeps,
  event: ToldInOrder<{ readonly person: string }>,
  name?: DocumentId,
): Promise<void> => {
  const { request, person } = event.data;
  const told = { person, sequence: event.sequence, ...defined({ name }) };
  return hear(deps, [request], "hear-member", event, () => (state) => hearMember(state, told));
};

/**
 * Records that the applicant withdrew the request, which ends the case and its open parts together (C14). The
 * idempotency key is not the event's id, because after a restore of intake's journal that id may have belonged to
 * another event.
 */
export function hearWithdrawn(
  deps: HearDeps,
  told: Told<ByClerk & { readonly byPartner?: boolean | undefined }>,
): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const how = { ...entered, ...(event.data.byPartner && { byPartner: true as const }) };
  const own = { ...event, key: `${event.id}/withdrawn` };
  return hearTogether(deps, "hear-withdrawal", own, (state) => hearWithdrawal(state, how));
}

/** Records a reply of the applicant in the case that asked: the whole case, or one of its parts (R8). */
export function hearReplied(
  deps: HearDeps,
  told: Told<ByClerk & { readonly case: string; readonly words: string; readonly at: string }>,
): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const { case: asker, words, at } = event.data;
  const said = { words: words as DocumentId, at, ...entered };
  return hear(deps, [asker], "hear-reply", event, () => (state) => hearReply(state, said));
}

/**
 * Opens the second stage after an objection, at a unit outside those that decided the first, by the newest directory
 * (R13).
 */
export async function hearObjected(
  deps: HearDeps,
  told: Told<ByClerk & { readonly words: string }>,
): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const said = { words: event.data.words as DocumentId, ...entered };
  await hear(deps, [event.data.request], "hear-objection", event, () => (state, { snapshot, at }) => {
    if (!opensSecondStage(state)) return { facts: [] };
    return hearObjection(state, said, secondUnit(snapshot, state, at));
  });
}

/**
 * The unit for the second stage. The search begins at the unit that answered and still holds the case. An emergency
 * stays with inspection, where another inspector decides (S3).
 *
 * @throws when a faulty directory has no unit that may decide. The event of the objection then goes to the dead-letter
 * queue.
 */
export function secondUnit(snapshot: Snapshot, state: CaseState, at: Date): Cleared {
  const second = { ...state, round: 2 } as const;
  const place = isByInspection(snapshot, state.request?.kind)
    ? keeperOf(snapshot, second, at)
    : isHidden(state)
      ? keeperOf(snapshot, second, at, { not: holder(state) })
      : secondStagePlace(snapshot, holder(state), concernedOf(second), tehranDay(at));
  if (place === undefined) throw new Error("no unit of the directory may decide the second stage");
  return routed(gateOf(snapshot, second, at), place);
}

/**
 * Records a clerk's contact with the applicant, and a call promised in it, in the contact log of the whole case (R19).
 * When the clerk told the applicant a question, this is recorded in the case or part that asked (C18).
 */
export const hearContacted = (
  deps: HearDeps,
  event: Told<{
    readonly how: "phone" | "in-person";
    readonly words?: string | undefined;
    readonly call?: { readonly due: string; readonly reason: string } | undefined;
    readonly result?: "not-reached" | undefined;
    readonly told?: readonly { readonly of: string; readonly at: string }[] | undefined;
    readonly by: string;
    readonly at: string;
  }>,
): Promise<void> => {
  const { request, how, words, call, result = "reached", told = [], by, at } = event.data;
  const noted = { by, at };
  const contact = {
    with: { type: "applicant" },
    ...{ how, ...noted },
    result,
    ...(words !== undefined && { words: words as DocumentId }),
  } as const;
  const promised = call && { due: call.due, reason: call.reason as DocumentId, ...noted };
  const asked = Map.groupBy(
    told.filter(({ of }) => isCase(of)),
    ({ of }) => of,
  );
  const inLog = hearContact(contact, promised);
  return hear(deps, [...new Set([request, ...asked.keys()])], "hear-contact", event, (code) => (state) => {
    const questions = (asked.get(code) ?? []).map((one) => hearTold(state, { asked: one.at, at }));
    return together(...(code === request ? [inLog] : []), ...questions);
  });
};

/** Whether the id is a tracking code. A meeting's id is a tracking code followed by a number. */
const isCase = (id: string): boolean => /^\d{12}$/.test(id);

/** Joins the facts of several decisions. A refused decision adds none. */
export const together = (...decisions: readonly CaseDecision[]): CaseDecision => ({
  facts: decisions.flatMap((decision) => ("facts" in decision ? decision.facts : [])),
});

/** Makes a commitment of each order in confirmed or corrected minutes of a meeting (M12). */
export const hearMinutes = (
  deps: HearDeps,
  event: Told<{
    readonly meeting: string;
    readonly orders: readonly { readonly what: string; readonly owner: Owner; readonly day: string }[];
  }>,
): Promise<void> => {
  const { request, meeting, orders } = event.data;
  const owed = orders.map(({ what, owner, day }) => ({ owner, due: day, words: what as DocumentId }));
  return hear(deps, [request], "hear-minutes", event, () => () => takeUpOrders(meeting, owed));
};

/** Records that the partner from which the request came took a result (C8). */
export const hearTaken = (deps: HearDeps, event: Told<{ readonly result: number }>): Promise<void> =>
  hear(
    deps,
    [event.data.request],
    "hear-taken",
    event,
    () => (state) => takeResult(state, event.data.result),
  );

/** Records the applicant's rating of the answer (R12). */
export const hearRated = (
  deps: HearDeps,
  event: Told<ByClerk & { readonly process: boolean; readonly outcome: boolean }>,
): Promise<void> => {
  const { request, process, outcome, by } = event.data;
  return hear(
    deps,
    [request],
    "hear-rating",
    event,
    () => (state) => hearRating(state, { process, outcome, ...defined({ by }) }),
  );
};
