import type { CaseView } from "../../../app/api/own-replies.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { correctCaseStep } from "../steps/correct-case.ts";
import { CorrectCaseForm } from "../steps/correct-case-form.tsx";
import { StepDialog } from "../steps/parts/step-dialog.tsx";

interface MatterProps extends FormProps<typeof correctCaseStep> {
  readonly view: CaseView;
}

type Correction = NonNullable<CaseView["corrections"]>[number];

/**
 * D4: kind and subject of the case, with earlier corrections and their reasons; users with the right can correct them.
 */
export function Matter({ view, kept }: MatterProps) {
  const text = useWords(caseworkWords).matter;
  const { title } = useWords(correctCaseStep.words);
  const say = useSay();
  const { kind, subject, corrections = [], mayI } = view;
  const may = mayI.includes("correct-case");
  if (!may && corrections.length === 0) return null;
  return (
    <section className="case-parties" aria-label={text.title}>
      <div className="row spread">
        <p>
          {say(kind.name)}: <strong>{say(subject.name)}</strong>
        </p>
        {may && (
          <StepDialog step="correct-case" label={text.change} title={title}>
            {(close) => <CorrectCaseForm kept={kept} onClose={close} />}
          </StepDialog>
        )}
      </div>
      {corrections.map((correction) => (
        <Corrected key={correction.at} correction={correction} />
      ))}
    </section>
  );
}

function Corrected({ correction: { at, by, was, reason } }: { readonly correction: Correction }) {
  const text = useWords(caseworkWords).matter;
  const say = useSay();
  return (
    <small>
      {text.was(say(was.kind.name), say(was.subject.name))} {text.by(say(by.name))} · <Time at={at} />
      {reason !== undefined && (
        <>
          {" "}
          · <bdi>{reason}</bdi>
        </>
      )}
    </small>
  );
}
