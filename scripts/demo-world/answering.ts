/**
 * Plans the casework on one request of the demo: acceptance, questions, calls, the draft and its approval.
 */

import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Random } from "../../test/simulation/core/random.ts";
import { itsCode, type Note } from "./deeds.ts";
import type { Decision, Handling, Story } from "./matter.ts";
import { dayWords } from "./office.ts";
import { headOf, membersOf, type World, whenPresent, within } from "./world.ts";

export interface Course {
  readonly random: Random;
  readonly note: Note;
  readonly story: Story;
  readonly kind: string;
  /** The time of the registration, counted in working days since the start of the plan (a position of `Office`). */
  readonly began: number;
  readonly online: boolean;
  readonly hasMobile: boolean;
  /** Whether the answer misses its deadline. */
  readonly late: boolean;
}

/** The unit and the expert who accepted the case, and the time of the acceptance in working days (a position of `Office`). */
export interface Desk {
  readonly unit: string;
  readonly expert: string;
  readonly at: number;
}

export const caseStep = (by: string, step: string, body: object) => ({ do: "case", by, step, body }) as const;

/**
 * Plans that an expert of the unit accepts the case, within the three days allowed.
 * @param from the time, in working days, at which the case reached the unit
 */
export function accepting(world: World, course: Course, unit: string, from: number): Desk {
  const { random, note, story } = course;
  const expert = random.pick(membersOf(world, unit, "expert"));
  const at = whenPresent(world, expert, from + within(random, 0.06, random.chance(0.8) ? 1.1 : 2.6));
  note(world.office.at(at), caseStep(expert, "accept", { points: story.points }), { stage: "accepted" });
  return { unit, expert, at };
}

/**
 * Plans questions, calls and an extension between acceptance and draft.
 * @returns the earliest time of the draft, in working days
 */
export function working(world: World, course: Course, { unit, expert, at }: Desk): number {
  const { random, note, story, online, hasMobile } = course;
  const when = (position: number) => world.office.at(position);
  let from = at;
  if (story.question && hasMobile && random.chance(0.45)) {
    const { asked, replied } = story.question;
    from = whenPresent(world, expert, at + within(random, 0.1, 0.8));
    note(when(from), caseStep(expert, "ask", { question: asked }), { stage: "asked" });
    from = whenPresent(world, expert, from + within(random, 0.4, 4));
    const reply = online
      ? ({ do: "applicant", act: "reply", body: { case: itsCode, words: replied } } as const)
      : caseStep(expert, "reply", { reply: replied });
    note(when(from), reply, { stage: "accepted" });
  } else if (online && random.chance(0.08)) {
    const words = "روزهای زوج بعد از ساعت ۱۶ در دسترس هستم. اگر تماس می‌گیرید همان ساعت بگیرید.";
    note(when(at + 0.3), { do: "applicant", act: "information", body: { words } });
  }
  if (random.chance(0.12)) {
    const words = "وضعیت رسیدگی به متقاضی گفته شد.";
    const contact = { with: { type: "applicant" }, how: "phone", result: "reached", words };
    const called = whenPresent(world, expert, from + within(random, 0.1, 0.6));
    note(when(called), caseStep(expert, "contacts", contact));
  } else if (random.chance(0.08)) {
    const promised = whenPresent(world, expert, from + within(random, 0.05, 0.3));
    const day = tehranDay(new Date(when(Math.floor(promised) + 1.5)));
    const call = { day, time: "10:30", reason: "نتیجه بررسی را به متقاضی بگوییم." };
    note(when(promised), caseStep(expert, "calls", call));
  }
  if (course.late && random.chance(0.4)) {
    const head = headOf(world, unit);
    const extended = whenPresent(world, head, Math.max(from, course.began + within(random, 6.2, 8.5)));
    const extension = { days: random.between(3, 6), reason: "گزارش کارشناس هنوز نرسیده است." };
    note(when(extended), caseStep(head, "extend", extension));
    from = Math.max(from, extended);
  }
  return from;
}

export interface Answering {
  /** The earliest times of the inspection (`from`) and of the draft, in working days. */
  readonly from: number;
  readonly draft: number;
  readonly decide: (handling: Handling) => Decision;
  readonly answered: "answered" | "final-answered";
}

/** A published answer. `at` is the time of publication and `due` the deadline of the unit's commitment, in working days. */
export interface Given {
  readonly at: number;
  readonly decision: Decision;
  readonly desk: Desk;
  readonly due: number;
}

/**
 * Plans the draft by the expert. It plans the head's approval, too, when the answer is a refusal or the request's kind
 * needs a second person (R10).
 */
export function answering(
  world: World,
  { random, note, kind }: Course,
  desk: Desk,
  { from, draft, decide, answered }: Answering,
): Given {
  const { unit, expert } = desk;
  const { office, organisation } = world;
  const drafted = whenPresent(world, expert, draft);
  const due = Math.floor(drafted) + 6.5;
  const looked = Math.max(from, drafted - within(random, 0.8, 2.4));
  const decision = decide({ looked: dayWords(office.at(looked)), soon: dayWords(office.at(due)) });
  const { promise, ...rest } = decision;
  const commitment = promise && { what: promise, due: tehranDay(new Date(office.at(due))), owner: { unit } };
  const body = { ...rest, ...(commitment && { commitments: [commitment] }) };
  const refusal = organisation.outcomes.find(({ key }) => key === decision.outcome)?.refusal ?? false;
  const fourEyes = organisation.kinds.find((one) => one.key === kind)?.fourEyes ?? true;
  if (!fourEyes && !refusal) {
    note(office.at(drafted), caseStep(expert, "draft", body), { stage: answered });
    return { at: drafted, decision, desk, due };
  }
  const head = headOf(world, unit);
  let last = drafted;
  if (random.chance(0.1)) {
    const first = { ...body, reasoning: "موضوع بررسی شد و نتیجه همین است." };
    note(office.at(last), caseStep(expert, "draft", first), { stage: "for-approval" });
    last = whenPresent(world, head, last + within(random, 0.1, 0.6));
    const reason = "دلیل را با استناد به قانون یا مدرک بنویسید.";
    note(office.at(last), caseStep(head, "send-back", { reason }), { stage: "accepted" });
    last = whenPresent(world, expert, last + within(random, 0.1, 0.5));
  }
  note(office.at(last), caseStep(expert, "draft", body), { stage: "for-approval" });
  const given = whenPresent(world, head, last + within(random, 0.12, random.chance(0.8) ? 1.5 : 2.6));
  note(office.at(given), caseStep(head, "approve", {}), { stage: answered });
  return { at: given, decision, desk, due };
}
