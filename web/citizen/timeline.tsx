import { TrackingCode } from "../design/code.tsx";
import { momentInWords } from "../design/display.ts";
import type { Language } from "../design/words.ts";
import type { TimelineEntry } from "./props.ts";
import { timelineWords } from "./timeline.text.ts";

interface Props {
  readonly code: string;
  readonly language: Language;
  readonly timeline: readonly TimelineEntry[];
}

/** An entry in words: `Referred to “…”`. */
export const sentenceOf = ({ entry, unit }: TimelineEntry, language: Language): string =>
  timelineWords[language].entries[entry](unit?.[language] ?? "");

/** The last entry that names a unit says who holds the request. */
const holder = (timeline: readonly TimelineEntry[]) =>
  timeline.findLast(({ unit }) => unit !== undefined)?.unit;

/** What, who, since when: the first thing one sees. */
export const Standing = ({ code, language, timeline }: Props) => {
  const text = timelineWords[language];
  const last = timeline.at(-1);
  const unit = holder(timeline);
  return (
    <section class="standing" aria-label={text.now}>
      <h1>{last ? sentenceOf(last, language) : text.now}</h1>
      <dl class="pairs">
        {unit && (
          <div>
            <dt>{last?.entry === "answered" ? text.answeredBy : text.holder}</dt>
            <dd>{unit[language]}</dd>
          </div>
        )}
        <div>
          <dt>{text.code}</dt>
          <dd>
            <TrackingCode code={code} language={language} />
          </dd>
        </div>
      </dl>
      {!unit && <p>{text.waiting}</p>}
    </section>
  );
};

/** Every public entry with its date, newest last, the present one marked. */
export const Timeline = ({ language, timeline }: Omit<Props, "code">) => {
  const text = timelineWords[language];
  return (
    <section aria-labelledby="way">
      <h2 id="way">{text.heading}</h2>
      <ol class="thread">
        {timeline.map((entry, at) => (
          <li key={entry.at + entry.entry} aria-current={at === timeline.length - 1 ? "step" : undefined}>
            <strong>{sentenceOf(entry, language)}</strong>
            <time datetime={entry.at}>{momentInWords(entry.at, language)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
};
