/** How the facts of a meeting fold. Folding never decides again. */

import { defined } from "../../../shared/defined.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { MeetingFact, Running } from "./meeting-facts.ts";
import { type MeetingState, movedTo, type Stage } from "./meeting-state.ts";

/** Another official has another line: whoever is above them has not heard of it, and who was above the one before supervises it no more. */
const goesUpAnew = ({ late, supervising: _, ...state }: MeetingState, due: string): MeetingState =>
  late ? { ...state, late: { clock: late.clock, next: late.next ?? due } } : state;

type FactOf<Type extends MeetingFact["type"]> = Extract<MeetingFact, { readonly type: Type }>;
type Folds = {
  readonly [Type in MeetingFact["type"]]: (
    state: MeetingState,
    fact: FactOf<Type>,
    row: RowHead,
  ) => MeetingState;
};

const runs = (running: Running | undefined, { at }: RowHead): Pick<MeetingState, "running"> =>
  running ? { running: { ...running, from: at, warned: [] } } : {};

const to = (state: MeetingState, stage: Stage, row: RowHead): MeetingState => ({
  ...state,
  stage,
  since: row.at,
});

/** Nothing is late any more, and nobody is warned. */
const done = ({
  late: _,
  escalatedTo: __,
  running: ___,
  supervising: ____,
  ...state
}: MeetingState): MeetingState => state;
/** Decided: nothing is due any more. */
const decided = ({ due: _, ...state }: MeetingState): MeetingState => done(state);
/** The minutes are final. */
const written = ({ minutesDue: _, ...state }: MeetingState): MeetingState => done(state);
/** Nothing is offered any more. */
const chosen = ({ offer: _, ...state }: MeetingState): MeetingState => state;
/** It has no place any more, nobody stands in at it, and nobody is reminded of it. */
const placeless = ({
  place,
  deputy: _,
  remindAt: __,
  walkIn: ___,
  ...state
}: MeetingState): MeetingState => ({
  ...state,
  ...defined({ had: place }),
});

const folds: Folds = {
  asked: (state, { type: _, host, parties, partiesAt, due, running, ...asked }, row) => ({
    ...to(state, "asked", row),
    asked,
    askedWith: host,
    host,
    parties,
    ...defined({ partiesAt }),
    due,
    ...runs(running, row),
    askedAt: row.at,
  }),
  "parties-heard": (state, { parties, sequence }) => ({ ...state, parties, partiesAt: sequence }),
  approved: (state, fact, row) => ({
    ...to(decided(state), "approved", row),
    ...("accused" in fact ? { host: fact.accused, attends: fact.attends } : { host: fact.host }),
  }),
  refused: (state, { type: _, ...refused }, row) => ({ ...to(decided(state), "refused", row), refused }),
  "answered-in-writing": (state, { answer }, row) => ({ ...to(decided(state), "in-writing", row), answer }),
  "sent-on": (state, { host, due, reason }, row) => ({
    ...to(goesUpAnew(state, due), "asked", row),
    ...{ host, due, sentOn: { from: state.host, reason } },
  }),
  "priority-noted": ({ vulnerable: _, ...state }, { given }) => ({
    ...state,
    ...(given && { vulnerable: true as const }),
  }),
  offered: (state, { places, until }, row) => ({ ...to(state, "offered", row), offer: { places, until } }),
  "offer-told": (state, { until }) => ({
    ...state,
    ...(state.offer && { offer: { ...state.offer, until, told: true as const } }),
  }),
  "offer-expired": (state, { untold }, row) => ({
    ...to(chosen(state), "approved", row),
    ...(!untold && { unanswered: (state.unanswered ?? 0) + 1 }),
  }),
  booked: (state, { place, remindAt }, row) => {
    const { priority: _, had: __, dayLost: ___, unanswered: ____, ...rest } = placeless(chosen(state));
    return { ...to(rest, "booked", row), place, ...defined({ remindAt }) };
  },
  "reminder-due": ({ remindAt: _, ...state }) => state,
  cancelled: (state, { by, because }, row) => ({
    ...to(placeless(state), "approved", row),
    ...defined({ dayLost: because }),
    ...(by === "organisation" && { priority: true }),
  }),
  withdrawn: (state, _, row) => to(placeless(chosen(decided(state))), "withdrawn", row),
  "walked-in": (state, { place }, row) => {
    const { priority: _, had: __, dayLost: ___, ...rest } = placeless(chosen(decided(state)));
    return { ...to(rest, "arrived", row), place, walkIn: true };
  },
  arrived: (state, _, row) => to(state, "arrived", row),
  called: (state, _, row) => to(state, "called", row),
  begun: (state, _, row) => to(state, "in-session", row),
  absent: (state, { side, place }, row) => ({
    ...to(placeless(state), "approved", row),
    absences: { ...state.absences, [side]: state.absences[side] + 1 },
    missed: [...state.missed, { side, place }],
    ...(side === "organisation" && { priority: true }),
  }),
  finished: (state, { minutesDue, running }, row) => ({
    ...to(state, "finished", row),
    ...defined({ minutesDue }),
    ...runs(running, row),
  }),
  deputised: (state, { deputy }) => ({ ...state, deputy }),
  "deputy-declined": (state, _, row) => ({ ...to(placeless(state), "approved", row), priority: true }),
  written: (state, { type: _, ...minutes }) => ({ ...state, minutes: { ...state.minutes, ...minutes } }),
  remarked: (state, { remark }) => ({
    ...state,
    ...(state.minutes && { minutes: { ...state.minutes, remark } }),
  }),
  confirmed: (state, _, row) => ({
    ...to(written(state), "minuted", row),
    ...(state.minutes && { minutes: { ...state.minutes, confirmedAt: row.at } }),
  }),
  "order-kept": (state, { commitment }) => ({ ...state, kept: [...state.kept, commitment] }),
  "minutes-corrected": (state, { attendees, statements, orders, reason }, row) => {
    const { minutes } = state;
    if (!minutes) return state;
    const replaced = { attendees: minutes.attendees, statements: minutes.statements };
    const earlier = [...(minutes.earlier ?? []), { ...replaced, correctedAt: row.at, reason }];
    return {
      ...state,
      minutes: { ...minutes, attendees, statements, orders: [...minutes.orders, ...orders], earlier },
    };
  },
  "clock-moved": (state, fact) => movedTo(state, fact),
  warned: ({ running, ...state }, { share, to: told, above }, { at }) => ({
    ...state,
    ...(running && { running: { ...running, warned: [...running.warned, { share, to: told, at }] } }),
    ...(above !== undefined && { supervising: [...new Set([...(state.supervising ?? []), above])] }),
    everWarned: [...new Set([...(state.everWarned ?? []), ...told])],
  }),
  escalated: (state, { clock, unit, next }) => ({
    ...state,
    late: { clock, ...defined({ next }) },
    escalatedTo: [...(state.escalatedTo ?? []), unit],
    heard: [...new Set([...state.heard, unit])],
  }),
  "escalation-ended": (state, { clock }) => ({ ...state, late: { clock, ended: true } }),
};

const isByPerson = ({ actor }: RowHead): boolean => /^(staff|applicant|receipt):/.test(actor);

export function foldMeeting(state: MeetingState, fact: MeetingFact, row: RowHead): MeetingState {
  const fold = folds[fact.type] as (state: MeetingState, fact: MeetingFact, row: RowHead) => MeetingState;
  const after = fold(state, fact, row);
  return isByPerson(row) ? { ...after, personVersion: row.version } : after;
}
