/** The gate of the conflict of interest over meetings (R2, M3). */

import { inspects, staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Clearance, type Gate as GateOfCase, gateFor } from "../../../shared/domain/cases/clearance.ts";
import type { Concerned } from "../../../shared/domain/cases/conflict-of-interest.ts";

export interface Gate extends GateOfCase {
  /** Somebody of inspection, or of the outside authority, for a meeting with somebody complained of. Refused besides: `only-inspection`. */
  readonly inspector: (username: string) => Clearance;
}

/** @param at decides who acts for whom: the Tehran day it falls on. */
export function gateOf(snapshot: Snapshot, { parties }: Pick<Concerned, "parties">, at: Date): Gate {
  const gate = gateFor(snapshot, { parties }, at);
  const { person } = gate;
  return {
    ...gate,
    inspector: (username) =>
      inspects(snapshot, staffMember(snapshot, username)?.unit ?? "")
        ? person(username)
        : { refused: { code: "only-inspection" } },
  };
}
