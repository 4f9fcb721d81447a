/**
 * Repeats the decisions on a meeting: first conflicts of interest (R2) and permissions, both by the directory of that
 * time, then the rules. Free appointment times, cancelled public days and the request's other meetings are in other
 * journals, so they are taken from the row's fact. So is the identification of the applicant by a session or a clerk.
 */

import { gateOf } from "../../functions/meeting/access/conflict.ts";
import { hostAsked } from "../../functions/meeting/access/hosts.ts";
import {
  isAccused,
  isOfficial,
  mayArrangeFor,
  gate as policyGate,
} from "../../functions/meeting/access/meeting-policy.ts";
import { timesOf } from "../../functions/meeting/clock/act-on-due/whom.ts";
import type { FactOf } from "../../functions/meeting/commands/frame/meeting-step.ts";
import { named } from "../../functions/meeting/commands/frame/naming.ts";
import { isOpen, mostOffered } from "../../functions/meeting/commands/pass-on.ts";
import { whyShut } from "../../functions/meeting/commands/publish-days/publish-days.ts";
import type { Asked } from "../../functions/meeting/meeting/asking.ts";
import { byWhen } from "../../functions/meeting/meeting/decision-deadline.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import {
  decideCancelPlace,
  decideChoosePlace,
  decideDeclineDeputy,
  decidePassOn,
  decideWithdrawMeeting,
  handOver,
  loseDay,
  loseRequest,
  tellOffer,
} from "../../functions/meeting/rules/arranging.ts";
import { decideWalkIn, hearOrder } from "../../functions/meeting/rules/attending.ts";
import { decideChangePlace } from "../../functions/meeting/rules/changing.ts";
import { actOnTime } from "../../functions/meeting/rules/due.ts";
import type { MeetingDecision } from "../../functions/meeting/rules/machine.ts";
import { passedOnUntil } from "../../functions/meeting/rules/offer-until.ts";
import { askMeeting, hearParties } from "../../functions/meeting/rules/reviewing.ts";
import { staffMember } from "../../shared/directory/lookups.ts";
import { mayReceiveFor } from "../../shared/directory/officials.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { mayI } from "../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../shared/handler/auth/staff.ts";
import { forbidden, nothing, staffOf } from "./case-moment.ts";
import type { DecideAgain, DecidedAgain } from "./chapter.ts";
import { decideMeetingStepAgain } from "./decide-again-meeting-step.ts";
import {
  conflictsOf,
  type MeetingMoment,
  meetingPolicy,
  refusedAgain,
  standingOf,
} from "./meeting-moment.ts";

export const decideMeetingAgain: DecideAgain<MeetingState, MeetingFact> = (moment) => {
  const { command } = moment.row;
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return known ? known(moment) : decideMeetingStepAgain(moment);
};

type Command = (moment: MeetingMoment) => DecidedAgain;

/**
 * Repeats a decision that writes a fact of this type. For a row without such a fact, the result is no facts, so the row
 * is reported as different.
 */
const writing =
  <Type extends MeetingFact["type"]>(
    type: Type,
    decide: (moment: MeetingMoment, fact: FactOf<Type>) => DecidedAgain,
  ): Command =>
  (moment) => {
    const fact = moment.facts.find((one) => one.type === type);
    return fact ? decide(moment, fact as FactOf<Type>) : nothing;
  };

const heard = (decision: MeetingDecision): DecidedAgain => ({ decision, because: [] });

/** Repeats an act of the applicant of the meeting; an act of another person is refused. */
const theirs =
  <Type extends MeetingFact["type"]>(
    type: Type,
    decide: (before: MeetingState, fact: FactOf<Type>, at: string) => MeetingDecision,
  ): Command =>
  (moment) => {
    const { row, before } = moment;
    if (!/^(applicant|receipt):/.test(row.actor) || !row.actor.endsWith(`:${before.asked?.person}`))
      return refusedAgain("not-found");
    return writing(type, (_, fact) => heard(decide(before, fact, row.at)))(moment);
  };

const commands: Readonly<Record<string, Command>> = {
  "ask-meeting": writing("asked", asked),
  "ask-meeting-for-applicant": writing("asked", askedByClerk),
  "take-walk-in": writing("walked-in", walkedIn),
  "choose-place": theirs("booked", (before, { place }, at) => decideChoosePlace(before, place, at)),
  "change-place": theirs("booked", (before, { place, instead }, at) =>
    decideChangePlace(before, { place, instead: instead ?? place }, at),
  ),
  "cancel-place": theirs("cancelled", (before, _, at) => decideCancelPlace(before, "applicant", at)),
  "withdraw-meeting": theirs("withdrawn", decideWithdrawMeeting),
  "decline-deputy": theirs("deputy-declined", decideDeclineDeputy),
  "hear-parties": writing("parties-heard", ({ before }, told) => heard(hearParties(before, told))),
  "hear-withdrawal": ({ before }) => heard(loseRequest(before)),
  // The end of the offer depends on the time at which a clerk told the applicant. Only intake's journal has this
  // time, so the end is taken from the row's fact.
  "hear-told": writing("offer-told", ({ before }, { until }) =>
    heard(tellOffer(before, { offered: before.since, until })),
  ),
  "hear-order": writing("order-kept", ({ before }, { commitment }) => heard(hearOrder(before, commitment))),
  "act-on-due": ({ row, before, snapshot }) =>
    heard(actOnTime(before, timesOf(snapshot(), before, new Date(row.at)))),
  "pass-on": writing("offered", passedOn),
  "cancel-day": dayCancelled,
  "close-day": dayClosed,
};

/**
 * Repeats a request for a meeting (M1). The directory of that time must list the official. An accused official may be
 * chosen only if the applicant insists (M3). The deadline is computed by the calendar of that time.
 */
function asked({ row, before, snapshot }: MeetingMoment, { type: _, ...asked }: FactOf<"asked">) {
  const at = new Date(row.at);
  const because = conflictsOf(snapshot(), asked, at, [asked.host]);
  if (!receives(snapshot(), asked)) return refusedAgain("unknown-choice");
  if (because.length > 0 && !asked.despiteConflict) return refusedAgain("official-complained-of", because);
  return { decision: askMeeting(before, askedAgain(asked, snapshot(), at)), because };
}

/**
 * Repeats a clerk's request for a meeting in an applicant's name (S2). A clerk in conflict of interest is refused (R2).
 */
function askedByClerk(moment: MeetingMoment, fact: FactOf<"asked">): DecidedAgain {
  const { row, snapshot } = moment;
  const [staff, at] = [staffOf(moment), new Date(row.at)];
  if (!staff) return forbidden;
  const conflicts = conflictsOf(snapshot(), fact, at, [staff.username]);
  if (gateOf(snapshot(), fact, at).conflictOf(staff.username)) return refusedAgain("not-found", conflicts);
  const may = meetingPolicy("act-for-applicant", staff, []);
  if (mayI("act-for-applicant", staff) !== "yes") return refusedAgain("forbidden", [may]);
  const { decision, because } = asked(moment, fact);
  return { decision, because: [may, ...because] };
}

const receives = (snapshot: Snapshot, { host, about }: Pick<Asked, "host" | "about">): boolean =>
  hostAsked(snapshot, { official: host }, about?.kind ?? "") !== undefined;

function askedAgain({ despiteConflict: _, ...asked }: Asked, snapshot: Snapshot, at: Date): Asked {
  const insists = isAccused(snapshot, asked, at) && { despiteConflict: true as const };
  const { due, running } = byWhen(snapshot, "decision", asked, at);
  // Deadlines that were set before warnings existed are not computed again.
  return { ...asked, due, ...(asked.running && { running }), ...insists };
}

/**
 * Repeats the reception of an applicant without an appointment (M9). It is refused if the clerk has a conflict of
 * interest, or the official is accused (M3).
 */
function walkedIn(moment: MeetingMoment, { place }: FactOf<"walked-in">): DecidedAgain {
  const { row, before, facts, snapshot } = moment;
  const [staff, at] = [staffOf(moment), new Date(row.at)];
  if (!staff) return forbidden;
  const own = facts.find((fact) => fact.type === "asked");
  const about = own ?? before;
  const conflicts = conflictsOf(snapshot(), about, at, [staff.username, place.host]);
  const gate = gateOf(snapshot(), about, at);
  if (gate.conflictOf(staff.username)) return refusedAgain("not-found", conflicts);
  const may = meetingPolicy("take-walk-in", staff, own ? [] : standingOf(moment, staff));
  if (mayI("take-walk-in", staff) !== "yes") return refusedAgain("forbidden", [may]);
  if (!receives(snapshot(), { ...about, host: place.host })) return refusedAgain("unknown-official");
  if (gate.conflictOf(place.host)) return refusedAgain("walk-in-complained-of", conflicts);
  const wanted = own ? askedAgain(withoutType(own), snapshot(), at) : { host: place.host };
  // If the applicant had requested the meeting before, the request itself is not checked again.
  return { decision: decideWalkIn(before, wanted as Asked, place), because: [may] };
}

const withoutType = ({ type: _, ...asked }: FactOf<"asked">): Asked => asked;

/**
 * Repeats the automatic offer of free appointment times (M6, M7), which happens in office hours only. It is not
 * stored who waited before the applicant, so this is not checked.
 */
function passedOn({ row, before, snapshot }: MeetingMoment, { places }: FactOf<"offered">): DecidedAgain {
  const at = new Date(row.at);
  if (!isOpen(snapshot(), before.host, at) || places.length > mostOffered(snapshot())) return nothing;
  return heard(decidePassOn(before, { places, until: passedOnUntil(snapshot(), before, places, at) }));
}

/**
 * Repeats the effect on one meeting when a user who arranges the official's days cancels a public day (M8, M16). The
 * meeting is cancelled or goes to a deputy. In the second case, the user must be allowed to name this deputy.
 */
function dayCancelled(moment: MeetingMoment): DecidedAgain {
  const { row, facts, before, snapshot } = moment;
  const [[fact], staff] = [facts, staffOf(moment)];
  const host = before.place?.host ?? before.host;
  if (!staff) return forbidden;
  const may = meetingPolicy("cancel-day", staff, standingOf(moment, staff));
  if (!isOfficial(snapshot(), host) || !mayArrangeFor(snapshot(), staff, host, new Date(row.at)))
    return refusedAgain("not-yours-to-arrange", [may]);
  if (fact?.type === "deputised") return handedOver(moment, staff, fact);
  const decision = fact?.type === "cancelled" ? loseDay(before, fact.because ?? "official") : { facts: [] };
  return { decision, because: [may] };
}

function handedOver(moment: MeetingMoment, staff: Staff, { deputy }: FactOf<"deputised">): DecidedAgain {
  const { before, row, snapshot } = moment;
  const at = new Date(row.at);
  const because = [meetingPolicy("name-deputy", staff, standingOf(moment, staff))];
  const refused = policyGate(snapshot(), staff, before, "name-deputy", at);
  if (refused) return { decision: { refused }, because };
  const who = named({ snapshot: snapshot(), gate: gateOf(snapshot(), before, at) }, deputy);
  if ("refused" in who) return { decision: who, because };
  if (!mayReceiveFor(snapshot(), before.host, deputy)) return refusedAgain("not-a-receiver", because);
  return { decision: handOver(before, who.cleared), because };
}

/**
 * Repeats the closing of a public day by a holiday (D3). The day's calendar is in the day's own journal. When the day
 * is no holiday in the calendar that the official's unit had then, the decision is not repeated.
 */
function dayClosed({ before, snapshot }: MeetingMoment): DecidedAgain {
  const { host, day } = before.place ?? { host: before.host, day: "" };
  const unit = staffMember(snapshot(), host)?.unit ?? "";
  if (day !== "" && whyShut(snapshot(), unit, day)) return heard(loseDay(before, "holiday"));
  throw new Error("whose calendar the public day followed is kept in the day's own journal");
}
