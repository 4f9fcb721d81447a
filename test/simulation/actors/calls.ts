/** Simulates calls promised to applicants: an employee finds a promised call in a list and calls the applicant (R19). */

import type { CallRow } from "../../../functions/referral/projections/call-rows.ts";
import { listCalls } from "../../../functions/referral/queries/list-calls/list-calls.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { simulated } from "../services/organisation.ts";
import { alwaysConcerned } from "./always-in-conflict.ts";
import type { Cast } from "./cast.ts";
import { open, take } from "./staff.ts";

/** An employee reads their list of promised calls, opens a case and calls its applicant. */
export async function callBack(cast: Cast, key: string): Promise<void> {
  const { username } = cast.world.run.random.pick(simulated.staff);
  const row = await somebodyToCall(cast, username);
  if (!row) return;
  const page = await open(cast, username, row.case);
  if (page?.mayI.includes("note-contact"))
    await take(cast, page, { username, key: `${key}-contact` }, "note-contact");
}

async function somebodyToCall({ world, client }: Cast, username: string): Promise<CallRow | undefined> {
  const { run, referral } = world;
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return undefined;
  const { items } = await client.read("list-calls", username, () =>
    referral.staffApi.invoke((deps) => listCalls(deps, staff)),
  );
  run.tally.count("command", "list-calls accepted");
  for (const { case: code, concerning } of items)
    if (concerning && alwaysConcerned(username, concerning.parties))
      run.violate("nobody in conflict sees a promised call of a case (R2, R19)", `${username} sees ${code}`);
  return items.length === 0 ? undefined : run.random.pick(items);
}
