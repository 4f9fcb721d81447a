/** Makes the input of each step on a meeting, and different input to send under the same idempotency key. */

import type { MeetingDeps } from "../../../../functions/meeting/adapters/deps.ts";
import {
  bookPlace,
  cancelMeetingPlace,
  nameDeputy,
  notePriority,
  offerPlaces,
} from "../../../../functions/meeting/commands/arrange-meeting.ts";
import type { Ask, StepOutcome } from "../../../../functions/meeting/commands/frame/meeting-step.ts";
import {
  addRemark,
  confirmMinutes,
  correctMinutes,
  type MinutesGiven,
  noteAbsence,
  noteAttendance,
  writeMinutes,
} from "../../../../functions/meeting/commands/hold-meeting.ts";
import {
  answerInWriting,
  approveMeeting,
  refuseMeeting,
  sendMeetingOn,
} from "../../../../functions/meeting/commands/review-meeting.ts";
import type { Place } from "../../../../functions/meeting/journals/place-id.ts";
import { meetingRefusals } from "../../../../shared/contracts/words/meeting-words.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Random } from "../../core/random.ts";
import { simulated } from "../../services/organisation.ts";
import { canary } from "../people.ts";
import { everybody, units } from "../steps.ts";
import type { HallAction } from "./choice.ts";
import type { HallPage } from "./hall.ts";

export interface Todo {
  own(deps: MeetingDeps, ask: Ask): Promise<StepOutcome>;
  other?(deps: MeetingDeps, ask: Ask): Promise<StepOutcome>;
}

export interface Filling {
  readonly random: Random;
  readonly page: HallPage;
  /** The official's next time slots, as the desk shows them. If the step needs a slot, there is at least one. */
  readonly places: readonly Place[];
  /** The present time, in milliseconds since the epoch. */
  readonly now: number;
}

/** Steps on the day of the meeting that are sent without the meeting's version (R16). */
export const versionless: readonly HallAction[] = ["note-attendance", "note-absence", "add-remark"];

type Take<Input> = (deps: MeetingDeps, ask: Ask, input: Input) => Promise<StepOutcome>;

const both = <Input>(take: Take<Input>, own: Input, other?: Input): Todo => ({
  own: (deps, ask) => take(deps, ask, own),
  ...(other !== undefined && { other: (deps: MeetingDeps, ask: Ask) => take(deps, ask, other) }),
});

const heads = simulated.staff.filter(({ roles }) => roles.includes("head")).map(({ username }) => username);

const words = (random: Random): string => `${canary}: سخن ${random.below(1_000_000)}`;

/** For each stage, the usual next step on the day of the meeting. Sometimes the employee tries another step. */
const nextOf = {
  booked: ["arrive"],
  arrived: ["call", "begin"],
  called: ["begin"],
  "in-session": ["finish"],
} as const satisfies Partial<Record<HallPage["stage"], readonly string[]>>;

const todos: Readonly<Record<HallAction, (filling: Filling) => Todo>> = {
  "approve-meeting": ({ random, page }) => {
    const attends = random.chance(0.8)
      ? random.pick(["i.inspection", "h.inspection"])
      : random.pick(everybody);
    const withInspector = page.accused ? random.chance(0.85) : random.chance(0.05);
    return both(approveMeeting, withInspector ? { attends } : {}, { attends: "e.legal" });
  },
  "refuse-meeting": ({ random }) => {
    const [because, reason] = [random.pick(meetingRefusals), words(random)];
    return both(refuseMeeting, { because, reason }, { because, reason: `${reason} (دیگر)` });
  },
  "answer-meeting-in-writing": ({ random }) => {
    const answer = words(random);
    return both(answerInWriting, { answer }, { answer: `${answer} (دیگر)` });
  },
  "send-meeting-on": ({ random }) => {
    const [host, reason] = [random.pick(random.chance(0.7) ? heads : everybody), words(random)];
    return both(sendMeetingOn, { host, reason }, { host, reason: `${reason} (دیگر)` });
  },
  "offer-places": ({ random, places }) => {
    const offered = places.slice(0, random.between(1, 4));
    return both(
      offerPlaces,
      { places: offered },
      { places: [...offered, ...places].slice(0, 1 + offered.length) },
    );
  },
  "book-place": ({ random, places }) => {
    const place = random.chance(0.7) ? places[0] : random.pick(places);
    if (!place) throw new Error("A time is booked among those there are");
    const another = places.find((one) => one !== place);
    return both(bookPlace, { place }, another && { place: another });
  },
  "cancel-meeting-place": () => ({ own: cancelMeetingPlace }),
  "note-priority": ({ random, page }) => {
    const given = random.chance(0.9) ? !page.vulnerable : random.chance(0.5);
    return both(notePriority, { given }, { given: !given });
  },
  "name-deputy": ({ random, page }) => {
    const named = page.deputy?.username;
    const again = named !== undefined && random.chance(0.5);
    const [deputy, another] = [again ? named : random.pick(everybody), random.pick(everybody)];
    return both(nameDeputy, { deputy }, deputy === another ? undefined : { deputy: another });
  },
  "note-attendance": ({ random, page }) => {
    const next: readonly ("arrive" | "call" | "begin" | "finish")[] = nextOf[
      page.stage as keyof typeof nextOf
    ] ?? ["arrive"];
    const what = random.chance(0.95)
      ? random.pick(next)
      : random.pick(["arrive", "call", "begin", "finish"] as const);
    return both(noteAttendance, { what }, { what: what === "finish" ? "call" : "finish" });
  },
  "note-absence": ({ random }) => {
    const side = random.pick(["applicant", "applicant", "organisation"] as const);
    return both(noteAbsence, { side }, { side: side === "applicant" ? "organisation" : "applicant" });
  },
  "write-minutes": (filling) => {
    const minutes = minutesOf(filling);
    return both(writeMinutes, minutes, { ...minutes, statements: `${minutes.statements} (دیگر)` });
  },
  "add-remark": ({ random }) => {
    const remark = words(random);
    return both(addRemark, { remark }, { remark: `${remark} (دیگر)` });
  },
  "confirm-minutes": () => ({ own: confirmMinutes }),
  "correct-minutes": (filling) => {
    const [minutes, reason] = [minutesOf(filling), words(filling.random)];
    return both(correctMinutes, { ...minutes, reason }, { ...minutes, reason: `${reason} (دیگر)` });
  },
};

/**
 * Makes the input of the minutes. The person who attended is mostly the official, sometimes another person, who may have a
 * conflict of interest in the case.
 */
function minutesOf({ random, page, now }: Filling): MinutesGiven {
  const there = page.attends ?? page.deputy ?? page.host;
  const day = (days: number) => tehranDay(new Date(now + days * 86_400_000));
  const orders = Array.from({ length: random.pick([0, 1, 1, 2]) }, () => ({
    what: words(random),
    owner: random.chance(0.6) ? { unit: random.pick(units) } : { person: random.pick(everybody) },
    day: day(random.chance(0.9) ? random.between(1, 3) : -1),
  }));
  return {
    attendees: random.chance(0.8) ? [there.username] : [there.username, random.pick(everybody)],
    statements: words(random),
    orders,
  };
}

export const stepOf = (action: HallAction, filling: Filling): Todo => todos[action](filling);
