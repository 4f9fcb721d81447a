/**
 * Lets time pass until a night to Friday, in which the scheduled Lambdas also train the model of suggestions (R20): they die,
 * run twice, late, without time or not at all. Then checks the laws of the training.
 */

import { readModel } from "../../../../functions/referral/projections/model-rows.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { lastMinute, stormyMinutes } from "../../core/minutes.ts";
import { lawsOfTraining, type Night } from "../../invariants/suggestions.ts";
import type { World } from "../../world.ts";
import type { Cast } from "../cast.ts";
import { looksInUntilNothingWaits } from "../operator.ts";
import { isTaught } from "./earlier-cases.ts";

const minute = 60_000;
const [day, week] = [24 * 60 * minute, 7 * 24 * 60 * minute];
/** One o'clock in the night to a Friday, in Tehran. */
const aFriday = Date.parse("2026-11-26T21:30:00.000Z");
/** The training's hours, without the last: the simulated night takes some minutes. */
const hours = 4;

/** The milliseconds until the next night of training begins; at most zero while it lasts. */
const untilFriday = (now: number): number => {
  const since = (now - aFriday + 52 * week) % week;
  return since < hours * 60 * minute ? -since : week - since;
};

/** Whether the night to Friday comes before this day ends. */
export const isTonight = ({ world }: Pick<Cast, "world">): boolean =>
  isTaught({ world }) && untilFriday(world.run.scheduler.now()) < day / 2;

/** The milliseconds until a night of training whose model is not yet stored; zero while it lasts. */
async function untilTraining({ run: { scheduler }, stores }: World): Promise<number> {
  const left = untilFriday(scheduler.now());
  const isOver = (await readModel(stores.views))?.day === tehranDay(new Date(scheduler.now()));
  return isOver ? left + week : Math.max(0, left);
}

/** @param meanwhile what else happens in the night, such as erasures */
export async function trainingNight(cast: Cast, meanwhile?: () => Promise<void>): Promise<void> {
  if (!isTaught(cast)) return;
  const { run, stores } = cast.world;
  const { scheduler: time, violate } = run;
  const random = run.random.fork(`training-${time.now()}`);
  void time.sleep((await untilTraining(cast.world)) + random.between(1, 120) * minute);
  await time.run();
  const from = time.now();
  const [before, rows] = [await readModel(stores.views), rowsOfCases(cast.world)];
  const over = theNight(cast.world).catch((error: Error) =>
    violate("every actor gets its replies", error.stack ?? error.message),
  );
  await meanwhile?.();
  await time.run();
  await over;
  await looksInUntilNothingWaits(cast.world);
  const isStill = meanwhile === undefined && rows === rowsOfCases(cast.world);
  const night: Night = { day: tehranDay(new Date(from)), from, to: time.now(), before, isStill };
  for (const { law, broken } of lawsOfTraining)
    for (const what of await broken(cast, night)) violate(law, what);
  run.tally.count(
    "effect",
    before ? "a model of suggestions was replaced" : "a model of suggestions was trained",
  );
  const model = await readModel(stores.views);
  const words = Object.keys(model?.counts?.words ?? {}).length;
  run.story.tell("training", `the model of ${model?.day} has ${model?.cases} cases and ${words} words`);
  cast.taught.add("model");
  if (meanwhile) run.tally.count("effect", "people were erased during a training");
}

/** Six minutes with faults, then two without. */
async function theNight(world: World): Promise<void> {
  await stormyMinutes(world);
  await world.run.scheduler.sleep(minute);
  await Promise.all([lastMinute(world), lastMinute(world)]);
}

const rowsOfCases = ({ referral }: World): number =>
  referral.table.rows.filter(({ id }) => /^\d{12}$/.test(id)).length;
