/** Simulates unit heads who extend the deadline of an answer; some try a second time (D5). */

import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import { listed } from "./lists.ts";
import { open, take } from "./staff.ts";

const heads = simulated.staff.filter(({ roles }) => roles.includes("head")).map(({ username }) => username);

/** A head extends the deadline of a case in their list; half of the heads then try to extend it once more. */
export async function takeMoreTime(cast: Cast, key: string): Promise<void> {
  const { random } = cast.world.run;
  const username = random.pick(heads);
  const rows = await listed(cast, username, "unit");
  if (rows.length === 0) return;
  const { case: code } = random.pick(rows);
  const page = await open(cast, username, code);
  if (!page?.mayI.includes("extend-deadline")) return;
  await take(cast, page, { username, key: `${key}-first` }, "extend-deadline");
  const again = random.chance(0.5) ? await open(cast, username, code) : undefined;
  if (again) await take(cast, again, { username, key: `${key}-second` }, "extend-deadline");
}
