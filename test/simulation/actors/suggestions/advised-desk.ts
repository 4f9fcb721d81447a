/** In the evening after a training, employees refer and correct open cases, most of them after asking for suggestions (R20). */

import { eveningStorm, untilEvening } from "../../core/minutes.ts";
import type { Cast } from "../cast.ts";
import { open, somethingToDo, take, whoIsIn } from "../staff.ts";

const rounds = 6;

export async function advisedDesk(cast: Cast, key: string): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork(key);
  await run.scheduler.sleep(untilEvening(run.scheduler.now()));
  for (let round = 0; round < rounds; round += 1) {
    await run.scheduler.sleep(random.between(0, (eveningStorm * 60_000) / rounds));
    const row = await somethingToDo(cast);
    const username = row && whoIsIn(random, row);
    const page = row && username && (await open(cast, username, row.case));
    const may = (["refer-case", "correct-case"] as const).filter((action) =>
      (page ? page.mayI : []).includes(action),
    );
    if (page && may.length > 0)
      await take(cast, page, { username, key: `${key}-${round}` }, random.pick(may));
  }
}
