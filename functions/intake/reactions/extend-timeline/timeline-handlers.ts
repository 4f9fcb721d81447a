import type { EventEnvelope } from "../../../../events/define-event.ts";
import { defined } from "../../../../shared/defined.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import { isPart } from "../../../../shared/domain/cases/case-id.ts";
import type { EventHandlers } from "../../../../shared/handler/queue/consume.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { countRegistered } from "../../clerk/note-guidance/count-registered.ts";
import type { GuidanceDeps } from "../../clerk/note-guidance/note-guidance.ts";
import type { CalendarEntry, ToldEntry } from "../../request/request-state.ts";
import { type NoteIdentifiedDeps, noteIdentified } from "../note-identified.ts";
import type { timelineEvents } from "../timeline-events.ts";
import { extendTimeline, hearDate, hearErasure, hearLimit, hearParties } from "./extend-timeline.ts";
import { heard } from "./heard.ts";
import { listNotice } from "./list-notice.ts";
import { meetingHandlers } from "./meeting-handlers.ts";

type Handlers = EventHandlers<typeof timelineEvents>;
type Told = Parameters<typeof extendTimeline>[2];
type EventEntry = Omit<CalendarEntry, "kind"> & { readonly kind?: CalendarEntry["kind"] | undefined };
type About = EventEnvelope<{ readonly unit: string; readonly at: string }>;

/** The event handlers that show each event of a case, or of a part of a divided request, on the timeline. */
export function timelineHandlers(
  deps: Pick<IntakeDeps, "requests" | "directory" | "now"> &
    Pick<GuidanceDeps, "tallies"> &
    NoteIdentifiedDeps,
): Handlers {
  const show = async (event: EventEnvelope, told: Told, limit?: string) =>
    heard(await extendTimeline(deps, event, told, limit));
  const entry = (event: About, name: ToldEntry, more: Partial<Told> = {}) =>
    show(event, { entry: name, unit: event.data.unit, at: event.data.at, ...more });
  const referred = (event: About) => entry(event, "referred");
  return {
    ...meetingHandlers(deps),
    "identity.standing-changed.v1": (event) => noteIdentified(deps, event),
    "intake.request-registered.v1": (event) => countRegistered(deps, event),
    "referral.case-opened.v1": async (event) => {
      const { complainedOf, belonged, unit, at, limit } = event.data;
      if (complainedOf) heard(await hearParties(deps, event, { ...complainedOf, belonged }));
      await show(event, { entry: "referred", unit, at }, limit);
    },
    // P8: a case that was closed in the earlier system was shown whole by its import.
    "referral.case-imported.v1": async (event) => {
      const { complainedOf, belonged, unit, at, limit, closed } = event.data;
      if (complainedOf) heard(await hearParties(deps, event, { ...complainedOf, belonged }));
      if (!closed) await show(event, { entry: "referred", unit, at }, limit);
    },
    "referral.case-referred.v1": referred,
    "referral.case-returned.v1": referred,
    // A new assignee in the same unit changes nothing for the applicant.
    "referral.case-taken-away.v1": async (event) => {
      if (event.data.unit !== event.data.from) await referred(event);
    },
    "referral.case-accepted.v1": (event) => entry(event, "under-review"),
    "referral.applicant-asked.v1": (event) =>
      entry(event, "question", { question: event.data.question as DocumentId, by: event.data.by }),
    "referral.reply-received.v1": (event) => {
      const { at, by } = event.data;
      return show(event, { entry: "question-replied", at, ...defined({ by }) });
    },
    "referral.answer-published.v1": (event) => {
      const { outcome, answer, remedied, by } = event.data;
      return entry(event, answerEntry(event), {
        ...{ answer: { document: answer as DocumentId, outcome }, by },
        ...(remedied && { remedied }),
      });
    },
    "referral.second-stage-opened.v1": (event) => entry(event, "in-second-stage"),
    "referral.commitment-judged.v1": async (event) => {
      const { kept, commitment, ordered, meeting, remedied } = event.data;
      // S3: inspection reported that the emergency is remedied, so the applicant can come back to the office.
      if (remedied) return entry(event, "remedied");
      // Inspection's orders to the accused are in no answer, so the applicant does not see them.
      if (ordered) return;
      // An official's orders in a meeting are in the minutes and in no answer, so the entry has no commitment number.
      const which = meeting === undefined ? { commitment } : {};
      await entry(event, kept ? "commitment-kept" : "commitment-not-kept", which);
    },
    "referral.closed-no-opinion.v1": (event) => entry(event, "closed-no-opinion"),
    // The date of a part of a divided request concerns only the part's unit.
    "referral.deadline-set.v1": async (event) => {
      const { clock, at, due, promised, because, was, what, known } = event.data;
      if (known) return;
      // The legal limit is announced once, at its start, and never moves.
      if (clock === "legal" && because === "started") return heard(await hearLimit(deps, event, { due }));
      if (!isOfAnswer(clock) || isPart(event.subject)) return;
      if (was === undefined) heard(await hearDate(deps, event, event.data));
      else
        await show(event, {
          entry: "date-moved",
          at,
          due,
          promised,
          ...(what && { what: what.map(entryOf) }),
        });
    },
    "referral.case-corrected.v1": async (event) => {
      const { kind, subject, at } = event.data;
      // The matter of a part is corrected together with the whole request.
      if (!isPart(event.subject)) await show(event, { entry: "corrected", at, kind, subject });
    },
    "referral.letter-issued.v1": (event) => entry(event, "letter-issued", { letter: event.data.number }),
    // R19: contacts with a unit, a colleague or another body do not concern the applicant.
    "referral.contact-noted.v1": async (event) => {
      const { with: whom, how, result, by, at } = event.data;
      if (whom === "applicant") await show(event, { entry: "contact", at, by, contact: { how, result } });
    },
    // No date is shown while the clock is paused; the event of its resumption has a date.
    "referral.deadline-corrected.v1": async (event) => {
      const { clock, at, due, promised, was } = event.data;
      if (!isOfAnswer(clock) || isPart(event.subject) || was === undefined) return;
      await show(event, { entry: "date-corrected", at, due, promised });
    },
    "referral.deadline-extended.v1": (event) => {
      const { due, promised, reason, by } = event.data;
      return entry(event, "extended", { due, promised, reason: reason as DocumentId, by });
    },
    "referral.deadline-passed.v1": async (event) => {
      const { clock, level } = event.data;
      if (clock === "legal" && level === 1) return heard(await hearLimit(deps, event, { passed: true }));
      if (isOfAnswer(clock) && level === 1) await entry(event, "overdue");
    },
    // No superior was left to notify, but the legal limit passed all the same.
    "referral.escalation-ended.v1": async (event) => {
      if (event.data.clock === "legal") heard(await hearLimit(deps, event, { passed: true }));
    },
    "referral.case-linked.v1": (event) => show(event, { entry: "linked", at: event.data.at }),
    "referral.case-unlinked.v1": (event) => show(event, { entry: "unlinked", at: event.data.at }),
    "referral.similar-answered.v1": (event) => show(event, { entry: "similar-answered", at: event.data.at }),
    "notification.notice-untold.v1": async (event) => heard(await listNotice(deps, event)),
    // An applicant who does not want a kind of notice is not called about such notices either (N5).
    "notification.notice-withheld.v1": async (event) => {
      const { why, ...data } = event.data;
      if (why === "by-call") heard(await listNotice(deps, { ...event, data: { ...data, why } }));
    },
    "identity.person-erased.v1": async (event) => {
      for (const request of event.data.requests) heard(await hearErasure(deps, event, request));
    },
    "referral.parties-named.v1": async (event) => heard(await hearParties(deps, event, event.data)),
    "referral.belonged-noted.v1": async (event) => heard(await hearParties(deps, event, event.data)),
  };
}

const isOfAnswer = (clock: string): boolean => clock === "answer" || clock === "second-stage";

const entryOf = ({ kind, ...entry }: EventEntry): CalendarEntry => ({ ...entry, ...defined({ kind }) });

/** R6, R13: the timeline entry of an answer: to a part, to the whole after an objection, or to the whole before one. */
function answerEntry({
  subject,
  data: { final = false },
}: EventEnvelope<{ readonly final?: boolean | undefined }>): ToldEntry {
  if (isPart(subject)) return "part-answered";
  return final ? "final-answered" : "answered";
}
