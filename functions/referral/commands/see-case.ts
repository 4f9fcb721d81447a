import type { Directory } from "../../../shared/directory/snapshot.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Loaded, Standing } from "../../../shared/journal/journal.ts";
import { gateOf } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { holder } from "../case/core.ts";
import { decideSeeCase } from "../rules/moving.ts";

/**
 * Records that the holding unit has seen the case, when the first of its people opens it (R3). A later opening of the
 * case, or an opening by a person in conflict of interest (R2), changes nothing.
 */
export async function seeCase(
  { cases, now }: Pick<ReferralDeps, "cases" | "now">,
  loaded: Standing<CaseState>,
  { username, unit }: Staff,
  { number, snapshot }: Awaited<ReturnType<Directory["current"]>>,
): Promise<Loaded<CaseState>> {
  const unseen = loaded.state.hops.at(-1)?.seen === undefined;
  if (!unseen || unit !== holder(loaded.state)) return loaded;
  const at = now();
  const command = {
    name: "see-case",
    actor: `staff:${username}`,
    key: `${username}/see-hop-${loaded.state.hops.length}`,
    fingerprint: fingerprintOf({ hop: loaded.state.hops.length }),
    at,
    directory: number,
    correlation: requestOf(loaded.id),
  };
  const isIn = (state: CaseState) => gateOf(snapshot, state, at).conflictOf(username) !== undefined;
  const outcome = await cases.decide(
    loaded.id,
    command,
    ({ state }) => decideSeeCase(state, { unit, inConflict: isIn(state) }),
    loaded,
  );
  return outcome.accepted ? outcome.loaded : loaded;
}
