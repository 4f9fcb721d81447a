import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { MeetingDeps } from "../deps.ts";
import { requestOfMeeting } from "../meeting-id.ts";
import { expireOffer as decide } from "../rules/arranging.ts";

/**
 * An offer that nobody answered in time ends, and whoever it was made to waits on (M6). Decided in the journal, so that it and
 * a choice in the same moment compete for one row.
 */
export async function expireOffer(
  { meetings, now }: Pick<MeetingDeps, "meetings" | "now">,
  id: string,
): Promise<void> {
  const known = await meetings.standing(id);
  const at = now();
  const command = {
    name: "expire-offer",
    actor: "clock",
    // What is decided at one version is decided once.
    key: `due/${known.version}`,
    fingerprint: fingerprintOf({ meeting: id, version: known.version }),
    at,
    directory: 0,
    correlation: requestOfMeeting(id),
  };
  const outcome = await meetings.decide(id, command, ({ state }) => decide(state, at.toISOString()), known);
  if (!outcome.accepted) throw new Error(`an offer's end was refused: ${outcome.refusal.code}`);
}
