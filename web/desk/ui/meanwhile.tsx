/** Tells the user what other users changed meanwhile, and shows the user's own unsent text (R16). */
import { type ReactNode, useEffect, useRef } from "react";
import type { Here } from "../app/steps/here.ts";
import { useWords } from "../app/words/language.tsx";
import { Button } from "./button.tsx";
import { designWords } from "./design.text.ts";

interface MeanwhileProps {
  readonly words: { readonly title: string; readonly again: string; readonly closed: string };
  /** The case or meeting. When the user's own step was refused, this notice takes the focus. */
  readonly here: Pick<Here<{ readonly version: number }, object>, "view" | "seen" | "know">;
  /** The list of other users' changes. */
  readonly changes: ReactNode;
  /** Whether the user's unsent text is for a step that is no longer offered. */
  readonly closed: boolean;
}

/** The changes that other users made since the user last looked. */
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
  /** The name of the step for which the text was typed. */
  readonly step: string;
  readonly texts: readonly string[];
  readonly drop: () => void;
}

/** The unsent text of a step that is no longer offered; the user can copy or discard it. */
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
