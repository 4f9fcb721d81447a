/**
 * In some runs, simulates an administrator who changes the directory several times more while cases are open and services
 * fail again. The administrator adds, moves and removes people, renames a unit, and replaces a unit (R2, ADR 0033).
 * Afterwards an expert who was moved tries to act on a case of the new unit.
 */

import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { holder, isDone } from "../../../functions/referral/case/core.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Random } from "../core/random.ts";
import { stepsOf } from "../invariants/cases.ts";
import { inForce } from "../invariants/directory.ts";
import type { Cast } from "./cast.ts";
import { choose } from "./choice.ts";
import { register } from "./citizen.ts";
import { applicantOf, canary } from "./people.ts";
import { open, take } from "./staff.ts";

/** The share of runs, from 0 to 1, that get these changes, among runs whose administrator changes the directory at all. */
const reorganising = 0.6;
const minute = 60_000;
/**
 * `begins`: the minutes between the first and the second period of faults; no operator restores a table in the second.
 * `storm`: the length of the second period, in minutes.
 */
const [begins, storm] = [12, 14];

interface Change {
  readonly name: string;
  readonly snapshot: Snapshot;
  /** The expert who was moved, and the code of the case that accuses the unit from which the expert was moved. */
  readonly moved?: { readonly username: string; readonly code: string };
}

type Make = (before: Snapshot, random: Random, cast: Cast) => Change | undefined;

const both = (name: string) => ({ fa: name, en: name });
const working = ["service-desk", "price-control", "legal"] as const;

/** Adds an expert to each unit, so that another expert can leave the unit. */
const peopleAdded: Make = (before) => ({
  name: "people are added",
  snapshot: {
    ...before,
    staff: [
      ...before.staff,
      ...working.map((unit) => ({
        ...{ username: `e.new-${unit}`, name: both(`New of ${unit}`), unit },
        roles: ["expert" as const],
      })),
    ],
  },
});

const unitNamed: Make = (before, random) => {
  const key = random.pick(working);
  const renamed = (unit: Snapshot["units"][number]) =>
    unit.key === key ? { ...unit, name: both(`${key}, renamed`) } : unit;
  return { name: "a unit gets another name", snapshot: { ...before, units: before.units.map(renamed) } };
};

const moveTo = (before: Snapshot, username: string, unit: string): Snapshot => ({
  ...before,
  staff: before.staff.map((one) => (one.username === username ? { ...one, unit } : one)),
});

/** Moves an expert from an accused unit into the unit that holds the case; without such a case, into any unit. */
const expertMoved: Make = (before, random, cast) => {
  const mayGo = before.staff.filter(
    ({ unit, username }) => !username.startsWith("h.") && isWorking(unit) && expertsOf(before, unit) > 1,
  );
  const isExpert = ({ roles }: Snapshot["staff"][number]) => roles.every((role) => role === "expert");
  const movers = mayGo.filter(isExpert);
  for (const { id, state } of openCases(cast)) {
    const accused = movers.filter(({ unit }) => state.parties.units.includes(unit));
    const unit = holder(state);
    const [one] = accused;
    if (!one || !takesPeople(unit) || unit === one.unit) continue;
    const { username } = one;
    return {
      name: "an expert moves",
      snapshot: moveTo(before, username, unit),
      moved: { username, code: id },
    };
  }
  if (movers.length === 0) return undefined;
  const { username } = random.pick(movers);
  return { name: "an expert moves", snapshot: moveTo(before, username, random.pick(working)) };
};

const takesPeople = (unit: string): boolean => isWorking(unit) || unit === "inspection";

const isWorking = (unit: string): boolean => (working as readonly string[]).includes(unit);

const expertsOf = ({ staff }: Snapshot, unit: string): number =>
  staff.filter((one) => one.unit === unit && one.roles.includes("expert")).length;

/** Replaces a unit by a new unit, which gets the replaced unit's people and routing rules. */
const unitReplaced: Make = (before, random) => {
  const of = random.pick(["price-control", "legal"]);
  const by = `${of}-office`;
  const is = (key: string) => (key === of ? by : key);
  return {
    name: "a unit is replaced",
    snapshot: {
      ...before,
      units: before.units.map((unit) => ({
        ...unit,
        key: is(unit.key),
        ...(unit.parent !== undefined && { parent: is(unit.parent) }),
        ...(unit.key === of && { replaces: [of] }),
      })),
      staff: before.staff.map((one) => ({ ...one, unit: is(one.unit) })),
      routing: before.routing.map((rule) => ({ ...rule, unit: is(rule.unit) })),
      routingExamples: before.routingExamples.map((example) => ({ ...example, unit: is(example.unit) })),
    },
  };
};

const personRemoved: Make = (before) => {
  const leaver = before.staff.find(
    ({ username, unit }) => username.startsWith("e.new-") && expertsOf(before, unit) > 1,
  );
  return (
    leaver && {
      name: "a person leaves",
      snapshot: { ...before, staff: before.staff.filter((one) => one !== leaver) },
    }
  );
};

const changes: readonly Make[] = [peopleAdded, unitNamed, expertMoved, unitReplaced, personRemoved];

const openCases = ({ world }: Cast) => {
  const newest = new Map(stepsOf({ world }).map(({ row, after }) => [row.id, after]));
  return [...newest].flatMap(([id, state]) => (isDone(state) ? [] : [{ id, state }]));
};

/** @param reformed resolves when the administrator has published the run's usual directories */
export async function reorganiser(cast: Cast, reformed: Promise<void>): Promise<void> {
  const { run, directory, restored } = cast.world;
  const random = run.random.fork("reorganisation");
  if (!directory.moves || !random.chance(reorganising)) return;
  await reformed;
  await run.scheduler.sleep(Math.max(0, run.weather.over + begins * minute - run.scheduler.now()));
  // No change is made after a restore of the directory, since the operator's repair publishes files without these changes.
  if (restored.some(({ service }) => service === "directory")) return;
  await complains(cast, random);
  run.weather.again(storm);
  for (const [at, make] of changes.entries()) {
    // Removes the lineage (which unit replaced which) from the snapshot, since an administrator's files do not contain it.
    const { lineage: _, ...before } = inForce(cast.world);
    const change = make(before, random, cast);
    if (!change) continue;
    await publishes(cast, change);
    await run.scheduler.sleep(random.between(1_000, minute));
    await theyTry(cast, random, change, `reorganised-${at}`);
  }
}

/**
 * Registers a complaint about a unit. Its employees are then accused in an open case, and a later directory can move
 * one of them to another unit.
 */
async function complains(cast: Cast, random: Random): Promise<void> {
  const asked: NewRequest = {
    ...{ kind: "complaint", subject: "other", complainedOfUnit: random.pick(working) },
    description: `${canary} می‌گوید: رسید ندادند. ${random.below(1_000_000)}`,
    applicant: applicantOf(random, 9),
    channel: "web",
    language: "fa",
  };
  await register(cast, { who: "complainant", asked, key: "before-reorganisation", comesAfter: 0 });
  await cast.world.run.scheduler.sleep(minute);
}

async function publishes({ world }: Cast, { name, snapshot }: Change): Promise<void> {
  const { run, directory } = world;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const imported = await directory.publishOnce(snapshot).catch(() => undefined);
    if (imported && "problems" in imported)
      return run.violate("a reorganisation is accepted (ADR 0033)", `${name}: ${JSON.stringify(imported)}`);
    if (imported && "number" in imported) return run.tally.count("effect", name);
    await run.scheduler.sleep(run.random.between(500, 5_000));
  }
  run.violate("a reorganisation is accepted (ADR 0033)", `${name}: never`);
}

/** The moved expert tries to act on the case; then members of units continue with their cases. */
async function theyTry(cast: Cast, random: Random, { moved }: Change, key: string): Promise<void> {
  const { world } = cast;
  if (moved) {
    world.run.tally.count("effect", "a moved expert tries the case of their former unit");
    await tries(cast, moved.username, moved.code, `${key}-moved`);
  }
  const all = openCases(cast);
  for (let round = 0; round < 2 && all.length > 0; round += 1) {
    const { id, state } = random.pick(all);
    const members = inForce(world).staff.filter(({ unit }) => unit === holder(state));
    if (members.length > 0) await tries(cast, random.pick(members).username, id, `${key}-${round}`);
  }
}

async function tries(cast: Cast, username: string, code: string, key: string): Promise<void> {
  const page = await open(cast, username, code);
  const action = page && choose(cast, page, username);
  if (page && action) await take(cast, page, { username, key }, action);
}
