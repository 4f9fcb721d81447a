/** What was promised in answers: whoever owes it shows that it is kept, somebody else says whether it is (R11, R2). */

import { staffAt } from "../../../functions/referral/gate.ts";
import { giveEvidence } from "../../../functions/referral/give-evidence/give-evidence.ts";
import { listOwed } from "../../../functions/referral/list-owed/list-owed.ts";
import type { OwedRow } from "../../../functions/referral/owed-rows.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import { canary } from "./people.ts";
import { open, stepAnswer, take } from "./staff.ts";

const judges = ["h.moradi", "h.desk", "h.legal", "i.inspection", "h.inspection"];

/** Somebody of those who promised looks what they owe, shows that it is kept, and somebody says whether it is. */
export async function keepPromise(cast: Cast, key: string): Promise<void> {
  const { run } = cast.world;
  if (cast.promised.length === 0) return;
  const owner = run.random.pick(cast.promised);
  const owing = simulated.staff.filter((one) =>
    "unit" in owner ? owner.unit === one.unit : owner.person === one.username,
  );
  const { username } = run.random.pick(owing);
  const row = await somethingOwed(cast, username);
  if (!row) return;
  if (run.random.chance(0.8)) await show(cast, username, row, `${key}-evidence`);
  const judge = run.random.chance(0.2) ? username : run.random.pick(judges);
  const page = await open(cast, judge, row.case);
  // Who owes it is offered no judgement, and tries all the same.
  if (page && (judge === username || page.mayI.includes("judge-commitment")))
    await take(cast, page, { username: judge, key: `${key}-judge` }, "judge-commitment");
}

async function somethingOwed({ world, client }: Cast, username: string): Promise<OwedRow | undefined> {
  const { run, referral } = world;
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return undefined;
  const { items } = await client.read("list-owed", username, () =>
    referral.staffApi.invoke((deps) => listOwed(deps, staff)),
  );
  run.tally.count("command", "list-owed accepted");
  return items.length === 0 ? undefined : run.random.pick(items);
}

/** Without having seen the case, which they may not be allowed to. */
async function show({ world, client }: Cast, username: string, row: OwedRow, key: string): Promise<void> {
  const words = `${canary}: انجام شد ${world.run.random.below(1_000_000)}`;
  const ask = { case: row.case, username, key };
  await client.command({
    name: "give-evidence",
    who: username,
    key: `${row.case}/${username}/${key}`,
    send: (body) =>
      world.referral.staffApi.invoke((deps) =>
        giveEvidence(world.wiring.step(deps, ask), ask, {
          number: row.number,
          words: body === "own" ? words : `${words} (دیگر)`,
        }),
      ),
    read: stepAnswer,
  });
}
