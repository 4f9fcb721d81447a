/**
 * Turns the meeting service's replies into what applicants read: adds the names of officials and units, and where the
 * meeting takes place.
 */

import type { MeetingReplied } from "../../../../shared/contracts/public/my-meetings.ts";
import { comingStages } from "../../../../shared/contracts/words/meeting-words.ts";
import { staffMember, unit, unitOf } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { visitOf } from "../../../../shared/directory/visit.ts";
import type { SeenMeeting } from "../../../../shared/meetings/for-intake.ts";
import { nameOf } from "../../pages/shown.ts";

const personIn = (snapshot: Snapshot, username: string) => ({
  username,
  name: nameOf(snapshot, staffMember, username),
});

export function meetingReplied({ host, deputy, ...rest }: SeenMeeting, snapshot: Snapshot): MeetingReplied {
  const of = unitOf(snapshot, host)?.key;
  return {
    ...rest,
    host: personIn(snapshot, host),
    ...(of !== undefined && { unit: { key: of, name: nameOf(snapshot, unit, of) } }),
    ...(rest.place && comingStages.includes(rest.stage) && { visit: { ...visitOf(snapshot, of ?? "") } }),
    ...(deputy !== undefined && { deputy: personIn(snapshot, deputy) }),
  };
}
