/** The API of meetings with officials. Each operation needs a session that opens the request (M14). */

import * as contract from "../../../../shared/contracts/public/my-meetings.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { json, type Refused, refuse } from "../../../../shared/handler/http/reply.ts";
import type { Common } from "../../../../shared/handler/http/request.ts";
import { type Route, route } from "../../../../shared/handler/http/route.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { NotedMeeting } from "../../../../shared/meetings/for-intake.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Ask } from "../applicant-command.ts";
import { askMeeting } from "./ask-meeting.ts";
import { meetingReplied } from "./meeting-replies.ts";
import * as steps from "./meeting-steps.ts";

type Deps = steps.MeetingStepDeps & Pick<IntakeDeps, "directory">;

interface Asked extends Pick<Common, "session"> {
  readonly params: { readonly code: string };
  readonly idempotencyKey: string;
}

async function noted(
  { params: { code }, session, idempotencyKey: key }: Asked,
  step: (ask: Ask) => Promise<NotedMeeting>,
) {
  if (!session) return refuse("signed-out");
  const outcome = await step({ code, session, key });
  if (!("refused" in outcome)) return json(200, { trackingCode: code, ...outcome });
  const { details, ...refusal } = outcome.refused;
  return { refused: { ...refusal, ...defined({ details }) }, ...alternativesIn(outcome.refused) };
}

/** M5: the free times to offer when another applicant took the chosen time first. */
function alternativesIn({ code, details }: Refusal): Pick<Refused, "alternatives"> {
  if (code !== "place-taken") return {};
  const places = String(details?.["free"] ?? "")
    .split(",")
    .filter(Boolean);
  return {
    alternatives: places.map((place) => {
      const [host = "", day = "", time = ""] = place.split(" ");
      return { host, day, time };
    }),
  };
}

interface AskedOfOne extends Asked {
  readonly params: { readonly code: string; readonly number: string };
}

const ofOne = (asked: AskedOfOne, step: (ask: steps.AskOnMeeting) => Promise<NotedMeeting>) =>
  noted(asked, (ask) => step({ ...ask, meeting: Number(asked.params.number) }));

const read = (deps: Deps) =>
  route(contract.readMeetings, async ({ params: { code }, session }) => {
    const seen = session && (await steps.readMeetings(deps, { code, session }));
    if (!seen) return refuse("not-found");
    const { snapshot }: { snapshot: Snapshot } = await deps.directory.recent();
    const meetings = seen.meetings.map((one) => meetingReplied(one, snapshot));
    return json(200, { meetings, mayAsk: seen.mayAsk });
  });

export const meetingRoutes = (deps: Deps): readonly Route[] => [
  read(deps),
  route(contract.askMeeting, (asked) => noted(asked, (ask) => askMeeting(deps, ask, asked.body))),
  route(contract.choosePlace, (asked) => ofOne(asked, (ask) => steps.choosePlace(deps, ask, asked.body))),
  route(contract.changePlace, (asked) => ofOne(asked, (ask) => steps.changePlace(deps, ask, asked.body))),
  route(contract.cancelPlace, (asked) => ofOne(asked, (ask) => steps.cancelPlace(deps, ask, {}))),
  route(contract.withdrawMeeting, (asked) => ofOne(asked, (ask) => steps.withdrawMeeting(deps, ask, {}))),
  route(contract.declineDeputy, (asked) => ofOne(asked, (ask) => steps.declineDeputy(deps, ask, {}))),
];
