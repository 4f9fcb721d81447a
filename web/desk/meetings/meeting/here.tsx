import { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import { useKnow } from "../../app/api/use-api.ts";
import { contextOf } from "../../app/context-of.ts";
import { type Here, useStandingAt } from "../../app/steps/here.ts";
import { rememberOwn } from "../lists/own.ts";
import { addressOf } from "../place.ts";
import type { MeetingView } from "./view.ts";

type AtMeeting = Here<MeetingView, { readonly meeting: string }>;

/** Where a person stands with the meeting of the screen. */
export const [HereProvider, useHere] = contextOf<AtMeeting>("HereProvider");

/** What `read-meeting` is asked for a meeting; the name under which its answer is kept. */
export const askFor = (meeting: string) => ({ params: { meeting } });

export function useStanding(view: MeetingView, again: () => void): AtMeeting {
  const know = useKnow(readMeeting);
  return useStandingAt(view, again, {
    ...askFor(view.meeting),
    list: addressOf({ in: "waiting", host: view.host.username, day: "" }),
    outdates: [listMeetings, listPlaces],
    remember: rememberOwn,
    keep: (reply) => know(askFor(reply.body.meeting), { ...reply, status: 200 }),
  });
}
