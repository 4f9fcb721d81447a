/** Lets applicants ask officials of the small organisation for a meeting, through intake's use cases. */

import { forApplicants } from "../../functions/meeting/commands/frame/answer-intake.ts";
import type { MeetingFact } from "../../functions/meeting/meeting/meeting-facts.ts";
import { meetingId } from "../../functions/meeting/meeting/meeting-id.ts";
import type { Cleared } from "../../shared/domain/cases/clearance.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import type { AskMeeting, NotedMeeting } from "../../shared/meetings/for-intake.ts";
import { host, meetings, placeAt } from "./meetings.ts";

export const person = "00000000000000000000000000000001";
export const request = trackingCode("40715528936");

export async function asking() {
  const world = meetings();
  await world.publish();
  await world.keys.getOrMake(person);
  await world.keys.makeFor(request);
  const applicants = forApplicants(world.deps);
  let keys = 0;
  const ask = (changes: Partial<AskMeeting> = {}) =>
    applicants.askMeeting({
      ...{ request, person, language: "fa", kind: "complaint", channel: "web" },
      ...{ parties: { units: [], people: [] }, with: { official: host }, needs: [] },
      ...{ words: "می‌خواهم با مدیر همین دفتر صحبت کنم.", key: `ask-${++keys}` },
      ...changes,
    });
  const on = (meeting = 1, key = `key-${++keys}`, who = person) => ({ request, meeting, person: who, key });
  const staffDo = async (facts: readonly MeetingFact[], meeting = 1) => {
    const command = world.command("staff", request);
    await world.deps.meetings.decide(meetingId(request, meeting), command, () => ({ facts }));
  };
  return {
    ...world,
    applicants,
    ask,
    on,
    staffDo,
    offer: (times: readonly string[], until = "2026-12-09T20:30:00.000Z") =>
      staffDo([
        { type: "approved", host: host as Cleared },
        { type: "offered", places: times.map((time) => placeAt(time)), until },
      ]),
    choose: (time: string, ...which: Parameters<typeof on>) =>
      applicants.choosePlace({ ...on(...which), day: placeAt(time).day, time }),
    read: () => applicants.readMeetings({ request, person }),
    only: async () => {
      const { meetings: all } = await applicants.readMeetings({ request, person });
      const [one] = all;
      if (!one || all.length !== 1) throw new Error("There is exactly one meeting");
      return one;
    },
  };
}

export const refusalOf = (reply: NotedMeeting): string =>
  "refused" in reply ? reply.refused.code : `noted ${reply.meeting}`;
