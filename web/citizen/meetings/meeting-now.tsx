/** The current meeting of a request: its state, the official, the deadline, and the applicant's steps. */
import { textIn, traitsOf } from "../../../shared/contracts/fields/language.ts";
import { dayInWords, deadlineInWords, digits, momentInWords } from "../../design/display.ts";
import { Hidden, Radios } from "../../design/field.tsx";
import { placeInWords } from "../../design/meeting-news.ts";
import type { Language } from "../../design/words.ts";
import { writtenIn } from "../../design/written-in.ts";
import { meetingWords } from "./meeting.text.ts";
import type { MeetingPageProps, MyMeeting } from "./meeting-props.ts";

type NowProps = MeetingPageProps & { readonly meeting: MyMeeting };

interface FactsProps {
  readonly meeting: MyMeeting;
  readonly language: Language;
  /** Today's date in Tehran, ISO 8601. */
  readonly today: string;
  /** The level of the headings inside this meeting's section. */
  readonly heading: "h2" | "h4";
}

/** The known facts of a meeting, each with its label. */
function factsOf({
  meeting,
  language,
}: Pick<FactsProps, "meeting" | "language">): readonly (readonly [string, string])[] {
  const text = meetingWords[language];
  const { host, unit, deputy, inspectorAttends, due, place, visit, priority, needs } = meeting;
  const who = unit
    ? text.head(textIn(host.name, language), textIn(unit.name, language))
    : textIn(host.name, language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text.facts.when, place && placeInWords(place, language)],
    [text.facts.address, textIn(visit?.address, language)],
    [text.facts.room, textIn(visit?.room, language)],
    [text.facts.bring, textIn(visit?.bring, language)],
    [text.facts.with, who],
    [text.facts.deputy, textIn(deputy?.name, language)],
    [text.facts.inspector, inspectorAttends && text.facts.inspectorName],
    [text.facts.due, due === undefined ? undefined : deadlineInWords(due, language)],
    [text.facts.next, priority && text.facts.priority],
    [text.facts.needs, needs.map((need) => text.needs[need]).join(traitsOf(language).comma) || undefined],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

interface WordsProps {
  readonly heading: FactsProps["heading"];
  readonly title: string;
  readonly words: string | undefined;
  readonly language: Language;
}

const Words = ({ heading: Heading, title, words, language }: WordsProps) =>
  words === undefined ? null : (
    <>
      <Heading>{title}</Heading>
      <p class="words quoted" {...writtenIn(words, language)}>
        {words}
      </p>
    </>
  );

/**
 * M2: why the organisation refused the meeting, in the fixed wording for that reason, and what the applicant can do
 * next.
 */
const Refused = ({ meeting: { refused }, language }: Pick<FactsProps, "meeting" | "language">) => {
  if (!refused) return null;
  const text = meetingWords[language];
  const reasons: Readonly<Record<string, string>> = text.reasons;
  return (
    <>
      <p class="note">
        {text.reason}: {reasons[refused.because] ?? refused.because}
      </p>
      {refused.reason !== undefined && (
        <p class="words quoted" {...writtenIn(refused.reason, language)}>
          {refused.reason}
        </p>
      )}
      <p>{text.refusedWhat}</p>
    </>
  );
};

const Minutes = ({ meeting: { minutes }, language, today, heading: Heading }: FactsProps) => {
  if (!minutes) return null;
  const text = meetingWords[language];
  return (
    <>
      <Words heading={Heading} title={text.minutes} words={minutes.statements} language={language} />
      {minutes.corrected && (
        <p>
          {text.corrected(momentInWords(minutes.corrected.at, language))}{" "}
          <bdi>{minutes.corrected.reason}</bdi>
        </p>
      )}
      {minutes.orders.length > 0 && (
        <>
          <Heading>{text.orders}</Heading>
          <ul>
            {minutes.orders.map(({ what, day }) => (
              <li key={what} dir="auto">
                {text.order(what, dayInWords(day, language))}
                {day < today && (
                  <>
                    <br />
                    <strong>
                      <bdi>{text.orderPast}</bdi>
                    </strong>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Words heading={Heading} title={text.remark} words={minutes.remark} language={language} />
    </>
  );
};

export const MeetingFacts = ({ meeting, language, today, heading }: FactsProps) => {
  const text = meetingWords[language];
  return (
    <>
      <dl class="pairs">
        {factsOf({ meeting, language }).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {meeting.visit?.map !== undefined && (
        <p class="no-print">
          <a class="button" href={meeting.visit.map} rel="external noopener noreferrer">
            {text.map}
          </a>
        </p>
      )}
      <Refused meeting={meeting} language={language} />
      <Words heading={heading} title={text.sentOn} words={meeting.sentOnBecause} language={language} />
      <Words heading={heading} title={text.answer} words={meeting.answer} language={language} />
      <Minutes meeting={meeting} language={language} today={today} heading={heading} />
      <Words heading={heading} title={text.yours} words={meeting.words} language={language} />
    </>
  );
};

/** The value of a meeting time in the form: day and time. */
const chosenAs = ({ day, time }: { readonly day: string; readonly time: string }): string => `${day} ${time}`;

/** M6: the form to choose one of the offered times; times taken since the offer are disabled. */
const Choose = ({ meeting, language, errors, values, base, csrf, formKey }: NowProps) => {
  const text = meetingWords[language];
  const { offer } = meeting;
  if (!offer || !meeting.mayI.includes("choose")) return null;
  const options = offer.places.map(({ free, ...place }) => ({
    key: chosenAs(place),
    label: placeInWords(place, language),
    ...(!free && { detail: text.full, off: true }),
  }));
  const none = offer.places.every(({ free }) => !free);
  return (
    <form method="post" action={`${base}/meeting/choose`} novalidate data-once class="panel">
      <Hidden values={{ csrf, key: `${formKey}-choose`, meeting: String(meeting.meeting) }} />
      <Radios
        name="place"
        label={text.choose}
        hint={text.until(deadlineInWords(offer.until, language))}
        look="cards"
        language={language}
        errors={errors}
        value={values.place}
        options={options}
      />
      {none ? (
        <p class="note">{text.allFull}</p>
      ) : (
        <div class="buttons">
          <button type="submit" class="main">
            {text.chooseSubmit}
          </button>
        </div>
      )}
    </form>
  );
};

/** M8: the form to change the meeting to another free time; it is unfolded when the last choice had an error. */
const ChangeTime = ({ meeting, language, errors, values, base, csrf, formKey }: NowProps) => {
  const text = meetingWords[language];
  const { change, place } = meeting;
  if (!change || !place) return null;
  const { until, left, places } = change;
  const options = places.map((one) => ({ key: chosenAs(one), label: placeInWords(one, language) }));
  return (
    <details class="step" open={errors.some(({ field }) => field === "place")}>
      <summary>{text.change}</summary>
      {options.length === 0 ? (
        <p class="note" id="place">
          {text.changeNone}
        </p>
      ) : (
        <form method="post" action={`${base}/meeting/change`} novalidate data-once>
          <Hidden
            values={{
              ...{ csrf, key: `${formKey}-change`, meeting: String(meeting.meeting) },
              instead: chosenAs(place),
            }}
          />
          <Radios
            name="place"
            label={text.changeTo}
            hint={text.changeHint(momentInWords(until, language), digits(left, language))}
            look="cards"
            language={language}
            errors={errors}
            value={values.place}
            options={options}
          />
          <button type="submit" class="main">
            {text.changeSubmit}
          </button>
        </form>
      )}
    </details>
  );
};

const steps = [
  { move: "decline-deputy", name: "decline" },
  { move: "cancel", name: "cancel" },
  { move: "withdraw", name: "withdraw" },
] as const;

/** Irreversible steps (withdraw, cancel …), each folded, with an explanation. */
const Steps = ({ meeting, language, base, csrf, formKey }: NowProps) => {
  const text = meetingWords[language];
  return steps
    .filter(({ move }) => meeting.mayI.includes(move))
    .map(({ move, name }) => (
      <details key={move} class="step">
        <summary>{text[name]}</summary>
        <p>{text[`${name}Lead`]}</p>
        <form method="post" action={`${base}/meeting/${move}`} data-once>
          <Hidden values={{ csrf, key: `${formKey}-${move}`, meeting: String(meeting.meeting) }} />
          <button type="submit">{text[`${name}Submit`]}</button>
        </form>
      </details>
    ));
};

/** A link to a calendar file, which works without JavaScript on telephones and computers (M13). */
export const ForCalendar = ({
  meeting,
  base,
  language,
}: MeetingPageProps & { readonly meeting: MyMeeting | undefined }) => {
  if (meeting?.calendar === undefined) return null;
  const text = meetingWords[language].calendar[meeting.calendar];
  return (
    <section>
      <p>
        <a class="button" href={`${base}/meeting/calendar`} type="text/calendar">
          {text.link}
        </a>
      </p>
      <p class="hint">{text.hint}</p>
    </section>
  );
};

export const MeetingNow = (props: NowProps) => {
  const { meeting, language, today } = props;
  const text = meetingWords[language];
  return (
    <>
      <section class="standing" aria-labelledby="meeting">
        <h1 id="meeting">{text.stages[meeting.stage]}</h1>
        {meeting.stage === "approved" && <p>{text.waiting}</p>}
        <MeetingFacts meeting={meeting} language={language} today={today} heading="h2" />
      </section>
      <ForCalendar {...props} />
      <Choose {...props} />
      <ChangeTime {...props} />
      <Steps {...props} />
    </>
  );
};
