/**
 * The screen of a meeting: the applicant's request beside the decision, the time and the minutes (M2, M3, M6–M8, M10).
 */
import "../../casework/case/case.css";
import "../minutes/minutes.css";
import "./meeting.css";
import { readMeeting } from "../../../../shared/contracts/staff/meetings.ts";
import type { DeskProblem } from "../../app/api/problem.ts";
import { useRead } from "../../app/api/use-api.ts";
import { Page } from "../../app/shell/page.tsx";
import { Gone, NotThere } from "../../app/steps/out-of-sight.tsx";
import { useTyped } from "../../app/steps/use-typed.ts";
import { useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Code, Skeleton, useInFours } from "../../ui/shows.tsx";
import { MinutesSheet } from "../minutes/minutes-sheet.tsx";
import { addressOfMeeting } from "../place.ts";
import { Facts } from "./facts.tsx";
import { askFor, HereProvider, useStanding } from "./here.tsx";
import { MeetingName, MeetingStage } from "./marks.tsx";
import { meetingWords } from "./meeting.text.ts";
import { RefusedConflicts } from "./refused.tsx";
import { Request } from "./request.tsx";
import { meetingSteps } from "./steps/meeting-steps.ts";
import type { MeetingView } from "./view.ts";
import { Work } from "./work.tsx";

/** Seconds after which the meeting is read again in the background, to find other users' changes (R16). */
const often = 20;

export function Meeting({ meeting }: { readonly meeting: string }) {
  const text = useWords(meetingWords);
  const inFours = useInFours();
  const { body, problem, again } = useRead(readMeeting, askFor(meeting), { stale: 5, every: often });
  const code = meeting.split(".")[0] ?? "";
  const title = text.title(inFours(code));
  if (body) return <Opened view={body} problem={problem} again={again} title={title} />;
  return (
    <Page title={title} heading={<Code code={code} />}>
      {problem ? (
        <NotThere {...{ problem, again }} to="/meetings/waiting" home={text.back} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

interface OpenedProps {
  readonly view: MeetingView;
  readonly problem: DeskProblem | undefined;
  readonly again: () => void;
  readonly title: string;
}

function Opened({ view, problem, again, title }: OpenedProps) {
  const text = useWords(meetingWords);
  const here = useStanding(view, again);
  const words = useTyped(meetingSteps, view.meeting);
  const heading = (
    <>
      {text.heading} <MeetingName item={view} />
    </>
  );
  return (
    <HereProvider value={here}>
      <Page title={title} heading={heading} actions={<MeetingStage stage={view.stage} />}>
        <div className="case">
          {problem?.status === 404 && <Gone words={text.gone} to="/meetings/waiting" home={text.back} />}
          <Facts view={view} />
          <Request view={view} />
          <Work words={words} />
          <Minutes view={view} />
          <RefusedConflicts view={view} />
        </div>
      </Page>
    </HereProvider>
  );
}

const writing: readonly MeetingView["mayI"][number][] = ["write-minutes", "add-remark", "confirm-minutes"];

/** M11: the minutes so far, also for print. Users with the right write the minutes on another screen. */
function Minutes({ view }: { readonly view: MeetingView }) {
  const text = useWords(meetingWords);
  const mayWrite = writing.some((step) => view.mayI.includes(step));
  if (!view.minutes && !mayWrite) return null;
  return (
    <div className="case-wide stack">
      {mayWrite && (
        <div className="no-print">
          <LinkButton look="main" to={`${addressOfMeeting(view.meeting)}/minutes`}>
            {text.writeMinutes}
          </LinkButton>
        </div>
      )}
      {view.minutes && <MinutesSheet view={view} minutes={view.minutes} />}
    </div>
  );
}
