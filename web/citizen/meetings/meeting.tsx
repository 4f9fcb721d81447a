import { TrackingCode } from "../../design/code.tsx";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { meetingWords } from "./meeting.text.ts";
import { AskForm } from "./meeting-ask.tsx";
import { ForCalendar, MeetingFacts, MeetingNow } from "./meeting-now.tsx";
import type { MeetingPageProps, MyMeeting } from "./meeting-props.ts";

const ends: readonly MyMeeting["stage"][] = ["minuted", "refused", "in-writing", "withdrawn"];

const Noted = ({ noted, language }: MeetingPageProps) =>
  noted === undefined ? null : (
    <p class="noted" role="status" tabindex={-1} autofocus>
      <TickIcon />
      {meetingWords[language].noted[noted]}
    </p>
  );

/** The earlier meetings of the request, each with its outcome. */
const Earlier = (props: MeetingPageProps & { readonly over: readonly MyMeeting[] }) => {
  const { over, language, today } = props;
  const text = meetingWords[language];
  if (over.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{text.earlier}</h2>
      {over.map((meeting) => (
        <section key={meeting.meeting} class="panel" aria-labelledby={`earlier-${meeting.meeting}`}>
          <h3 id={`earlier-${meeting.meeting}`}>{text.stages[meeting.stage]}</h3>
          <MeetingFacts meeting={meeting} language={language} today={today} heading="h4" />
        </section>
      ))}
    </section>
  );
};

const isForCalendar = ({ calendar }: MyMeeting): boolean => calendar !== undefined;

/**
 * The page of a request's meetings: the current meeting with the applicant's steps, or the earlier meetings and the
 * form to request another (M1, M6, M8, M10, M14).
 */
export const MeetingPage = (props: MeetingPageProps) => {
  const { language, errors, base, more, code, meetings, mayAsk } = props;
  const text = meetingWords[language];
  const open = meetings.findLast(({ stage }) => !ends.includes(stage));
  const over = meetings.filter((one) => one !== open).reverse();
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section={more ? "my" : "track"}>
      <ErrorSummary errors={errors} language={language} />
      <Noted {...props} />
      {open ? (
        <MeetingNow {...props} meeting={open} />
      ) : (
        <h1>{mayAsk && over.length === 0 ? text.ask : text.title}</h1>
      )}
      {open?.calendar === undefined && <ForCalendar {...props} meeting={over.find(isForCalendar)} />}
      <p>
        {text.about} <TrackingCode code={code} language={language} />
      </p>
      <Earlier {...props} over={over} />
      {!open && mayAsk && (
        <>
          {over.length > 0 && <h2>{text.askAgain}</h2>}
          <AskForm {...props} />
        </>
      )}
      <p>
        <a class="button quiet" href={base}>
          {text.back}
        </a>
      </p>
    </CitizenLayout>
  );
};
