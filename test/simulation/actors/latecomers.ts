/** Simulates an employee who opens a case days later, when its deadline has just passed or is about to pass (D5, D8, R4). */

import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import { eveningStorm, untilEvening } from "../core/minutes.ts";
import type { Cast } from "./cast.ts";
import { choose } from "./choice.ts";
import { lateBodies } from "./outside-body.ts";
import { lookForLate } from "./promises.ts";
import { headOf, open, somethingToDo, take, whoIsIn } from "./staff.ts";

/** The steps that are refused once the deadline has passed. */
const tooLate: readonly StepAction[] = ["return-case", "extend-deadline"];

/** Waits for the evening; then one or two employees act while services fail. */
export async function latecomers(cast: Cast, key: string): Promise<void> {
  const { run } = cast.world;
  await run.scheduler.sleep(untilEvening(run.scheduler.now()));
  for (let round = run.random.between(1, 2); round > 0; round -= 1) {
    await run.scheduler.sleep(run.random.between(0, (eveningStorm * 60_000) / 2));
    await comeLate(cast, `${key}-${round}`);
    if (run.random.chance(0.3)) await lookForLate(cast);
    await lateBodies(cast, `${key}-bodies-${round}`);
  }
}

async function comeLate(cast: Cast, key: string): Promise<void> {
  const { random } = cast.world.run;
  const row = await somethingToDo(cast);
  if (!row) return;
  const head = headOf(row.unit);
  const username = head !== undefined && random.chance(0.3) ? head : whoIsIn(random, row);
  const page = await open(cast, username, row.case);
  if (!page) return;
  const late = tooLate.filter((action) => page.mayI.includes(action));
  const action = late.length > 0 && random.chance(0.5) ? random.pick(late) : choose(cast, page, username);
  if (action) await take(cast, page, { username, key }, action);
}
