/**
 * Recounts the figures at the end of a day, request by request, from the events in the journals. It shares no
 * code with `functions/insight`, whose figures it is compared with.
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import type { ageNames, counted, meetingCounts } from "../../shared/contracts/staff/figures.ts";
import { isPart, requestOf } from "../../shared/domain/cases/case-id.ts";
import { dayNumber } from "../../shared/domain/time/days.ts";
import { fromSolarHijri, toSolarHijri } from "../../shared/domain/time/solar-hijri.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";

export type Measure =
  | (typeof counted)[number]
  | (typeof ageNames)[number]
  | (typeof meetingCounts)[number]
  | "late";

/** The counts by owner: `all`, or the key of a unit. Zeros are left out. */
export type Recounted = ReadonlyMap<string, Partial<Record<Measure, number>>>;

// biome-ignore lint/suspicious/noExplicitAny: each event has data of its own.
type Event = EventEnvelope<any> & { readonly name: string };

const names = (event: EventEnvelope): Event => ({ ...event, name: event.type.replace(/\.v\d+$/, "") });

/** P8: the events that an imported request would have had, at the times of the earlier system. */
function asThere(event: Event): readonly Event[] {
  const { name, data } = event;
  const at = (time: string, called: string): Event => ({ ...event, time, name: called });
  if (name === "intake.request-imported") return [at(data.registeredAt, "intake.request-registered")];
  if (name !== "referral.case-imported") return [event];
  const opened = at(data.registeredAt, "referral.case-opened");
  const { closed } = data;
  if (!closed) return [opened];
  return [
    opened,
    at(closed.at, closed.how === "answered" ? "referral.answer-published" : "referral.case-ended"),
  ];
}
const inOrder = (one: Event, other: Event): number =>
  one.sequence - other.sequence || Number(one.id.split("/").at(-1)) - Number(other.id.split("/").at(-1));

const followed = ["peygir.referral", "peygir.meeting"];

/**
 * Counts the figures at the end of a date.
 * @param day a date in Tehran, ISO 8601
 */
export function recount(events: readonly EventEnvelope[], day: string): Recounted {
  const sheet = new Sheet(day);
  const known = events
    .map(names)
    .flatMap(asThere)
    .filter(({ time }) => tehranDay(new Date(time)) <= day);
  const requests = Map.groupBy(
    known.filter(
      ({ source, data }) => followed.includes(source) && /^\d{12}$/.test(data.case ?? data.request),
    ),
    ({ data }) => requestOf(data.case ?? data.request),
  );
  for (const registered of known.filter(({ name }) => name === "intake.request-registered")) {
    const code = registered.data.request;
    const about = requests.get(code) ?? [];
    sheet.add("all", "came", registered);
    const cases = Map.groupBy(
      about
        .filter(({ source, subject }) => source === "peygir.referral" && /^\d{12}$/.test(subject))
        .toSorted(inOrder),
      ({ subject }) => subject,
    );
    for (const [id, told] of cases) countCase(sheet, registered, told, !isPart(id));
    if (!cases.has(code)) sheet.waits("all", registered);
    for (const event of about.filter(({ source }) => source === "peygir.meeting")) countMeeting(sheet, event);
  }
  return sheet.all;
}

class Sheet {
  readonly all = new Map<string, Partial<Record<Measure, number>>>();
  readonly #day: number;
  readonly #first: number;

  constructor(day: string) {
    this.#day = dayNumber(day);
    this.#first = dayNumber(fromSolarHijri({ ...toSolarHijri(day), day: 1 }));
  }

  /** Counts an event that happened in the Persian month of the date, up to and including the date. */
  add(whose: string | undefined, what: Measure, at: Event | number, by = 1): void {
    const day = typeof at === "number" ? at : dayOf(at);
    if (day >= this.#first && day <= this.#day) this.is(whose, what, by);
  }

  /** Counts something that is true at the end of the date, such as an open case. */
  is(whose: string | undefined, what: Measure, by = 1): void {
    if (whose === undefined || by === 0) return;
    const mine = this.all.get(whose) ?? {};
    this.all.set(whose, { ...mine, [what]: (mine[what] ?? 0) + by });
  }

  waits(whose: string | undefined, registered: Event): void {
    const age = this.#day - dayOf(registered);
    this.is(whose, age <= 10 ? "to10" : age <= 30 ? "to30" : age <= 90 ? "to90" : "more");
  }

  isOver(day: number): boolean {
    return day <= this.#day;
  }
}

const dayOf = ({ time }: Event): number => dayNumber(tehranDay(new Date(time)));

type Step = Event & {
  /** The name of the event without its service, such as `case-referred`. */
  readonly did: string;
  /** The units that had the case before the event (`before`) and after it (`unit`). */
  readonly before: string | undefined;
  readonly unit: string | undefined;
};

const arrives = ["case-opened", "case-referred", "case-returned", "case-taken-away", "second-stage-opened"];
const dates = ["deadline-set", "deadline-extended", "deadline-corrected"];
const ends = ["answer-published", "case-ended", "closed-no-opinion"];
const breaches = ["deadline-passed", "escalation-ended"];

function stepsOf(events: readonly Event[]): readonly Step[] {
  let unit: string | undefined;
  return events.map((event) => {
    const [did, before] = [event.name.slice("referral.".length), unit];
    if (arrives.includes(did)) unit = event.data.unit;
    return { ...event, did, before, unit };
  });
}

type Both = (what: Measure, at: Event | number, whose: string | undefined, by?: number) => void;

function countCase(sheet: Sheet, registered: Event, events: readonly Event[], whole: boolean): void {
  const steps = stepsOf(events);
  const unit = steps.at(-1)?.unit;
  const both: Both = (what, at, whose, by) => {
    if (whole) sheet.add("all", what, at, by);
    sheet.add(whose, what, at, by);
  };
  const whose = [...(whole ? ["all"] : []), ...(unit === undefined ? [] : [unit])];
  if (isOpen(steps)) for (const each of whose) sheet.waits(each, registered);
  if (isLate(steps)) for (const each of whose) sheet.is(each, "late");
  countMoves(both, sheet, steps);
  countAnswers(both, steps);
  countPromises(both, steps);
  if (whole) countRatings(both, steps);
  if (whole && !registered.data.withoutIdentity) countSilences(both, sheet, steps);
}

function countMoves(both: Both, sheet: Sheet, steps: readonly Step[]): void {
  for (const step of steps) {
    if (arrives.includes(step.did)) sheet.add(step.unit, "came", step);
    if (step.did === "case-returned") both("returned", step, step.before);
    if (step.did === "second-stage-opened") both("secondStages", step, step.before);
  }
}

/** Whether the case is open: the latest event that opened or ended the case is one that opened it. */
const isOpen = (steps: readonly Step[]): boolean =>
  !ends.includes(
    steps.findLast(({ did }) => ["case-opened", "second-stage-opened", ...ends].includes(did))?.did ?? "",
  );

const ofAnswer = ({ data }: Step): boolean => data.clock === "answer" || data.clock === "second-stage";

/** Whether the case is late: the deadline of its answer passed, and no later event remedied that. */
function isLate(steps: readonly Step[]): boolean {
  const breach = steps.findLastIndex((step) => breaches.includes(step.did) && ofAnswer(step));
  const heals = (step: Step) =>
    ends.includes(step.did) ||
    step.did === "second-stage-opened" ||
    (dates.includes(step.did) && ofAnswer(step) && step.data.due > step.time);
  return breach !== -1 && !steps.slice(breach + 1).some(heals);
}

function countAnswers(both: Both, steps: readonly Step[]): void {
  for (const [place, step] of steps.entries()) {
    if (step.did !== "answer-published") continue;
    const before = steps.slice(0, place);
    const clock = before.some(({ did }) => did === "second-stage-opened") ? "second-stage" : "answer";
    const date = before.findLast(({ did, data }) => dates.includes(did) && data.clock === clock)?.data;
    both("answered", step, step.unit);
    if (!date) continue;
    both("dated", step, step.unit);
    if (step.time <= date.due) both("onTime", step, step.unit);
    if (step.time <= date.promised) both("asPromised", step, step.unit);
  }
}

function countPromises(both: Both, steps: readonly Step[]): void {
  const kept = new Set<string>();
  for (const step of steps) {
    const { did, data, unit } = step;
    if (did === "answer-published") both("owed", step, unit, data.commitments ?? 0);
    if (did === "remedy-ordered" || did === "meeting-ordered") both("owed", step, unit);
    const promise = JSON.stringify([data.commitment, data.ordered === true, data.meeting !== undefined]);
    if (did !== "commitment-judged" || !data.kept || kept.has(promise)) continue;
    kept.add(promise);
    both("kept", step, unit);
  }
}

function countRatings(both: Both, steps: readonly Step[]): void {
  for (const [place, step] of steps.entries()) {
    if (step.did !== "case-rated") continue;
    const whose = steps.slice(0, place).findLast(({ did }) => did === "answer-published")?.unit;
    both("rated", step, whose);
    if (step.data.process) both("process", step, whose);
    if (step.data.outcome) both("outcome", step, whose);
  }
}

/** Counts the answers without an earlier rating to which the applicant did not respond within fourteen days. */
function countSilences(both: Both, sheet: Sheet, steps: readonly Step[]): void {
  const speaks = ["answer-published", "second-stage-opened", "closed-no-opinion", "case-rated"];
  for (const [place, answer] of steps.entries()) {
    const isRated = steps.slice(0, place).some(({ did }) => did === "case-rated");
    if (answer.did !== "answer-published" || answer.data.closed || isRated) continue;
    const last = dayOf(answer) + 14;
    const next = steps.slice(place + 1).find(({ did }) => speaks.includes(did));
    if (next && dayOf(next) <= last) {
      if (next.did === "closed-no-opinion") both("silent", next, answer.unit);
      continue;
    }
    if (sheet.isOver(last + 1)) both("silent", last + 1, answer.unit);
    if (next?.did === "case-rated") both("silent", next, answer.unit, -1);
  }
}

function countMeeting(sheet: Sheet, event: Event): void {
  const { name, data } = event;
  if (name === "meeting.meeting-asked") sheet.add("all", "asked", event);
  if (name === "meeting.meeting-refused" || name === "meeting.answered-in-writing")
    sheet.add("all", "refused", event);
  if (name === "meeting.attendance-noted" && data.what === "finished") sheet.add("all", "held", event);
  if (name === "meeting.absence-noted" && data.side === "organisation") sheet.add("all", "missed", event);
}
