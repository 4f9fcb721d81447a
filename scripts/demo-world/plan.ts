/**
 * Makes the plan of the demo: its requests, and every step on them in order of time. The same seed,
 * organisation and last moment always give the same plan.
 */

import { defined } from "../../shared/defined.ts";
import { type Random, randomOf } from "../../test/simulation/core/random.ts";
import type { MeetingStage, Note, Stage, Step } from "./deeds.ts";
import { emergency } from "./emergency.ts";
import { emergencies } from "./matters/emergencies.ts";
import { openHall } from "./meeting.ts";
import { type Organisation, openOffice } from "./office.ts";
import { type Person, personOf } from "./people.ts";
import { type About, type Entry, type Making, ordinary } from "./request.ts";
import type { World } from "./world.ts";

export interface Planned extends About {
  readonly number: number;
  readonly registeredAt: string;
  readonly person: Person;
  /** The stage of the request at the end of the plan. */
  readonly stage: Stage;
  readonly meeting?: MeetingStage;
}

export interface Plan {
  readonly begins: Date;
  readonly until: Date;
  readonly requests: readonly Planned[];
  /** All steps, in order of time. */
  readonly steps: readonly Step[];
}

export interface Wish {
  readonly seed: number;
  readonly organisation: Organisation;
  /** The last moment of the plan; no step is later. */
  readonly until: Date;
  readonly requests?: number;
}

/** The number of working days in the plan. */
const length = 30;

export function planOf({ seed, organisation, until, requests = 300 }: Wish): Plan {
  const random = randomOf(seed);
  const office = openOffice(organisation, until, length);
  const world: World = { organisation, office, until: until.getTime() };
  const hall = openHall(world, 0, length + 12);
  const begins = new Date(office.at(0) - 30 * minute);
  const moments = momentsOf(random.fork("moments"), world, requests);
  const told = new Set<string>();
  const all = moments.map((at, number) =>
    requestOf(random.fork(`request ${number}`), { ...world, hall, told }, at, number),
  );
  const steps = [...hall.publishing, ...all.flatMap(({ steps }) => steps)]
    .filter(({ at }) => Date.parse(at) <= world.until)
    .sort((a, b) => a.at.localeCompare(b.at));
  return { begins, until, requests: all.map(({ planned }) => planned), steps };
}

/**
 * Makes plans for twelve seeds, from the given one on, and returns the plan that ends with requests at the
 * most stages.
 */
export function fullestPlanOf(wish: Wish): Plan {
  const plans = Array.from({ length: 12 }, (_, n) => planOf({ ...wish, seed: wish.seed + n }));
  return plans.reduce((best, plan) => (stagesShown(plan) > stagesShown(best) ? plan : best));
}

const stagesShown = ({ requests }: Plan): number =>
  new Set(requests.flatMap(({ stage, meeting }) => [stage, `meeting ${meeting}`])).size;

const minute = 60_000;

/** Returns the sorted times of registration: most in office hours, some in the evening, none at night. */
function momentsOf(random: Random, { office, until }: World, count: number): readonly number[] {
  const end = Math.min(office.positionOf(until), length);
  return Array.from({ length: count }, () => office.at(random.next() * end))
    .map((at) => (random.chance(0.18) ? at + random.between(5, 9) * 60 * minute : at))
    .filter((at) => at < until)
    .sort((a, b) => a - b);
}

interface Made {
  readonly planned: Planned;
  readonly steps: readonly Step[];
}

function requestOf(random: Random, world: Making, at: number, number: number): Made {
  const person = personOf(number);
  const steps: Step[] = [];
  const note: Note = (moment, deed, leads = {}) =>
    steps.push({ at: new Date(moment).toISOString(), request: number, deed, ...leads });
  const entry = { random, note, person, number, at };
  const isOpen = Math.abs(world.office.at(world.office.positionOf(at)) - at) < minute;
  const early = world.office.positionOf(at) % 1 < 0.4;
  const about = isOpen && early && random.chance(0.08) ? inEmergency(world, entry) : ordinary(world, entry);
  const done = steps.filter((step) => Date.parse(step.at) <= world.until);
  const stage = done.findLast((step) => step.stage)?.stage ?? "new";
  const met = done.findLast((step) => step.meeting)?.meeting;
  const registeredAt = new Date(at).toISOString();
  const planned = { number, registeredAt, person, ...about, stage, ...defined({ meeting: met }) };
  return { planned, steps };
}

function inEmergency(world: World, { random, note, person, at }: Entry): About {
  const story = random.pick(emergencies);
  const called = random.chance(0.4);
  emergency(world, random, note, { story, person, at, called });
  const channel = called ? "phone-128" : "foad-web";
  const about = { kind: "service-failure", subject: story.reason, unit: "inspection-office" };
  return { ...about, channel, words: story.words };
}
