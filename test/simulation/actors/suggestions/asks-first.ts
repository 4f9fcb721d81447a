/**
 * An employee who is about to correct or refer a case asks for suggestions first, and takes one or chooses something else
 * (R20). No suggested unit may be in conflict of interest (R2).
 */

import { concernedOf } from "../../../../functions/referral/access/conflict.ts";
import {
  listSuggestions,
  type Suggestions,
} from "../../../../functions/referral/queries/list-suggestions.ts";
import type { StepAction } from "../../../../functions/referral/rules/machine.ts";
import { conflictsIn } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { inForce } from "../../invariants/directory.ts";
import type { World } from "../../world.ts";
import type { Cast } from "../cast.ts";
import type { Page } from "../steps.ts";

const suggested: readonly StepAction[] = ["correct-case", "refer-case"];

/** Undefined when the employee does not ask: for another step, or while no model has been trained. */
export async function asksFirst(
  cast: Cast,
  { case: code }: Pick<Page, "case">,
  username: string,
  action: StepAction,
): Promise<Suggestions | undefined> {
  const { client, world } = cast;
  const { run, referral, wiring } = world;
  if (!cast.taught.has("model") || !suggested.includes(action)) return undefined;
  if (!run.random.fork(`asks-${code}-${run.scheduler.now()}`).chance(0.8)) return undefined;
  const before = await inConflict(world, code);
  const found = await client.read("list-suggestions", username, () =>
    referral.staffApi.invoke((deps) => listSuggestions(wiring.suggests(deps), code, username)),
  );
  if (found === undefined) return undefined;
  run.tally.count("command", "list-suggestions accepted");
  const after = await inConflict(world, code);
  for (const { key } of found.units)
    if (before(key) && after(key))
      run.violate("no unit in conflict with a case is suggested for it (R2, R20)", `${key} for ${code}`);
  if (found.units.length > 0) run.tally.count("effect", "a unit was suggested");
  if (found.subjects.length > 0) run.tally.count("effect", "a subject was suggested");
  return found;
}

/** Which units are in conflict with the case now, under the directory in force. */
async function inConflict(world: World, code: string): Promise<(unit: string) => boolean> {
  const { state } = await world.referral.atRest.cases.load(code);
  const day = tehranDay(new Date(world.run.scheduler.now()));
  const conflicts = conflictsIn(inForce(world), day, concernedOf(state));
  return (unit) => conflicts.unit(unit) !== undefined;
}
