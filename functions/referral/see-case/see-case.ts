import type { Staff } from "../../../shared/handler/policy.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Loaded, Standing } from "../../../shared/journal/journal.ts";
import { type CaseState, holder } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { seeCase as decide } from "../rules.ts";

/**
 * Records that the holding unit has seen the case (R3), on the first look by one of its people since it came; every
 * other look leaves the case as it is.
 */
export async function seeCase(
  { cases, now }: Pick<ReferralDeps, "cases" | "now">,
  loaded: Standing<CaseState>,
  staff: Staff,
  directory: number,
): Promise<Loaded<CaseState>> {
  const unseen = loaded.state.hops.at(-1)?.seen === undefined;
  if (!unseen || staff.unit !== holder(loaded.state)) return loaded;
  const command = {
    name: "see-case",
    actor: `staff:${staff.username}`,
    key: `${staff.username}/see-hop-${loaded.state.hops.length}`,
    fingerprint: fingerprintOf({ hop: loaded.state.hops.length }),
    at: now(),
    directory,
    correlation: loaded.id,
  };
  const outcome = await cases.decide(loaded.id, command, ({ state }) => decide(state), loaded);
  return outcome.accepted ? outcome.loaded : loaded;
}
