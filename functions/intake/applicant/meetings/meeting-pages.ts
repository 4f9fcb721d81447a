/**
 * The routes of an applicant's pages on meetings, and of public pages: officials' meeting days, figures, and the public
 * log by which requests can be verified (P7).
 */

import { filePage } from "../../../../shared/handler/http/file-form.ts";
import { type PageRoute, page } from "../../../../shared/handler/http/route.ts";
import { downloadFigures, type FiguresPageDeps, showFigures } from "../../pages/figures.ts";
import { downloadRoot, type HistoryDeps, showHistory, showProof } from "../../pages/history/history.ts";
import { showVerify, verify } from "../../pages/history/verify.ts";
import { showInvitation } from "../../pages/meetings/invitation.ts";
import {
  askForMeeting,
  type MeetingPageDeps,
  moveMeeting,
  showMeetings,
} from "../../pages/meetings/meeting.ts";
import { type MeetingDaysDeps, showMeetingDays } from "../../pages/meetings/meeting-days.ts";
import { oneOfMine, openedRequest } from "../../pages/where.ts";

export const meetingPages = (
  deps: MeetingPageDeps & MeetingDaysDeps & FiguresPageDeps & HistoryDeps,
): readonly PageRoute[] => [
  page("GET /history", (request) => showHistory(deps, request)),
  page("GET /history/{file}", (request) => downloadRoot(deps, request)),
  page("GET /request/proof", (request) => showProof(deps, request, openedRequest(request))),
  page("GET /my/requests/{code}/proof", (request) => showProof(deps, request, oneOfMine(request))),
  page("GET /verify", (request) => showVerify(deps, request)),
  filePage("POST /verify", (request) => verify(deps, request)),
  page("GET /meetings", (request) => showMeetingDays(deps, request)),
  page("GET /figures", (request) => showFigures(deps, request)),
  page("GET /figures/{file}", (request) => downloadFigures(deps, request)),
  page("GET /request/meeting", (request) => showMeetings(deps, request, openedRequest(request))),
  page("GET /request/meeting/calendar", (request) => showInvitation(deps, openedRequest(request))),
  page("POST /request/meeting", (request) => askForMeeting(deps, request, openedRequest(request))),
  page("POST /request/meeting/{move}", (request) => moveMeeting(deps, request, openedRequest(request))),
  page("GET /my/requests/{code}/meeting", (request) => showMeetings(deps, request, oneOfMine(request))),
  page("GET /my/requests/{code}/meeting/calendar", (request) => showInvitation(deps, oneOfMine(request))),
  page("POST /my/requests/{code}/meeting", (request) => askForMeeting(deps, request, oneOfMine(request))),
  page("POST /my/requests/{code}/meeting/{move}", (request) =>
    moveMeeting(deps, request, oneOfMine(request)),
  ),
];
