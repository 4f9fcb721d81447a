/** Turns intake's results into API replies: adds the names of kinds, units, outcomes and the like from the directory. */

import type * as z from "zod/mini";
import type { named } from "../../../shared/contracts/fields/fields.ts";
import type { readRequest, registerRequest, status } from "../../../shared/contracts/public/requests.ts";
import type { track } from "../../../shared/contracts/public/tracking.ts";
import { defined } from "../../../shared/defined.ts";
import {
  kind,
  outcome,
  staffMember,
  subject,
  subjectsOf,
  unit,
  unitOf,
} from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Whole } from "../applicant/read-request/read-request.ts";
import type { RegistrationReceipt } from "../applicant/register-request/registration-receipt.ts";
import { dayShown, nameOf } from "../pages/shown.ts";
import type { DeskAct } from "../request/desk-act.ts";
import { emergencyKind, insideUnits } from "../rules/rules-choices.ts";
import type { Status } from "./status.ts";
import type { StatusByMobile } from "./status-by-mobile.ts";

type Named = z.output<typeof named>;

const namedIn = (snapshot: Snapshot, find: Parameters<typeof nameOf>[1], key: string): Named => ({
  key,
  name: nameOf(snapshot, find, key),
});

/** A clerk's name and unit; only the user name when the directory no longer has the clerk. */
function clerkIn(snapshot: Snapshot, username: string) {
  const name = staffMember(snapshot, username)?.name ?? { fa: username, en: username };
  return { by: name, ...unitIn(snapshot, username) };
}

function unitIn(snapshot: Snapshot, username: string) {
  const of = unitOf(snapshot, username);
  return of && { unit: { key: of.key, name: of.name } };
}

/** A clerk's act in an applicant's name, with the clerk's name (C6). */
export const actReplied = ({ act, at, by }: DeskAct & { readonly at: string }, snapshot: Snapshot) => ({
  ...{ act, at },
  ...clerkIn(snapshot, by),
});

/** The choices that the directory offers for a registration (C3), and the units that can be accused (R2). */
export const choicesIn = (snapshot: Snapshot) => ({
  kinds: snapshot.kinds
    .filter(({ onWeb }) => onWeb)
    .map(({ key, name, sentence, asksWho, mayHide, withoutIdentity }) => ({
      ...{ key, name, sentence },
      ...(asksWho && { asksWho }),
      ...(mayHide && { mayHide }),
      ...(withoutIdentity && { withoutIdentity }),
    })),
  units: insideUnits(snapshot).map(({ key, name }) => ({ key, name })),
  subjects: subjectsOf(snapshot, ""),
  provinces: snapshot.provinces,
  outcomes: snapshot.outcomes.map(({ key, name }) => ({ key, name })),
  handOffs: snapshot.handOffs ?? [],
  guidance: snapshot.guidance ?? [],
  ...emergencyIn(snapshot),
});

/** S3: the reasons of an emergency; undefined when the organisation takes no emergencies. */
function emergencyIn(snapshot: Snapshot) {
  const kind = emergencyKind(snapshot);
  return kind ? { emergency: { reasons: subjectsOf(snapshot, kind.key) } } : {};
}

/** The reply to a registration, with the promised date (N8). */
export const registeredReplied = (
  { code, at, promise }: RegistrationReceipt,
  snapshot: Snapshot,
): z.output<(typeof registerRequest)["responses"][201]["body"]> => ({
  trackingCode: code,
  registeredAt: at,
  ...(promise && {
    expected: { due: promise.due, promised: promise.due },
    unit: namedIn(snapshot, unit, promise.unit),
  }),
});

export const statusReplied = (shown: Status, snapshot: Snapshot): z.output<typeof status> => ({
  ...trackedReplied(shown, snapshot),
  kind: namedIn(snapshot, kind, shown.kind),
  subject: namedIn(snapshot, subject, shown.subject),
  channel: shown.channel,
});

/** The status for tracking code and mobile, which leaves out more of a request that hides the applicant (C15). */
export const trackedReplied = (
  shown: StatusByMobile,
  snapshot: Snapshot,
): z.output<(typeof track)["responses"][200]["body"]> => ({
  trackingCode: shown.code,
  ...(shown.kind !== undefined && { kind: namedIn(snapshot, kind, shown.kind) }),
  ...(shown.subject !== undefined && { subject: namedIn(snapshot, subject, shown.subject) }),
  registeredAt: shown.registeredAt,
  ...defined({ channel: shown.channel }),
  timeline: shown.timeline.map(
    ({
      entry,
      at,
      unit: key,
      part,
      due,
      what,
      meeting,
      remedied,
      letter,
      act,
      by,
      contact,
      unnamed,
      ...about
    }) => ({
      entry,
      at,
      ...defined({ act, contact }),
      ...(by !== undefined && (unnamed ? unitIn : clerkIn)(snapshot, by)),
      ...defined({ remedied }),
      ...(about.kind !== undefined && { kind: namedIn(snapshot, kind, about.kind) }),
      ...(about.subject !== undefined && { subject: namedIn(snapshot, subject, about.subject) }),
      ...(key !== undefined && { unit: namedIn(snapshot, unit, key) }),
      ...defined({ part, due, letter }),
      ...(what && { what: what.map((one) => dayShown(one, snapshot)) }),
      ...defined({ meeting }),
    }),
  ),
  ...(shown.holder !== undefined && { holder: namedIn(snapshot, unit, shown.holder) }),
  ...(shown.expected && { expected: { ...shown.expected } }),
  answered: shown.answered,
  ...defined({ knownTo: shown.knownTo, forYou: shown.forYou }),
  ...(shown.imported && { imported: { ...shown.imported } }),
});

/** An answer, with the name of its outcome beside the key. */
export const answerReplied = <Answer extends { readonly outcome: string }>(
  answer: Answer,
  snapshot: Snapshot,
) => ({ ...answer, outcome: namedIn(snapshot, outcome, answer.outcome) });

type WholeReply = z.output<(typeof readRequest)["responses"][200]["body"]>;

/** The reply with all that the applicant may read of a request. */
export function wholeReplied(whole: Whole, snapshot: Snapshot): WholeReply {
  const {
    status: shown,
    description,
    answer,
    firstAnswer,
    parts,
    questions,
    added,
    extensions,
    mayI,
    proxy,
    group,
    ...rest
  } = whole;
  return {
    ...statusReplied(shown, snapshot),
    ...defined({ description }),
    ...(answer && { answer: answerReplied(answer, snapshot) }),
    ...(firstAnswer && { firstAnswer: answerReplied(firstAnswer, snapshot) }),
    ...(parts.length > 0 && {
      parts: parts.map((part) => ({
        part: part.part,
        unit: namedIn(snapshot, unit, part.unit),
        at: part.at,
        answer: answerReplied(part.answer, snapshot),
      })),
    }),
    ...(questions.length > 0 && { questions: [...questions] }),
    ...(added.length > 0 && { added: [...added] }),
    ...(extensions.length > 0 && { extensions: [...extensions] }),
    mayI: [...mayI],
    ...(proxy && { proxy: { ...proxy } }),
    ...(group && { group: { ...group } }),
    ...rest,
  };
}
