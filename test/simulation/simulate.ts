/** Plays one seed with some people and some faults until everything is handled, and then checks the laws. */

import { administrator } from "./actors/administrator.ts";
import { applicantsAtDesk, blocker } from "./actors/applicants-at-desk.ts";
import { workOffCallList } from "./actors/call-list.ts";
import type { Cast } from "./actors/cast.ts";
import { type Citizen, citizen } from "./actors/citizen.ts";
import { clientOf } from "./actors/client.ts";
import { emergency } from "./actors/emergency.ts";
import { eraseWhoMayBe } from "./actors/eraser.ts";
import { listsAreTakenOut } from "./actors/exporter.ts";
import { followUp } from "./actors/follow-up.ts";
import { importer } from "./actors/importer.ts";
import { latecomers } from "./actors/latecomers.ts";
import { lyingClerk } from "./actors/lying-clerk.ts";
import { hall } from "./actors/meetings/hall.ts";
import { leaveEarly, publicDays } from "./actors/meetings/public-days.ts";
import { visitsInTheEvening } from "./actors/meetings/visitor.ts";
import { fewWithoutATime } from "./actors/meetings/without-a-time.ts";
import { looksInUntilNothingWaits, operator } from "./actors/operator.ts";
import { changesPartnerKey } from "./actors/partner-keys.ts";
import { applicantOf, requestOf } from "./actors/people.ts";
import { pinHolder } from "./actors/pin-holder.ts";
import { keepPromise } from "./actors/promises.ts";
import { redeliverEverything } from "./actors/redelivery.ts";
import { reorganiser } from "./actors/reorganiser.ts";
import { report } from "./actors/report.ts";
import { nightsPass } from "./actors/retention.ts";
import { desk } from "./actors/staff.ts";
import { advisedDesk } from "./actors/suggestions/advised-desk.ts";
import { earlierCases, isTaught } from "./actors/suggestions/earlier-cases.ts";
import { isTonight, trainingNight } from "./actors/suggestions/training-night.ts";
import { keepsWebhooks, turnsOnWhatIsOff } from "./actors/webhook-keeper.ts";
import {
  clockwork,
  eveningStorm,
  lastMinute,
  morning,
  stormyDay,
  stormyMinutes,
  untilEvening,
  untouched,
} from "./core/minutes.ts";
import { type Random, randomOf } from "./core/random.ts";
import type { Run } from "./core/run.ts";
import { Restless, scheduler } from "./core/scheduler.ts";
import { silent, storyOf } from "./core/story.ts";
import { Tally } from "./core/tally.ts";
import { weatherOf } from "./core/weather.ts";
import { sound, type Wiring } from "./core/wiring.ts";
import { invariants } from "./invariants/all.ts";
import { meetingsAsCounted, meetingsCounted } from "./invariants/meeting-clocks.ts";
import { firstNextTime } from "./invariants/meeting-places.ts";
import { pinSessionsEnd } from "./invariants/pin-sessions.ts";
import { heldByAUnit } from "./invariants/reorganisation.ts";
import { equalToTheirRebuild } from "./invariants/views.ts";
import { type World, worldOf } from "./world.ts";

export interface Violation {
  readonly law: string;
  readonly what: string;
}

export interface Simulated {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly tally: Tally;
  readonly story: readonly string[];
  readonly steps: number;
}

export interface Options {
  /** The wiring of a system without one defence (`breaks.ts`); by default the whole system. */
  readonly wiring?: Wiring;
  /** Whether to record the story of the run, which takes time. */
  readonly told?: boolean;
  /** Called with the simulated system when the run is over. */
  readonly look?: (world: World) => void;
}

/** The midnight between two days in Tehran; some deputies' periods start on the second day. */
const midnight = Date.parse("2026-11-24T20:30:00.000Z");
/** The length in minutes of the first period of faults. */
const storm = 25;
/**
 * The number of days that pass after the faults. In these days every deadline passes but the one set by law, and each missed
 * deadline is escalated to the highest level.
 */
const days = 8;
/** The most days that pass before the night of the retention run. */
const daysKept = 60;
/** The most Fridays that a run waits for after its other days, to train a model of suggestions. */
const fridays = 3;
/** The number of days, after the first period of faults, on which faults occur again and an employee acts late. */
const stormyDays = 3;
/** The laws that are checked at the end of each of these days, and at the end of the run. */
const heldEachDay = [firstNextTime, equalToTheirRebuild, heldByAUnit];
/**
 * The number of minutes after the publication of a directory by which every deadline that it changes has changed, even
 * if messages were late or lost, or rows waited in the queue of failed rows. A deadline may change once more when its
 * warning is sent (D3).
 */
const movedBy = 125;

export async function simulate(
  seed: number,
  { wiring = sound, told = false, look }: Options = {},
): Promise<Simulated> {
  const violations: Violation[] = [];
  const random = randomOf(seed);
  // The run starts some minutes before midnight, which then falls into the period of faults.
  const start = midnight - random.fork("midnight").between(1, 20) * 60_000;
  const time = scheduler({
    start,
    until: start + (days + 6 + daysKept + fridays * 7) * 86_400_000,
    mostSteps: 200_000,
  });
  const story = told ? storyOf(time.now) : silent;
  const tally = new Tally();
  const violate = (law: string, what: string) => {
    violations.push({ law, what });
    story.tell("!!", `${law}: ${what}`);
  };
  const weather = weatherOf(random.fork("weather"), time, { story, tally, minutes: storm });
  const run: Run = {
    seed,
    random: random.fork("run"),
    scheduler: time,
    weather,
    tally,
    story,
    lambdas: [],
    violate,
  };
  const cast = castOf(await worldOf(run, wiring));
  try {
    await play(cast);
    for (const { law, broken } of invariants) for (const what of await broken(cast)) violate(law, what);
    await nightsPass(cast);
    await peopleAreErased(cast);
    await trainingNight(cast);
    for (const what of await pinSessionsEnd.broken(cast)) violate(pinSessionsEnd.law, what);
    await listsAreTakenOut(cast);
    look?.(cast.world);
    await redeliverEverything(cast);
  } catch (error) {
    const law = error instanceof Restless ? "a run ends in bounded time" : "a run ends";
    violate(law, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return { seed, violations, tally, story: story.lines(), steps: time.steps };
}

/** Erases people, in some runs while a model of suggestions is trained (R20). */
async function peopleAreErased(cast: Cast): Promise<void> {
  const erases = () => eraseWhoMayBe(cast);
  const together = isTaught(cast) && cast.world.run.random.fork("erased while taught").chance(0.4);
  await (together ? trainingNight(cast, erases) : erases());
}

function castOf(world: World): Cast {
  const { random } = world.run;
  return {
    world,
    client: clientOf(world.run),
    registered: new Map(),
    imported: new Map(),
    byCall: new Set(),
    pins: new Map(),
    byPin: [],
    byClerk: [],
    sights: [],
    joiners: new Map(),
    pads: new Set(),
    begun: new Set(),
    lookedAt: new Map(),
    reasons: new Map(),
    awaiting: [],
    promised: [],
    taught: new Set(),
    outside: new Set(),
    split: new Set(),
    objected: new Set(),
    inConflict: new Set(),
    lapsed: new Set(),
    receiving: random.chance(receptive) ? officialsOf(random) : [],
    meetings: new Set(),
    seen: new Set(),
    webhooks: [],
  };
}

/** The share of runs with an administrative emergency, from 0 to 1. */
const urgent = 0.35;

/** The share of runs with a report without identity, from 0 to 1. */
const unnamed = 0.3;

/** The share of runs with an official who receives applicants, from 0 to 1. */
const receptive = 0.4;

const officialsOf = (random: Random): readonly string[] => {
  const all = ["h.moradi", "h.desk", "h.legal", "h.inspection"];
  const first = random.below(all.length);
  return random.chance(0.6)
    ? [all[first] as string]
    : [all[first] as string, all[(first + 1) % all.length] as string];
};

/** Makes one to three applicants. An applicant's second request comes at the same time, from a second browser window. */
function cityOf(random: Random): readonly Citizen[] {
  const comesAfter = random.between(0, 60_000);
  return Array.from({ length: random.pick([1, 1, 2, 2, 3]) }, (_, n) => {
    const again = n > 0 && random.chance(0.4);
    const asked = requestOf(random, applicantOf(random, again ? 0 : n));
    const own = { who: `applicant-${n}`, asked, key: `request-${n}` };
    return {
      ...own,
      comesAfter: again ? comesAfter + random.between(0, 120) : comesAfter + n * random.between(0, 60_000),
    };
  });
}

/**
 * Owners report their commitments as fulfilled. If requests were split or applicants objected, the desk continues to work and
 * the applicants who objected read the outcome again.
 */
async function evening(cast: Cast): Promise<void> {
  const { random } = cast.world.run;
  for (const at of cast.promised.keys()) await keepPromise(cast, `evening-promise-${at}`);
  if (cast.objected.size === 0 && cast.split.size === 0) return;
  await desk(cast, "evening", random.between(4, 7));
  for (const code of cast.objected) await followUp(cast, { who: `applicant of ${code}` }, code, "evening");
}

/** Officials receive applicants on their public days; some officials leave early. */
async function received(cast: Cast, day: number): Promise<void> {
  const { scheduler: time, random } = cast.world.run;
  if (cast.receiving.length === 0) return;
  await time.sleep(untilEvening(time.now()));
  const until = time.now() + (eveningStorm + 2) * 60_000;
  const left = random.chance(0.2)
    ? time.sleep(90_000).then(() => leaveEarly(cast, `left-${day}`))
    : undefined;
  const more = fewWithoutATime(cast, `without-${day}`);
  await Promise.all([hall(cast, until, `hall-${day}`), visitsInTheEvening(cast, day), more, left]);
}

/** Lets a day pass after the main part of the run; in the end an operator retries or gives up what failed. */
async function dayAfter(cast: Cast, day: number): Promise<void> {
  const { scheduler: time, random, violate } = cast.world.run;
  const stormy = day < stormyDays;
  void (stormy ? stormyDay : untouched)(cast.world);
  void stormyMinutes(cast.world.audit.sealing.site);
  if (day === stormyDays)
    turnsOnWhatIsOff(cast).catch((error: Error) =>
      violate("every actor gets its replies", error.stack ?? error.message),
    );
  if (stormy && random.chance(0.6))
    latecomers(cast, `late${day}`).catch((error: Error) =>
      violate("every actor gets its replies", error.stack ?? error.message),
    );
  if (stormy && cast.byCall.size > 0 && random.fork(`call-list-${day}`).chance(0.7))
    workOffCallList(cast, `calls-day${day}`).catch((error: Error) =>
      violate("every actor gets its replies", error.stack ?? error.message),
    );
  if (stormy && cast.taught.size > 0)
    advisedDesk(cast, `advised-${day}`).catch((error: Error) =>
      violate("every actor gets its replies", error.stack ?? error.message),
    );
  if (stormy)
    received(cast, day).catch((error: Error) =>
      violate("every actor gets its replies", error.stack ?? error.message),
    );
  await time.run();
  await looksInUntilNothingWaits(cast.world);
}

/** Lets a day pass, and a night of training if one follows (R20), and checks the laws of each day. */
async function dayPasses(cast: Cast, day: number): Promise<void> {
  await dayAfter(cast, day);
  if (isTonight(cast)) await trainingNight(cast);
  if (day >= stormyDays) return;
  // Checks these laws on each day with faults. At the end it may be too late: a later fact may have rewritten a wrong view row
  // of a case or meeting, which would hide the defect.
  const { violate } = cast.world.run;
  for (const { law, broken } of heldEachDay) for (const what of await broken(cast)) violate(law, what);
}

const hallCloses = ({ world: { run } }: Cast): number => run.weather.over + 2 * 60_000;

/** A clerk works through the call list three times (C18). */
async function callAtTimes(cast: Cast): Promise<void> {
  const { scheduler: time, random } = cast.world.run;
  const own = random.fork("call-list");
  for (let round = 0; round < 3; round += 1) {
    await time.sleep(own.between(200_000, 600_000));
    await workOffCallList(cast, `calls-${round}`);
  }
}

/** Plays the run with some applicants, one or two desks, an operator and other actors. */
async function play(cast: Cast): Promise<void> {
  const { random, scheduler: time, violate } = cast.world.run;

  const desks = Array.from({ length: random.between(1, 2) }, (_, n) =>
    desk(cast, `desk${n}`, random.between(3, 7)),
  );
  const later = Promise.all(desks).then(() => {});
  const citizens = cityOf(random).map((self) => citizen(cast, self, later));
  const last = Promise.all(citizens).then(() => evening(cast));

  const reformed = administrator(cast);

  const actors = [
    ...desks,
    ...citizens,
    last,
    operator(cast),
    reformed,
    reorganiser(cast, reformed),
    applicantsAtDesk(cast, 4),
    blocker(cast),
    callAtTimes(cast),
    keepsWebhooks(cast),
    changesPartnerKey(cast),
    pinHolder(cast),
    lyingClerk(cast),
    importer(cast),
    earlierCases(cast),
    ...(random.fork("emergency").chance(urgent) ? [emergency(cast)] : []),
    ...(random.fork("report").chance(unnamed) ? [report(cast)] : []),
    ...(cast.receiving.length > 0 ? [publicDays(cast), hall(cast, hallCloses(cast), "hall")] : []),
  ];
  let left = actors.length;

  for (const actor of actors)
    actor.then(
      () => (left -= 1),
      (error: Error) => violate("every actor gets its replies", error.stack ?? error.message),
    );
  void clockwork(cast.world, () => left === 0);
  void clockwork(cast.world.audit.sealing.site, () => left === 0);
  time.at(movedBy * 60_000, () => {
    for (const what of meetingsCounted(cast)) violate(meetingsAsCounted.law, what);
  });
  await time.run();
  // Lets the scheduled Lambdas handle everything that has become due; no actor acts any more.
  void lastMinute(cast.world);
  await time.run();
  for (let day = 0; day < days; day += 1) await dayPasses(cast, day);
  void morning(cast.world);
  await time.run();
  await looksInUntilNothingWaits(cast.world);
  void lastMinute(cast.world.audit.sealing.site);
  await time.run();
  if (left > 0) violate("every actor gets its replies", `${left} still wait`);
}
