/**
 * What the applicant did, as intake tells of it (R8, R12, R13, C14). An event's id is the command's key: told twice is once;
 * told of a case that is past it, it changes nothing.
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
import type { Owner } from "../../case/commitments.ts";
import { holder } from "../../case/core.ts";
import type { DeskActTold } from "../../case/desk-acts.ts";
import { openParts } from "../../case/splitting.ts";
import { timed } from "../../commands/frame/with-clocks.ts";
import {
  hearAttachment,
  hearAuthority,
  hearConsent,
  hearDeskAct,
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
  /** The key of the command, where it is not the id. */
  readonly key?: string;
};
type ToldInOrder<Data> = Told<Data> & Pick<EventEnvelope, "sequence">;

/** What was told will fit in a moment: it overtook other news, or somebody else was first. It comes back. */
class TooEarly extends Outage {
  override readonly name = "TooEarly";
}

type Decide = (state: CaseState, about: { readonly snapshot: Snapshot; readonly at: Date }) => CaseDecision;

/** Decides over a case and others of its request, all or none. An event may overtake the one that opens the case. */
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

/** C6: the clerk who entered it for the applicant. */
interface ByClerk {
  readonly by?: string | undefined;
}

/** Older releases did not read who entered it: told again to this one, it is the same news. */
function withoutClerk<Data extends ByClerk>({ id, data: { by, ...data } }: Told<Data>) {
  return { event: { id, data }, entered: by === undefined ? {} : { by } };
}

type PartsOf = (state: CaseState) => readonly string[];

/** While the case is worked on, those parts of it that are. */
const partsAtWork: PartsOf = (state) => openParts(state).map((part) => part.case);
const allParts: PartsOf = ({ parts }) => parts.map((part) => part.case);

/** Over the case and its parts; refused, and so told again, when it was split or a part answered meanwhile. */
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

/** C14: whoever works on the case or on a part of it reads what the applicant added. */
export function hearAdded(deps: HearDeps, told: Told<ByClerk & { readonly words: string }>): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const said = { words: event.data.words as DocumentId, ...entered };
  return hearTogether(deps, "hear-information", event, (state) => hearInformation(state, said));
}

/** C12: in the case of the request; who works on a part reads it there. */
export const hearAttached = (
  deps: HearDeps,
  event: Pick<EventEnvelope<{ readonly request: string }>, "id" | "data">,
  told: AttachmentTold,
): Promise<void> =>
  hear(deps, [event.data.request], "hear-attachment", event, () => (state) => hearAttachment(state, told));

/** C15: in the case and in all its parts, answered ones too: whoever may look at one reads it, or does not any more. */
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

/** C11: in the case and in all its parts: whoever works on one sees it, and no part is refused for want of it. */
export const hearAuthoritySeen = (deps: HearDeps, event: Told<{ readonly by: string }>): Promise<void> =>
  hearTogether(deps, "hear-authority", event, (state) => hearAuthority(state, event.data.by), allParts);

/** C6, C18: for the next letter to an unreachable applicant; all others get a digest. */
export async function hearActedAtDesk(
  deps: HearDeps,
  { sequence, ...event }: ToldInOrder<Omit<DeskActTold, "sequence"> & { readonly byCall?: true | undefined }>,
): Promise<void> {
  const { request, act, by, at, byCall } = event.data;
  if (!byCall) return;
  const told = { act, by, at, sequence };
  await hear(deps, [request], "hear-desk-act", event, () => (state) => hearDeskAct(state, told));
}

/** P2: in the case of the request; of a part it is asked there, whenever it was made. */
export const hearHeld = (
  deps: HearDeps,
  { sequence, ...event }: ToldInOrder<object>,
  on: boolean,
): Promise<void> =>
  hear(deps, [event.data.request], "hear-hold", event, () => (state) => hearHold(state, { on, sequence }));
/** C10: the whole case knows who joined. @param name where it stands; none of who left */
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
 * C14: the case and its open parts end together. After a restore of intake's journal the event may come under an id that told something
 * else before, so the command has a key of its own.
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

/** R8: to the case, or the part of it, that asked. */
export function hearReplied(
  deps: HearDeps,
  told: Told<ByClerk & { readonly case: string; readonly words: string; readonly at: string }>,
): Promise<void> {
  const { event, entered } = withoutClerk(told);
  const { case: asker, words, at } = event.data;
  const said = { words: words as DocumentId, at, ...entered };
  return hear(deps, [asker], "hear-reply", event, () => (state) => hearReply(state, said));
}

/** R13: somebody outside the first stage decides again, by the directory in force. */
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
 * The unit that answered still holds the case: an answered one goes nowhere. An emergency stays with inspection, where another
 * inspector decides (S3).
 *
 * @throws when nobody is left to decide: the outside authority answered itself, or the directory has none. Then the
 * objection waits in the dead letters until there is one.
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
 * R19: a clerk had the applicant before them, or tried to call, and perhaps promised them a call: in the log of the case. What
 * they were told of a question reaches the case, or the part of it, that asked (C18).
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

/** A meeting's id has its number besides. */
const isCase = (id: string): boolean => /^\d{12}$/.test(id);

/** Together what each of them says; nothing of news is refused. */
export const together = (...decisions: readonly CaseDecision[]): CaseDecision => ({
  facts: decisions.flatMap((decision) => ("facts" in decision ? decision.facts : [])),
});

/** M12: each order in the confirmed minutes of a meeting, and each that a correction adds, becomes a commitment of the case. */
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

/** C8: the partner that the request came from took a result of it. */
export const hearTaken = (deps: HearDeps, event: Told<{ readonly result: number }>): Promise<void> =>
  hear(
    deps,
    [event.data.request],
    "hear-taken",
    event,
    () => (state) => takeResult(state, event.data.result),
  );

/** R12. */
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
