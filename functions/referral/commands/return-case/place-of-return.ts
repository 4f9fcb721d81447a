import { above, inspectionUnit, triageUnit, unit } from "../../../../shared/directory/lookups.ts";
import { placeFor } from "../../../../shared/directory/place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { limitsOf } from "../../../../shared/directory/timing.ts";
import type { Gate } from "../../../../shared/domain/cases/clearance.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import { concernedOf } from "../../access/conflict.ts";
import { isKept, keeperOf } from "../../access/identity-visibility.ts";
import type { CaseState } from "../../case/case-state.ts";
import { holder } from "../../case/core.ts";
import { goesToDecider } from "../../rules/moving.ts";

/**
 * The unit to which a returned case goes: its sender, or triage when a routing rule sent it. After too many returns,
 * the case goes to the unit above the holder, which decides (R4). If that unit is in conflict of interest, the case
 * goes to the nearest unit that may hold it (R2). If no such unit exists, the holder itself is returned, which means
 * that the case cannot be returned. A case of a hidden applicant goes to a unit that may read it (C15).
 */
export function placeOfReturn(state: CaseState, snapshot: Snapshot, gate: Gate, at: Date): string {
  if (isKept(state, snapshot)) return placeOfHidden(state, snapshot, gate, at);
  const wanted = isTooOften(state, snapshot) ? deciderOver(state, snapshot) : senderOf(state, snapshot);
  if ("cleared" in gate.unit(wanted)) return wanted;
  return placeFor(snapshot, wanted, concernedOf(state), tehranDay(at)) ?? holder(state);
}

const isTooOften = (state: CaseState, snapshot: Snapshot): boolean =>
  goesToDecider(state, limitsOf(snapshot).returns);

function placeOfHidden(state: CaseState, snapshot: Snapshot, gate: Gate, at: Date): string {
  const from = isTooOften(state, snapshot) ? undefined : state.hops.at(-1)?.from;
  if (from !== undefined && unit(snapshot, from) && "cleared" in gate.unit(from)) return from;
  return keeperOf(snapshot, state, at) ?? holder(state);
}

/**
 * The unit above the holder. When the holder is the top unit: inspection, or the holder itself when the holder is
 * inspection or the directory has no inspection.
 */
const deciderOver = (state: CaseState, snapshot: Snapshot): string =>
  above(snapshot, holder(state))[0]?.key ?? inspectionUnit(snapshot)?.key ?? holder(state);

/** The unit that sent the case; triage when a routing rule sent the case or the directory no longer has the sender. */
function senderOf({ hops }: CaseState, snapshot: Snapshot): string {
  const hop = hops.at(-1);
  const from = hop && "rule" in hop.by ? undefined : hop?.from;
  return from !== undefined && unit(snapshot, from) ? from : triageUnit(snapshot);
}
