import { dateInWords, momentInWords } from "../../../../design/display.ts";
import { useDesk } from "../../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../../app/words/language.tsx";
import { AsWritten } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { nameOf, type Who } from "./who.ts";

interface PromisesProps {
  readonly promises: readonly { readonly what: string; readonly due: string; readonly owner: Who }[];
}

/** R11: the commitments in an answer, with owner and last day. */
export function Promises({ promises }: PromisesProps) {
  const text = useWords(caseworkWords).commitments;
  const desk = useDesk();
  const say = useSay();
  if (promises.length === 0) return null;
  return (
    <>
      <h3>{text.title}</h3>
      <ol>
        {promises.map(({ what, due, owner }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: promises have no other name and never move
          <li key={at}>
            <AsWritten>{what}</AsWritten>
            <small>
              {text.owner}: {nameOf(owner, desk, say)} · {text.due} <Day day={due} />
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}

interface DayProps {
  readonly day: string;
  /** The time of day; set when the commitment is due at a time, as in an emergency (S3). */
  readonly time?: string | undefined;
}

/** A day as text; a typed text that is no day is shown unchanged. */
export function Day({ day, time }: DayProps) {
  const { language } = useLanguage();
  const noon = `${day}T12:00:00.000Z`;
  if (Number.isNaN(Date.parse(noon))) return <span dir="auto">{day}</span>;
  if (time === undefined) return <time dateTime={day}>{dateInWords(noon, language)}</time>;
  const moment = `${day}T${time}:00+03:30`;
  return <time dateTime={moment}>{momentInWords(moment, language)}</time>;
}
