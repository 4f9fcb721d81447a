import type { ComponentChildren } from "preact";
import { textIn } from "../../../shared/contracts/fields/language.ts";
import { channelWords } from "../../design/channel.text.ts";
import { Ltr, TrackingCode } from "../../design/code.tsx";
import { contactSentence } from "../../design/contact-news.ts";
import { deskActSentence } from "../../design/desk-acts.ts";
import { codeBefore, deadlineInWords, digits, happenedInWords, isolated } from "../../design/display.ts";
import { meetingSentence } from "../../design/meeting-news.ts";
import { whyMoved } from "../../design/why-moved.ts";
import type { Bilingual, Language } from "../../design/words.ts";
import type { Channel, Expected, KnownTo, RequestProps, TimelineEntry } from "../props.ts";
import { standingOf } from "./standing.ts";
import { timelineWords } from "./timeline.text.ts";

interface Props {
  readonly code: string;
  readonly language: Language;
  readonly timeline: readonly TimelineEntry[];
  readonly holder?: Bilingual | undefined;
  readonly knownTo?: KnownTo | undefined;
  readonly expected?: Expected | undefined;
  /** P8: the code of the request in the earlier system from which it was brought here. */
  readonly imported?: RequestProps["imported"];
  readonly rating?: RequestProps["rating"];
  /** The steps offered beside the status. */
  readonly children?: ComponentChildren;
}

/**
 * Returns an entry as a sentence: `Referred to “…”`.
 * @param rated whether the applicant has rated the answer, so that the sentence does not ask for a rating (R12)
 */
export function sentenceOf(shown: TimelineEntry, language: Language, rated = false): string {
  const { entry, unit, part, due, what, kind, subject, meeting, letter, act, contact } = shown;
  if (meeting) return meetingSentence(meeting, language);
  if (act) return deskActSentence({ ...shown, act }, language);
  if (contact) return contactSentence({ ...shown, contact }, language);
  const text = timelineWords[language];
  if (shown.emergency && (entry === "referred" || entry === "under-review")) return text.emergency[entry];
  const remedied = remediedSentence(shown, language, rated);
  if (remedied !== undefined) return remedied;
  const until = due === undefined ? "" : deadlineInWords(due, language);
  const why =
    kind && subject
      ? text.matter(textIn(kind, language), textIn(subject, language))
      : whyMoved(what, language);
  const of = letter === undefined ? (textIn(unit, language) ?? "") : isolated(letter);
  const sentence = text.entries[entry](of, until, why);
  return part === undefined ? sentence : text.ofPart(sentence, digits(part, language));
}

/**
 * S3: the sentence that says that an emergency was remedied. It asks for a rating until the applicant has rated.
 * Undefined for other entries.
 */
function remediedSentence(
  { entry, remedied }: TimelineEntry,
  language: Language,
  rated: boolean,
): string | undefined {
  const text = timelineWords[language];
  if (rated) return entry === "remedied" ? text.remediedAndRated : undefined;
  return remedied ? text.entries.remedied() : undefined;
}

/** Entries after which the unit is shown as the one that answered. */
const ends: readonly TimelineEntry["entry"][] = ["answered", "final-answered", "closed-no-opinion"];

/** The label before the unit's name: “now with”, or “answer from” once the unit has answered. */
const holderLabel = (timeline: readonly TimelineEntry[], language: Language): string => {
  const standing = standingOf(timeline);
  return timelineWords[language][standing && ends.includes(standing.entry) ? "answeredBy" : "holder"];
};

/** N8: the expected date of the answer, and the date first promised if that was another day (D3). */
export const ExpectedBy = ({
  expected: { due, promised },
  language,
}: {
  readonly expected: Expected;
  readonly language: Language;
}) => {
  const text = timelineWords[language];
  return (
    <div>
      <dt>{text.expected}</dt>
      <dd>
        {deadlineInWords(due, language)}
        {promised !== due && <small> {text.promised(deadlineInWords(promised, language))}</small>}
      </dd>
    </div>
  );
};

/** The head of a request's page: status, unit, and since when. */
export const Standing = (props: Props) => {
  const { code, language, timeline, holder, knownTo, expected, imported, rating, children } = props;
  const text = timelineWords[language];
  const standing = standingOf(timeline);
  return (
    <section class="standing" aria-label={text.now}>
      <h1>{standing ? sentenceOf(standing, language, rating !== undefined) : text.now}</h1>
      <dl class="pairs">
        {holder && standing?.entry !== "withdrawn" && (
          <div>
            <dt>{holderLabel(timeline, language)}</dt>
            <dd>{textIn(holder, language)}</dd>
          </div>
        )}
        {knownTo !== undefined && (
          <div>
            <dt>{text.knownTo.label}</dt>
            <dd>{text.knownTo[knownTo]}</dd>
          </div>
        )}
        {expected && <ExpectedBy expected={expected} language={language} />}
        <div>
          <dt>{text.code}</dt>
          <dd>
            <TrackingCode code={code} language={language} />
          </dd>
        </div>
        {imported && (
          <div>
            <dt>{text.codeBefore}</dt>
            <dd>
              <Ltr>{codeBefore(imported.code, language)}</Ltr>
            </dd>
          </div>
        )}
      </dl>
      {standing?.entry === "registered" && <p>{text.waiting}</p>}
      {standing?.entry === "objection-received" && !holder && <p>{text.decidedAgain}</p>}
      {children}
    </section>
  );
};

/** C4: whether the request was registered on these pages; for other requests the timeline names the channel. */
const isByThem = (channel?: Channel): boolean => channel === "web" || channel === "foad-web";

/** All public entries with their dates, in the order of time; the newest entry is marked as the current one. */
export const Timeline = ({
  language,
  timeline,
  channel,
  imported,
  rating,
}: Pick<Props, "language" | "timeline" | "imported" | "rating"> & {
  readonly channel?: Channel | undefined;
}) => {
  const text = timelineWords[language];
  const by = channel && channelWords[language][channel];
  const said = (entry: TimelineEntry) => {
    if (entry.entry === "registered" && by && imported) return text.registeredBefore(by);
    return entry.entry === "registered" && by && !isByThem(channel)
      ? text.registeredBy(by)
      : sentenceOf(entry, language, rating !== undefined);
  };
  return (
    <section aria-labelledby="way">
      <h2 id="way">{text.heading}</h2>
      <ol class="thread">
        {timeline.map((entry, at) => (
          <li
            key={`${entry.at} ${entry.entry} ${entry.part} ${entry.act}`}
            aria-current={at === timeline.length - 1 ? "step" : undefined}
          >
            <strong>{said(entry)}</strong>
            {entry.entry === "registered" && entry.by && (
              <small>{deskActSentence({ ...entry, act: "registered" }, language)}</small>
            )}
            <time datetime={entry.at}>{happenedInWords(entry.at, language)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
};
