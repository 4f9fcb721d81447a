import type { InboxRow } from "../../../functions/referral/projections/inbox-row.ts";
import { listInbox } from "../../../functions/referral/queries/list-inbox/list-inbox.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";

/** Returns the rows of one of an employee's lists, which may be outdated. */
export async function listed(
  { world, client }: Pick<Cast, "world" | "client">,
  username: string,
  list: "unit" | "all",
): Promise<readonly InboxRow[]> {
  const staff = staffAt(simulated, username, new Date(world.run.scheduler.now()));
  if (!staff) return [];
  const page = await client.read("list-inbox", username, () =>
    world.referral.staffApi.invoke((deps) => listInbox(deps, staff, { list })),
  );
  return page.items;
}
