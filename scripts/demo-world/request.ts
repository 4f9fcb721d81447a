/** Plans one ordinary request: its registration and every step after it. */

import { defined } from "../../shared/defined.ts";
import { ruleFor } from "../../shared/directory/route.ts";
import type { Random } from "../../test/simulation/core/random.ts";
import { accepting, answering, type Course, working } from "./answering.ts";
import type { Note } from "./deeds.ts";
import { detour, sentOn } from "./finding-unit.ts";
import type { Decision, Matter, Scene } from "./matter.ts";
import { matters } from "./matters/matters.ts";
import { type Hall, meeting } from "./meeting.ts";
import { byDay, dayWords, weekdayOf } from "./office.ts";
import type { Person } from "./people.ts";
import { whereOf } from "./places.ts";
import { reacting } from "./reacting.ts";
import { channelOf, isOnline, registering } from "./registering.ts";
import { type World, within } from "./world.ts";

const drawn = matters.flatMap((matter) => Array.from({ length: matter.weight ?? 1 }, () => matter));

const minute = 60_000;

export interface Making extends World {
  readonly hall: Hall;
  /** The texts of earlier requests, so that no two requests have the same text. */
  readonly told: Set<string>;
}

export interface About {
  readonly kind: string;
  readonly subject: string;
  readonly channel: string;
  /** The key of the unit that handles the request in its first stage. */
  readonly unit: string;
  readonly words: string;
}

export interface Entry {
  readonly random: Random;
  readonly note: Note;
  readonly person: Person;
  readonly number: number;
  /** The time of registration, in milliseconds. */
  readonly at: number;
}

export function ordinary(world: Making, { random, note, person, number, at }: Entry): About {
  const { matter, where, story } = newStory(random, world.told, at);
  const channel = officeChannel(random, world, matter, at);
  const kind = random.pick(matter.kinds);
  const { organisation, office } = world;
  const asked = { kind, subject: matter.subject, province: where.province, channel };
  const unit = matter.about
    ? "inspection-office"
    : (ruleFor(organisation, asked)?.unit ?? "public-relations");
  // Some applicants choose the subject "something else"; the service desk then refers the request.
  const astray = matter.subject !== "other" && matter.about === undefined && random.chance(0.08);
  const given = { ...asked, ...(astray && { subject: "other" }) };
  const entered = ruleFor(organisation, given)?.unit ?? unit;
  const online = isOnline(channel);
  // One in four applicants who did not register online has no mobile; staff call them instead of writing.
  const hasMobile = online || random.chance(0.75);
  const registered = registering(random, {
    ...{ number, person, at, hasMobile, description: story.words, ...given },
    ...defined({ complainedOfUnit: matter.about }),
    ...(matter.about !== undefined && random.chance(0.4) && { knownTo: "inspection" as const }),
  });
  note(at, registered, { stage: "new" });
  const course: Course = {
    ...{ random, note, story, kind, began: office.positionOf(at), online, hasMobile },
    late: random.chance(0.11),
  };
  if (course.online && random.chance(0.03)) {
    const words = { do: "applicant", act: "withdraw", body: {} } as const;
    note(byDay(at + random.between(40, 400) * minute), words, { stage: "withdrawn" });
  } else {
    const from =
      entered === unit ? detour(world, course, unit) : sentOn(world, course, entered, unit, matter.subject);
    handled(world, course, unit, from);
  }
  return { kind, subject: matter.subject, channel, unit, words: story.words };
}

/** Makes random request texts with their answers until one of the texts differs from those of all earlier requests. */
function newStory(random: Random, told: Set<string>, at: number) {
  for (;;) {
    const matter = random.pick(drawn);
    const where = whereOf(random, matter.province);
    const story = matter.tell(sceneOf(random, where, at));
    if (told.has(story.words)) continue;
    told.add(story.words);
    return { matter, where, story };
  }
}

/** Returns a random channel when the request is registered in office hours; at any other time, returns the web. */
function officeChannel(random: Random, { office }: World, matter: Matter, at: number) {
  const channel = channelOf(random, matter);
  return Math.abs(office.at(office.positionOf(at)) - at) < minute ? channel : "web";
}

const sceneOf = (
  random: Random,
  where: { readonly town: string; readonly place: string },
  at: number,
): Scene => ({
  ...{ pick: random.pick, between: random.between, town: where.town, place: where.place },
  ago: (days) => dayWords(notFriday(at - days * 24 * 60 * minute)),
});

/** Moves a time on a Friday, when agencies and workshops are closed, to the Thursday before. */
const notFriday = (moment: number): number =>
  weekdayOf(moment) === "friday" ? moment - 24 * 60 * minute : moment;

/** Plans the meeting, the casework, the answer and the applicant's reaction. */
function handled(world: Making, course: Course, unit: string, from: number): void {
  const { random, story, began, late, kind } = course;
  const met =
    course.online && story.meeting ? meeting(world, world.hall, course, story.meeting, unit) : undefined;
  const desk = accepting(world, course, unit, from);
  const worked = working(world, course, desk);
  // The kind "meeting request" is answered only when its meeting has ended.
  if (kind === "meeting-request" && !met) return;
  const days = late ? within(random, 10.4, 14) : answeredAfter(random, kind);
  const draft = Math.max(began + days, worked + 0.8, met ? met.at + 0.2 : 0);
  const answer = answering(world, course, desk, {
    ...{ from: worked, draft, decide: met?.held === false ? inWriting : story.decide, answered: "answered" },
  });
  reacting(world, course, answer);
}

/** Returns the answer to a meeting request that was refused or was answered in writing. */
const inWriting = (): Decision => ({
  outcome: "explained",
  answers: [
    "به‌جای ملاقات، موضوع با پاسخ کتبی روشن شد. اگر پس از خواندن آن هنوز گفت‌وگو لازم است، از همین صفحه دوباره درخواست ملاقات بدهید.",
  ],
  reasoning: "موضوع و مدارک آن روشن بود و پاسخ کتبی کفایت می‌کرد.",
});

const answeredAfter = (random: Random, kind: string): number =>
  kind === "suggestion" ? within(random, 4, 18) : 1.6 + within(random, 0, 3.6) + within(random, 0, 3.4);
