/** Until when an offer of times stands (M6). Pure. */

import { staffMember } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { officeOf } from "../../shared/directory/timing.ts";
import { dueOf } from "../../shared/domain/clock.ts";

const days = 3;

/** The end of the third working day of the official's unit: ISO 8601 in UTC. */
export const offerUntil = (snapshot: Snapshot, host: string, from: Date): string =>
  dueOf(
    { start: from, duration: { in: "working-days", takes: days }, pauses: [], pauseCap: 0 },
    officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""),
  ).toISOString();
