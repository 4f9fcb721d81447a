/**
 * Plays random steps in a random organisation: steps by staff and applicants, changes of the directory, and passing days. No
 * user with a conflict of interest may ever influence a case (R2, R13).
 */

import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { isDone } from "../../functions/referral/case/core.ts";
import { sweep } from "../../functions/referral/reactions/take-away/sweep.ts";
import { type Move, machine, type StepAction, startsFrom } from "../../functions/referral/rules/machine.ts";
import { isPart } from "../../shared/domain/cases/case-id.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { type Random, randomOf } from "../simulation/core/random.ts";
import { emergency } from "../support/emergencies.ts";
import { applicantActs, register } from "./applicants.ts";
import { organisationOf, reorganised } from "./organisations.ts";
import { mostlyBy, steps } from "./steps.ts";
import { type Without, type World, worldOf } from "./world.ts";

/** How often each step was tried and how often it was accepted. */
export type Counts = Map<string, { tried: number; accepted: number }>;

export interface Played {
  readonly counts: Counts;
  readonly violations: readonly string[];
  readonly world: World;
}

/** The number of steps for each organisation. */
export const stepsEach = 200;

export async function play(seed: number, without?: Without): Promise<Played> {
  const random = randomOf(seed);
  const world = worldOf(organisationOf(random), without);
  const counts: Counts = new Map();
  for (let request = 0; request < 3; request += 1) await register(world, random, request);
  for (let step = 0; step < stepsEach && world.violations.length === 0; step += 1) {
    const [what, accepted] = await oneStep(world, random, step, without);
    const count = counts.get(what) ?? { tried: 0, accepted: 0 };
    counts.set(what, { tried: count.tried + 1, accepted: count.accepted + (accepted ? 1 : 0) });
    await world.settle();
  }
  return { counts, violations: world.violations, world };
}

type Done = readonly [what: string, accepted: boolean];

async function oneStep(world: World, random: Random, step: number, without?: Without): Promise<Done> {
  const dice = random.next();
  await timePasses(world, random.between(1, 600), without);
  if (dice < 0.02) return theDirectoryChanges(world, random, without);
  if (dice < 0.03) return aDayPasses(world, random, without);
  if (dice < 0.05) return anotherRequest(world, random);
  if (dice < 0.15) return applicantActs(world, random, step);
  return somebodyActs(world, random, step);
}

async function theDirectoryChanges(world: World, random: Random, without?: Without): Promise<Done> {
  world.publish(reorganised(random, world.inForce().snapshot));
  if (without !== "sweep") await sweep(world.deps, world.inForce().number);
  return ["publish-directory", true];
}

async function anotherRequest(world: World, random: Random): Promise<Done> {
  const whole = [...world.states.keys()].filter((code) => !isPart(code)).length;
  await register(world, random, whole);
  return ["register-request", true];
}

async function aDayPasses(world: World, random: Random, without?: Without): Promise<Done> {
  await timePasses(world, 86_400 + random.below(3_600), without);
  return ["a-day-passes", true];
}

/**
 * Moves the clock. When a new day begins, deputies change, and the day's sweep takes cases from users now in conflict
 * of interest.
 */
async function timePasses(world: World, seconds: number, without?: Without): Promise<void> {
  const today = () => tehranDay(new Date(world.clock.at));
  const before = today();
  world.clock.at += seconds * 1_000;
  if (today() !== before && without !== "sweep") await sweep(world.deps, world.inForce().number);
}

const stepOf = (action: StepAction) =>
  action in machine
    ? (action as Move)
    : (action.replace(/-(case|answer|applicant|commitment|deadline)$/, "") as never);

/** Whether a case is an answered emergency whose applicant has not rated the answer (S3). */
const isLookedFor = ({ stage, request, rating }: CaseState): boolean =>
  stage === "answered" && request?.kind === emergency.key && rating === undefined;

const lookedFor: readonly StepAction[] = ["note-contact", "note-contact", "close-no-opinion"];

function mostlyOpen({ states }: World, random: Random) {
  const quiet = [...states].filter(([, state]) => isLookedFor(state));
  if (quiet.length > 0 && random.chance(0.3)) return random.pick(quiet);
  const open = [...states].filter(([, state]) => !isDone(state) || isLookedFor(state));
  return random.pick(open.length > 0 && random.chance(0.8) ? open : [...states]);
}

async function somebodyActs(world: World, random: Random, step: number): Promise<Done> {
  const [code, state] = mostlyOpen(world, random);
  const { snapshot } = world.inForce();
  const all = Object.keys(steps) as StepAction[];
  const fit = all.filter((action) => startsFrom(stepOf(action)).includes(state.stage));
  const now = isLookedFor(state) && random.chance(0.7) ? lookedFor : fit;
  const action = random.chance(0.9) && now.length > 0 ? random.pick(now) : random.pick(all);
  const chance = { random, snapshot, state };
  const username = mostlyBy(chance, action);
  const seen = { personVersion: state.personVersion };
  const deps = random.chance(0.1) ? world.late : world.deps;
  const outcome = await steps[action](deps, { case: code, username, seen, key: `key-${step}` }, chance);
  return [action, outcome.accepted];
}
