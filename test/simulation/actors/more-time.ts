/** Heads of units: they take more time for an answer, and some try it a second time (D5). */

import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import { listed } from "./lists.ts";
import { open, take } from "./staff.ts";

const heads = simulated.staff.filter(({ roles }) => roles.includes("head")).map(({ username }) => username);

/** Of some case in a head's list; then again, on the page as it is by now. */
export async function takeMoreTime(cast: Cast, key: string): Promise<void> {
  const { random } = cast.world.run;
  const username = random.pick(heads);
  const rows = await listed(cast, username, "unit");
  if (rows.length === 0) return;
  const { case: code } = random.pick(rows);
  for (const time of random.chance(0.5) ? ["first", "second"] : ["first"]) {
    const page = await open(cast, username, code);
    if (!page?.mayI.includes("extend-deadline")) return;
    await take(cast, page, { username, key: `${key}-${time}` }, "extend-deadline");
  }
}
