import { listPlaces } from "../../../../shared/contracts/staff/meeting-days.ts";
import { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import { useKnow } from "../../app/api/use-api.ts";
import { contextOf } from "../../app/context-of.ts";
import { type Here, useStandingAt } from "../../app/steps/here.ts";
import { rememberOwn } from "../lists/own.ts";
import { addressOf } from "../place.ts";
import type { MeetingView } from "./view.ts";

type AtMeeting = Here<MeetingView, { readonly meeting: string }>;

/** The meeting on the screen, with the state that the user last saw. */
export const [HereProvider, useHere] = contextOf<AtMeeting>("HereProvider");

/** The input of `read-meeting`, which is also the cache key of its reply. */
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
