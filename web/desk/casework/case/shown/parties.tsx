import type { CaseView } from "../../../app/api/own-replies.ts";
import type { FormProps } from "../../../app/steps/use-typed.ts";
import { useSay, useWords, useWritten } from "../../../app/words/language.tsx";
import { Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { namePartiesStep } from "../steps/name-parties.ts";
import { NamePartiesForm } from "../steps/name-parties-form.tsx";
import { StepDialog } from "../steps/parts/step-dialog.tsx";

interface PartiesProps extends FormProps<typeof namePartiesStep> {
  readonly view: CaseView;
}

/** R2: the accused, and what naming them means for the case; users with the right can name the accused. */
export function Parties({ view, kept }: PartiesProps) {
  const text = useWords(caseworkWords);
  const say = useSay();
  const { units, people, written, unanswered } = view.parties;
  const names = [...units, ...people].map(({ name }) => say(name));
  const may = view.mayI.includes("name-parties");
  if (names.length === 0 && written === undefined && !may) return null;
  return (
    <section className="case-parties" aria-label={text.parties.title}>
      <div className="row spread">
        <p>
          {text.parties.title}:{" "}
          {names.length > 0 ? (
            <strong>{names.join(text.comma)}</strong>
          ) : (
            <span className="soft">{text.parties.none}</span>
          )}
        </p>
        {may && <Naming kept={kept} />}
      </div>
      {written !== undefined && <small>{text.parties.written(written)}</small>}
      <Decided view={view} />
      {unanswered && <small>{text.parties.unanswered(say(unanswered.name))}</small>}
      {names.length > 0 && <small>{text.parties.conflict}</small>}
    </section>
  );
}

/** Who decided whom the written name means, what, and why. */
function Decided({ view: { nameMatched } }: Pick<PartiesProps, "view">) {
  const words = useWords(caseworkWords);
  const say = useSay();
  const written = useWritten();
  if (!nameMatched) return null;
  const { by, at, means, people, reason } = nameMatched;
  const names = people.map(({ name }) => say(name)).join(words.comma);
  return (
    <>
      <small>
        {words.name.decided[means](say(by.name), names)} <Time at={at} />
      </small>
      {reason !== undefined && <small {...written(reason)}>{reason}</small>}
    </>
  );
}

function Naming({ kept }: Pick<PartiesProps, "kept">) {
  const { change } = useWords(caseworkWords).parties;
  const { title } = useWords(namePartiesStep.words);
  return (
    <StepDialog step="name-parties" label={change} title={title}>
      {(close) => <NamePartiesForm kept={kept} onClose={close} />}
    </StepDialog>
  );
}
