import { dayInWords, digits, momentInWords } from "../../design/display.ts";
import { TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { historyWords } from "../history.text.ts";
import { provableFrom } from "../history.tsx";
import { placeOf, type QuestionView, type RequestProps } from "../props.ts";
import { relationWords } from "../register/proxy.text.ts";
import { Said } from "../register/request-said.tsx";
import { actWords } from "./act.text.ts";
import { ActForm, Asked } from "./act-form.tsx";
import { Answers } from "./answer.tsx";
import { Messages } from "./messages.tsx";
import { requestWords } from "./request.text.ts";
import { Standing, Timeline } from "./timeline.tsx";

/** Confirms the applicant's last step. Takes the focus like an error summary, so that screen readers read it. */
const Noted = ({ noted, language }: RequestProps) =>
  noted === undefined ? null : (
    <p class="noted" role="status" tabindex={-1} autofocus>
      <TickIcon />
      {actWords[language].noted[noted]}
    </p>
  );

const asksToMeet = ({ timeline }: RequestProps): boolean => timeline.some(({ entry }) => entry === "meeting");

/**
 * Whether this page may link to the page of meetings. False for a represented person and for a group's members (C10,
 * C11); for a reader with a receipt's PIN, true only once a meeting was requested.
 */
const mayMeet = (props: RequestProps): boolean =>
  !props.forYou && props.group?.as !== "member" && (!props.byReceipt || asksToMeet(props));

/** The links at the top of the page to the steps that the applicant may take now (C14, R13). */
const Doors = (props: RequestProps) => {
  const { mayI, base, objectUntil, language, timeline } = props;
  const doors = (["object", "add", "consent", "take-back-consent"] as const).filter((action) =>
    mayI.includes(action),
  );
  const mayWithdraw = mayI.includes("withdraw");
  const text = actWords[language];
  const asked = asksToMeet(props);
  const meeting = mayMeet(props) && !timeline.some(({ entry }) => entry === "withdrawn");
  if (doors.length === 0 && !meeting && !mayWithdraw) return null;
  return (
    <nav class="doors-in" aria-label={text.heading}>
      {doors.map((action) => (
        <a key={action} class="button" href={`${base}/${placeOf[action]}`}>
          {text.names[action]}
        </a>
      ))}
      {meeting && (
        <a class="button" href={`${base}/meeting`}>
          {asked ? text.meeting : text.askMeeting}
        </a>
      )}
      {mayI.includes("add") && (
        <a class="button" href={`${base}/attachments`}>
          {text.attachments}
        </a>
      )}
      {mayWithdraw && (
        <a class="button quiet" href={`${base}/${placeOf.withdraw}`}>
          {text.names.withdraw}
        </a>
      )}
      {mayI.includes("object") && objectUntil !== undefined && (
        <small>{text.until.object(dayInWords(objectUntil, language))}</small>
      )}
    </nav>
  );
};

const questionTitle = ({ part }: QuestionView, language: RequestProps["language"]): string => {
  const text = actWords[language];
  return part === undefined ? text.question : text.questionOfPart(digits(part, language));
};

/** C11: who represents another person in this request, and whether the authority document is missing. */
const ByProxy = ({ forYou, proxy, mayI, base, language }: RequestProps) => {
  const text = requestWords[language].proxy;
  if (!proxy) return null;
  const relation = relationWords[language][proxy.relation];
  if (forYou) return <p class="note">{text.forYou(relation)}</p>;
  return (
    <section class="panel" aria-labelledby="proxy">
      <h2 id="proxy">{text.heading(relation)}</h2>
      <p>{text.authority[proxy.authority]}</p>
      {proxy.authority === "none" && mayI.includes("add") && (
        <a class="button" href={`${base}/attachments`}>
          {text.attach}
        </a>
      )}
    </section>
  );
};

/**
 * C10: shows a group's representative how many have joined and how others can join. Tells members that they will be
 * notified of the outcome, and how to leave the group.
 */
const Group = ({ group, base, language }: RequestProps) => {
  const text = requestWords[language].group;
  if (!group) return null;
  const { as, members } = group;
  return (
    <section class="panel" aria-labelledby="group">
      <h2 id="group">{text.heading}</h2>
      {as === "member" ? (
        <>
          <p>{text.member}</p>
          <a class="button" href={`${base}/leave`}>
            {text.leave}
          </a>
        </>
      ) : (
        <>
          <p>{members === 0 ? text.none : text.joined(digits(members, language))}</p>
          <p>
            {text.invite} <a href="/join">{text.address}</a>
          </p>
        </>
      )}
    </section>
  );
};

/** C2: tells a reader who signed in with a receipt's PIN what the PIN shows, and how to see the rest. */
const ByReceipt = ({ byReceipt, language }: RequestProps) =>
  byReceipt ? <p class="note">{requestWords[language].byReceipt}</p> : null;

/**
 * M11: the note that the minutes of the last meeting are final, with a link to them. Another requested meeting hides
 * the note.
 */
const FinalMinutes = (props: RequestProps) => {
  const { base, language, timeline } = props;
  const last = timeline.findLast(({ entry }) => entry === "meeting")?.meeting;
  if (last?.news !== "minuted" || !mayMeet(props)) return null;
  const text = requestWords[language];
  return (
    <p class="note">
      {text.minuted} <a href={`${base}/meeting`}>{text.toMinutes}</a>
    </p>
  );
};

/** R8: the questions without a reply, each with its form. */
const Questions = (props: RequestProps) => {
  const { questions = [], mayI, language } = props;
  if (!mayI.includes("reply")) return null;
  return questions
    .filter(({ open }) => open)
    .map((question) => (
      <section key={question.case} class="panel asks" aria-labelledby={`asked-${question.case}`}>
        <h2 id={`asked-${question.case}`}>{questionTitle(question, language)}</h2>
        <Asked question={question} language={language} at={momentInWords(question.at, language)} />
        <ActForm {...props} action="reply" question={question} values={{}} errors={[]} mark={question.case} />
      </section>
    ));
};

/** S3: the sentence that introduces the rating; an emergency may be rated once it is remedied, before its answer. */
function leadOf({ mayI, answer, timeline, language }: RequestProps): string {
  const { leads } = actWords[language];
  if (!answer && timeline.some(({ entry }) => entry === "remedied")) return leads.rateRemedied;
  return mayI.includes("object") ? leads.rate : leads.rateFinal;
}

/** R12: the form that rates the answer, shown until the applicant has rated. */
const Rate = (props: RequestProps) => {
  const { mayI, rateUntil, language } = props;
  const text = actWords[language];
  if (!mayI.includes("rate")) return null;
  return (
    <section class="panel no-print" aria-labelledby="rate">
      <h2 id="rate">{text.names.rate}</h2>
      <p>{leadOf(props)}</p>
      {rateUntil !== undefined && <p class="muted">{text.until.rate(dayInWords(rateUntil, language))}</p>}
      <ActForm {...props} action="rate" values={{}} errors={[]} mark="rating" />
    </section>
  );
};

/** The link to the request's certificate (D10). */
const ToCertificate = ({ base, language }: RequestProps) => (
  <p class="no-print">
    <a href={`${base}/certificate`}>{requestWords[language].certificate}</a>
  </p>
);

/** The link to the proof of the request's history (P7). */
const ToProof = ({ base, language, timeline }: RequestProps) => {
  const last = timeline.at(-1)?.at;
  return (
    <p class="no-print">
      <a href={`${base}/proof`}>{requestWords[language].proof}</a>
      {last !== undefined && (
        <>
          {" "}
          <span class="muted">{historyWords[language].from(provableFrom(last, language))}</span>
        </>
      )}
    </p>
  );
};

/** N5: the link to choosing which notices to get; only for the applicant. */
const ToNews = ({ base, language, forYou, byReceipt, group }: RequestProps) =>
  forYou || byReceipt || group?.as === "member" ? null : (
    <p class="no-print">
      <a href={`${base}/news`}>{requestWords[language].news}</a>
    </p>
  );

const Print = ({ language }: RequestProps) => (
  <p class="buttons">
    <button type="button" class="quiet" hidden data-enhanced data-print>
      {requestWords[language].print}
    </button>
  </p>
);

/** Whether the applicant still waits for a first answer; false after a withdrawal. */
const waits = ({ answer, parts = [], timeline }: RequestProps): boolean =>
  !answer && parts.length === 0 && !timeline.some(({ entry }) => entry === "withdrawn");

/**
 * A request's page for its applicant, signed in by one-time code: open questions first, then the answer, then the rest
 * (C14, R8, R10).
 */
export const RequestPage = (props: RequestProps) => {
  const { language, more } = props;
  const waiting = waits(props);
  const text = requestWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} section={more ? "my" : "track"}>
      {more && (
        <p>
          <a href="/my">{text.back}</a>
        </p>
      )}
      <Noted {...props} />
      <Standing {...props}>
        <Doors {...props} />
      </Standing>
      {waiting && <Messages {...props} />}
      <FinalMinutes {...props} />
      <ByReceipt {...props} />
      <Questions {...props} />
      <ByProxy {...props} />
      <Group {...props} />
      {waiting ? <p class="note">{text.none}</p> : <Answers {...props} />}
      <Rate {...props} />
      {/* The messages come after the answer, since they only announce it. */}
      {!waiting && <Messages {...props} />}
      <Said {...props} />
      <Timeline {...props} />
      <ToCertificate {...props} />
      <ToProof {...props} />
      <ToNews {...props} />
      <Print {...props} />
    </CitizenLayout>
  );
};
