/** What became of a thing while somebody was at work on it, and what they had written for it (R16). */
import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../app/words/language.tsx";
import { Button } from "./button.tsx";
import { designWords } from "./design.text.ts";

/** Why a step was refused. */
interface Refused {
  readonly title: string;
  readonly detail: string;
}

interface MeanwhileProps {
  readonly words: { readonly title: string; readonly again: string; readonly closed: string };
  /** Why the person's own step was refused: then it takes the focus. */
  readonly refused: Refused | undefined;
  /** What others did, when they did anything. */
  readonly changes: ReactNode;
  /** What was written is for a step that is no longer open. */
  readonly closed: boolean;
  readonly onSeen: () => void;
}

/** What others did since this person last knew. */
export function Meanwhile({ words, refused, changes, closed, onSeen }: MeanwhileProps) {
  const text = useWords(designWords).meanwhile;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused) place.current?.focus();
  }, [refused]);
  if (!refused && !changes) return null;
  return (
    <section
      className={refused ? "meanwhile refused" : "meanwhile"}
      role={refused ? "alert" : "status"}
      tabIndex={-1}
      ref={place}
    >
      <h3>{refused ? text.refused(refused.title) : words.title}</h3>
      {changes || <p>{refused?.detail}</p>}
      {refused && changes && <p>{closed ? words.closed : words.again}</p>}
      <Button onPress={onSeen}>{text.seen}</Button>
    </section>
  );
}

interface KeptProps {
  /** The name of the step. */
  readonly step: string;
  readonly texts: readonly string[];
  readonly drop: () => void;
}

/** Words for a step that is no longer open, to be taken from here or thrown away. */
export function Kept({ step, texts, drop }: KeptProps) {
  const text = useWords(designWords).kept;
  return (
    <section className="kept stack near no-print">
      <h3>
        {text.title}: {step}
      </h3>
      <p className="soft">{text.body}</p>
      {texts.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts have no other name and never move
        <p key={at} className="words quoted" dir="auto">
          {words}
        </p>
      ))}
      <div>
        <Button look="danger" onPress={drop}>
          {text.drop}
        </Button>
      </div>
    </section>
  );
}
