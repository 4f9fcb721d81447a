/** Turns intake's results into what pages show, with the directory's names instead of the directory's keys. */

import { defined } from "../../../shared/defined.ts";
import {
  inspectionUnit,
  isByInspection,
  kind,
  outcome,
  province,
  staffMember,
  subject,
  unit,
  unitOf,
} from "../../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../../shared/directory/snapshot.ts";
import { nameOfDay } from "../../../shared/directory/timing.ts";
import { isPart, partNumber } from "../../../shared/domain/cases/case-id.ts";
import { standingOf } from "../../../web/citizen/follow-up/standing.ts";
import type {
  AnswerView,
  Expected,
  MyRequest,
  QuestionView,
  RequestProps,
  TimelineEntry,
} from "../../../web/citizen/props.ts";
import type { Frame } from "../../../web/design/frame.ts";
import type { PublicAnswer } from "../applicant/read-request/read-answers.ts";
import type { Whole } from "../applicant/read-request/read-request.ts";
import type { Status } from "../http/status.ts";
import type { StatusByMobile } from "../http/status-by-mobile.ts";
import type { CalendarEntry } from "../request/request-state.ts";
import type { Entry } from "../request/timeline.ts";

type Find = (snapshot: Snapshot, key: string) => { readonly name: Text } | undefined;

/** Returns the name of a key in the directory; the key itself when the directory no longer has it. */
export const nameOf = (snapshot: Snapshot, find: Find, key: string): Text =>
  find(snapshot, key)?.name ?? { fa: key, en: key };

export const timelineShown = (
  { timeline, kind: now }: Pick<StatusByMobile, "timeline" | "kind">,
  snapshot: Snapshot,
): readonly TimelineEntry[] =>
  timeline.map(({ unit: key, what, kind: ofKind, subject: about, by, unnamed, ...entry }) => ({
    ...entry,
    ...(now !== undefined &&
      isByInspection(snapshot, now) &&
      key === inspectionUnit(snapshot)?.key && { emergency: true }),
    ...(ofKind !== undefined && { kind: nameOf(snapshot, kind, ofKind) }),
    ...(about !== undefined && { subject: nameOf(snapshot, subject, about) }),
    ...(key !== undefined && { unit: nameOf(snapshot, unit, key) }),
    ...(by !== undefined && clerkShown(snapshot, by, unnamed)),
    ...(what && { what: what.map((one) => dayShown(one, snapshot)) }),
  }));

/** The clerk's name; only the user name when the directory no longer has the clerk. */
const clerkShown = (
  snapshot: Snapshot,
  username: string,
  unnamed?: true,
): Pick<TimelineEntry, "by" | "unit"> => ({
  ...(!unnamed && { by: staffMember(snapshot, username)?.name ?? { fa: username, en: username } }),
  unit: unitOf(snapshot, username)?.name,
});

/** D3: a calendar entry with its name in the newest calendar; an entry that was removed has no name. */
export function dayShown(entry: CalendarEntry, snapshot: Snapshot): CalendarEntry & { readonly name?: Text } {
  const name = entry.did === "came" ? nameOfDay(snapshot, entry) : undefined;
  return { ...entry, ...defined({ name }) };
}

interface HolderShown extends Pick<Status, "imported"> {
  readonly holder?: Text;
  readonly expected?: Expected;
}

/**
 * The unit that now has the request, and the date of the answer (N8); both absent before the referral. Also the code in
 * an earlier system (P8).
 */
export const holderShown = (
  { holder, expected, imported }: StatusByMobile,
  snapshot: Snapshot,
): HolderShown => ({
  ...(holder !== undefined && { holder: nameOf(snapshot, unit, holder) }),
  ...defined({ expected, imported }),
});

/** A request's line in "my requests". */
export function lineShown(status: Status, snapshot: Snapshot): MyRequest {
  const last = standingOf(timelineShown(status, snapshot));
  if (!last) throw new Error("A timeline begins with being registered");
  return {
    code: status.code,
    kind: nameOf(snapshot, kind, status.kind),
    subject: nameOf(snapshot, subject, status.subject),
    registeredAt: status.registeredAt,
    last,
    forYou: status.forYou,
  };
}

type Shown = Omit<RequestProps, keyof Frame | "code" | "base" | "formKey" | "more" | "noted">;

/** A request as its page shows it. */
export function requestShown(whole: Whole, snapshot: Snapshot): Shown {
  const {
    status,
    description,
    mayI,
    objectUntil,
    rateUntil,
    questions,
    added,
    objection,
    rating,
    extensions,
  } = whole;
  return {
    kind: nameOf(snapshot, kind, status.kind),
    subject: nameOf(snapshot, subject, status.subject),
    ...(status.province !== undefined && { province: nameOf(snapshot, province, status.province) }),
    words: description,
    timeline: timelineShown(status, snapshot),
    ...holderShown(status, snapshot),
    channel: status.channel,
    knownTo: status.knownTo,
    ...{ forYou: status.forYou, byReceipt: whole.byReceipt, proxy: whole.proxy, group: whole.group },
    ...answersShown(whole, snapshot),
    ...{ mayI, objectUntil, rateUntil, added, objection, rating, extensions },
    questions: questions.map(questionShown),
  };
}

/** A question, with the part of a divided request that asked the question (R6). */
const questionShown = (question: Whole["questions"][number]): QuestionView => ({
  ...question,
  ...(isPart(question.case) && { part: partNumber(question.case) }),
});

/**
 * The answers on the page. The answer after an objection takes the place of the first answer once it is given (R13).
 */
function answersShown(
  { status, answer, firstAnswer, parts }: Whole,
  snapshot: Snapshot,
): Pick<RequestProps, "answer" | "firstAnswer" | "parts"> {
  const given = (entry: Entry["entry"]) =>
    status.timeline.findLast((one) => one.entry === entry && one.part === undefined);
  const first = given("answered");
  return {
    answer: answerShown(answer, given("final-answered") ?? first, snapshot),
    firstAnswer: answerShown(firstAnswer, first, snapshot),
    parts: parts.flatMap((one) => {
      const shown = answerShown(one.answer, one, snapshot);
      return shown ? [{ ...shown, part: one.part }] : [];
    }),
  };
}

/** An answer, with the unit that gave it and the time. */
function answerShown(
  answer: PublicAnswer | undefined,
  given: { readonly at: string; readonly unit?: string } | undefined,
  snapshot: Snapshot,
): AnswerView | undefined {
  if (!answer || !given) return undefined;
  const { points, outcome: key, ...rest } = answer;
  return {
    ...rest,
    outcome: nameOf(snapshot, outcome, key),
    at: given.at,
    unit: nameOf(snapshot, unit, given.unit ?? ""),
    points: points.map(({ raised, answer: words }) => ({ point: raised, answer: words })),
  };
}
