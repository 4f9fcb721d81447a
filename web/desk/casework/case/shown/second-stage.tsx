import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords, useWritten } from "../../../app/words/language.tsx";
import { Notice, Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { useMissing } from "../hidden.tsx";
import { Answer } from "./answer-shown.tsx";
import { EnteredBy } from "./entered-by.tsx";

interface ViewProps {
  readonly view: CaseView;
}

/** R13: the banner of a case in the second stage: after an objection, another person gives the final answer. */
export function SecondStage({ view }: ViewProps) {
  const text = useWords(caseworkWords).second;
  if (view.round !== 2) return null;
  return (
    <div className="case-wide">
      <Notice now>
        <strong>{text.title}</strong> {text.body}
      </Notice>
    </div>
  );
}

/** The applicant's objection, shown above their other texts. */
export function Objection({ view }: ViewProps) {
  const written = useWritten();
  const text = useWords(caseworkWords);
  const missing = useMissing(view);
  const { objection } = view;
  if (!objection) return null;
  return (
    <div className="stack near">
      <h2 id="case-objection">
        {text.second.objection}{" "}
        <small>
          <Time at={objection.at} />
        </small>
        <EnteredBy by={objection.by} />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard too */}
      <section className="quoted case-words case-objection" tabIndex={0} aria-labelledby="case-objection">
        <p className={objection.words === "" ? "soft" : "words"} {...written(objection.words || missing)}>
          {objection.words || missing}
        </p>
      </section>
    </div>
  );
}

/** The first answer, to which the applicant objected. */
export function FirstAnswer({ view }: ViewProps) {
  const text = useWords(caseworkWords).second;
  const say = useSay();
  const { firstAnswer } = view;
  if (!firstAnswer) return null;
  return (
    <details className="sheet case-first" open>
      <summary>
        <h2>{text.first}</h2>
      </summary>
      <Answer answer={{ ...firstAnswer, outcome: say(firstAnswer.outcome.name) }} />
    </details>
  );
}
