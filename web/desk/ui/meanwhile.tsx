/** Changes made by others while the user worked, and the user's unsent text (R16). */
import { type ReactNode, useEffect, useRef } from "react";
import type { Here } from "../app/steps/here.ts";
import { useWords } from "../app/words/language.tsx";
import { Button } from "./button.tsx";
import { designWords } from "./design.text.ts";

interface MeanwhileProps {
  readonly words: { readonly title: string; readonly again: string; readonly closed: string };
  /** The user's own step was refused, so this takes the focus. */
  readonly here: Pick<Here<{ readonly version: number }, object>, "view" | "seen" | "know">;
  /** The changes by others. */
  readonly changes: ReactNode;
  /** The unsent text is for a step that is no longer open. */
  readonly closed: boolean;
}

/** The changes by others since the user last looked. */
export function Meanwhile({ words, here: { view, seen, know }, changes, closed }: MeanwhileProps) {
  const text = useWords(designWords).meanwhile;
  const place = useRef<HTMLElement>(null);
  const refused = seen.refused?.problem;
  const isNewer = view.version > seen.since;
  useEffect(() => {
    if (refused) place.current?.focus();
  }, [refused]);
  if (!refused && !isNewer) return null;
  return (
    <section
      className={refused ? "meanwhile refused" : "meanwhile"}
      role={refused ? "alert" : "status"}
      tabIndex={-1}
      ref={place}
    >
      <h3>{refused ? text.refused(refused.title) : words.title}</h3>
      {isNewer ? changes : <p>{refused?.detail}</p>}
      {refused && isNewer && <p>{closed ? words.closed : words.again}</p>}
      <Button onPress={know}>{text.seen}</Button>
    </section>
  );
}

interface KeptProps {
  /** Name of the step. */
  readonly step: string;
  readonly texts: readonly string[];
  readonly drop: () => void;
}

/** Unsent text of a step that is no longer open, to copy or discard. */
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
