/**
 * Lists the events that are counted, and returns for each event the fact to store and the request that the fact is
 * about.
 */

import type { EventDefinition, EventEnvelope } from "../../../events/define-event.ts";
import { requestImported } from "../../../events/intake/request-imported.v1.ts";
import { requestRegistered } from "../../../events/intake/request-registered.v1.ts";
import { absenceNoted } from "../../../events/meeting/absence-noted.v1.ts";
import { answeredInWriting } from "../../../events/meeting/answered-in-writing.v1.ts";
import { attendanceNoted } from "../../../events/meeting/attendance-noted.v1.ts";
import { meetingAsked } from "../../../events/meeting/meeting-asked.v1.ts";
import { meetingRefused } from "../../../events/meeting/meeting-refused.v1.ts";
import { answerPublished } from "../../../events/referral/answer-published.v1.ts";
import { caseCorrected } from "../../../events/referral/case-corrected.v1.ts";
import { caseEndedV1 } from "../../../events/referral/case-ended.v1.ts";
import { caseEnded } from "../../../events/referral/case-ended.v2.ts";
import { caseImported } from "../../../events/referral/case-imported.v1.ts";
import { caseOpened } from "../../../events/referral/case-opened.v1.ts";
import { caseRated } from "../../../events/referral/case-rated.v1.ts";
import { caseReferred } from "../../../events/referral/case-referred.v1.ts";
import { caseReturned } from "../../../events/referral/case-returned.v1.ts";
import { caseTakenAway } from "../../../events/referral/case-taken-away.v1.ts";
import { closedNoOpinion } from "../../../events/referral/closed-no-opinion.v1.ts";
import { commitmentJudged } from "../../../events/referral/commitment-judged.v1.ts";
import { deadlineCorrected } from "../../../events/referral/deadline-corrected.v1.ts";
import { deadlineExtended } from "../../../events/referral/deadline-extended.v1.ts";
import { deadlinePassed } from "../../../events/referral/deadline-passed.v1.ts";
import { deadlineSet } from "../../../events/referral/deadline-set.v1.ts";
import { escalationEnded } from "../../../events/referral/escalation-ended.v1.ts";
import { meetingOrdered } from "../../../events/referral/meeting-ordered.v1.ts";
import { partiesNamed } from "../../../events/referral/parties-named.v1.ts";
import { remedyOrdered } from "../../../events/referral/remedy-ordered.v1.ts";
import { secondStageOpened } from "../../../events/referral/second-stage-opened.v1.ts";
import { defined } from "../../../shared/defined.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { AnswerClock, Heard, ToldFact } from "./told.ts";

/** The request of an event, and the fact to count; without a fact nothing is counted. */
interface Said {
  readonly request: string;
  readonly fact: ToldFact | undefined;
}

type Reads = (data: never) => Said;

const reading = <Data>(
  definition: EventDefinition<Data>,
  read: (data: Data) => Said,
): readonly [EventDefinition, Reads] => [definition as unknown as EventDefinition, read as Reads];

/** Makes the fact of an event about a case or a part of a divided request. */
const ofCase =
  <Data extends { readonly case: string }>(fact: (data: Data) => ToldFact | undefined) =>
  (data: Data): Said => ({ request: requestOf(data.case), fact: fact(data) });

const ofRequest =
  <Data extends { readonly request: string }>(fact: (data: Data) => ToldFact | undefined) =>
  (data: Data): Said => ({ request: data.request, fact: fact(data) });

const ofAnswers = (clock: string): clock is AnswerClock => clock === "answer" || clock === "second-stage";

type Dated = {
  readonly case: string;
  readonly clock: string;
  readonly due: string;
  readonly promised: string;
};
const dueAt = ofCase(({ clock, due, promised }: Dated) =>
  ofAnswers(clock) ? { what: "due", clock, due, promised } : undefined,
);
const lateOf = ofCase(({ clock }: { readonly case: string; readonly clock: string }) =>
  ofAnswers(clock) ? { what: "late" } : undefined,
);
const to =
  (what: "referred" | "returned" | "taken-away" | "second-stage") =>
  (data: { readonly case: string; readonly unit: string }): Said =>
    ofCase(({ unit }: typeof data) => ({ what, unit }))(data);

const readings = [
  reading(requestRegistered, (data) => {
    const { kind, subject, channel, withoutIdentity, complainedOf } = data;
    const more = {
      ...defined({ withoutIdentity, about: complainedOf?.units }),
    };
    return { request: data.request, fact: { what: "registered", kind, subject, channel, ...more } };
  }),
  reading(requestImported, ({ request, kind, subject, channel, registeredAt, complainedOf }) => ({
    request,
    fact: {
      ...{ what: "registered", kind, subject, channel, registeredAt },
      ...defined({ about: complainedOf?.units }),
    },
  })),
  reading(
    caseImported,
    ofCase(({ unit, registeredAt, closed, complainedOf }) => ({
      ...{ what: "imported", unit, registeredAt },
      ...(closed && { closed: { ...closed } }),
      ...defined({ about: complainedOf?.units }),
    })),
  ),
  reading(
    caseOpened,
    ofCase(({ unit, complainedOf }) => ({
      what: "opened",
      unit,
      ...defined({ about: complainedOf?.units }),
    })),
  ),
  reading(caseReferred, to("referred")),
  reading(caseReturned, to("returned")),
  reading(caseTakenAway, to("taken-away")),
  reading(secondStageOpened, to("second-stage")),
  reading(
    caseCorrected,
    ofCase(({ kind, subject }) => ({ what: "corrected", kind, subject })),
  ),
  reading(
    partiesNamed,
    ofCase(({ units }) => ({ what: "about", about: units })),
  ),
  reading(deadlineSet, dueAt),
  reading(deadlineExtended, dueAt),
  reading(deadlineCorrected, dueAt),
  reading(deadlinePassed, lateOf),
  reading(escalationEnded, lateOf),
  reading(
    answerPublished,
    ofCase(({ commitments = 0 }) => ({ what: "answered", promises: commitments })),
  ),
  reading(
    caseEnded,
    ofCase(() => ({ what: "ended" })),
  ),
  reading(
    caseEndedV1,
    ofCase(() => ({ what: "ended" })),
  ),
  reading(
    closedNoOpinion,
    ofCase(() => ({ what: "no-opinion" })),
  ),
  reading(
    caseRated,
    ofCase(({ process, outcome }) => ({ what: "rated", process, outcome })),
  ),
  reading(
    remedyOrdered,
    ofCase(() => ({ what: "owed" })),
  ),
  reading(
    meetingOrdered,
    ofCase(() => ({ what: "owed" })),
  ),
  reading(
    commitmentJudged,
    ofCase(({ kept, commitment, ordered, meeting }) =>
      kept
        ? {
            what: "kept",
            of: `${meeting === undefined ? "" : "meeting-"}${ordered ? "ordered-" : ""}${commitment}`,
          }
        : undefined,
    ),
  ),
  reading(
    meetingAsked,
    ofRequest(() => ({ what: "meeting-asked" })),
  ),
  reading(
    meetingRefused,
    ofRequest(() => ({ what: "meeting-refused" })),
  ),
  reading(
    answeredInWriting,
    ofRequest(() => ({ what: "meeting-refused" })),
  ),
  reading(
    attendanceNoted,
    ofRequest(({ what }) => (what === "finished" ? { what: "meeting-held" } : undefined)),
  ),
  reading(
    absenceNoted,
    ofRequest(({ side }) => (side === "organisation" ? { what: "meeting-missed" } : undefined)),
  ),
] as const;

export const countedEvents: readonly EventDefinition[] = readings.map(([definition]) => definition);

const byType = new Map(readings.map(([definition, read]) => [definition.type, read]));

/** Returns an event's fact with its request; undefined when the event does not count. */
export function factOf(
  event: Pick<EventEnvelope, "id" | "source" | "type" | "time" | "subject" | "sequence" | "data">,
): { readonly request: string; readonly heard: Heard } | undefined {
  const read = byType.get(event.type);
  if (!read) return undefined;
  const { request, fact } = read(event.data as never);
  if (!fact) return undefined;
  const teller = `${event.source.replace(/^peygir\./, "")}/${event.subject}`;
  const index = Number(event.id.slice(event.id.lastIndexOf("/") + 1));
  return { request, heard: { teller, version: event.sequence, index, at: event.time, fact } };
}
