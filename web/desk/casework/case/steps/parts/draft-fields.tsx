import { useDesk } from "../../../../app/shell/desk.tsx";
import { useOptions } from "../../../../app/shell/options.ts";
import { useWords } from "../../../../app/words/language.tsx";
import { Select } from "../../../../ui/choices.tsx";
import { fieldsOf, TextArea, TextField } from "../../../../ui/fields.tsx";
import { Menu } from "../../../../ui/menu.tsx";
import { useDigits } from "../../../../ui/shows.tsx";
import { useHere } from "../../here.tsx";
import { demandsOf } from "../../shown/answer.ts";
import { type AnswerWords, draftAnswerStep } from "../draft-answer.ts";
import { AddPromise, PromiseFields } from "./promise-fields.tsx";
import type { Insertion } from "./reuse.ts";
import { SourcesOfDraft, useBlocks, useReusePanel } from "./reuse.tsx";
import { pointsLeft } from "./splitting.ts";
import { type Inserter, useInsertion } from "./use-insertion.ts";

interface FieldsProps {
  readonly answer: AnswerWords;
  readonly onChange: (answer: AnswerWords) => void;
}

/** The fields of an answer, with the fields that its outcome needs. */
export function DraftFields({ answer, onChange }: FieldsProps) {
  const text = useWords(draftAnswerStep.words);
  const { named } = useOptions();
  const { cursorIn, insert } = useInsertion(answer, onChange);
  const { button, panel } = useReusePanel({ answer, insert });
  const field = fieldsOf(answer, (change) => onChange({ ...answer, ...change }));
  return (
    <>
      <Select label={text.outcome} {...field("outcome")} options={named(useDesk().outcomes)} />
      <Demanded answer={answer} onChange={onChange} />
      <Answers answer={answer} onChange={onChange} cursorIn={cursorIn} />
      <TextArea
        label={text.reasoning}
        {...field("reasoning")}
        hint={text.reasoningHint}
        rows={4}
        most={8_000}
        onCursor={cursorIn("reasoning")}
      />
      <div className="row">
        <Templates answer={answer} insert={(block) => insert(block, "reasoning")} />
        <AddPromise
          promises={answer.commitments}
          onChange={(commitments) => onChange({ ...answer, commitments })}
        />
        {button}
      </div>
      {panel}
      <PromiseFields
        promises={answer.commitments}
        onChange={(commitments) => onChange({ ...answer, commitments })}
      />
      <SourcesOfDraft answer={answer} onChange={(reused) => onChange({ ...answer, reused })} />
    </>
  );
}

/** R5, R14: the field for the body to which the matter is transferred, or for the earlier request. */
function Demanded({ answer, onChange }: FieldsProps) {
  const text = useWords(draftAnswerStep.words);
  const { transfer, repeated } = demandsOf(useDesk(), answer.outcome);
  const field = fieldsOf(answer, (change) => onChange({ ...answer, ...change }));
  return (
    <>
      {transfer && (
        <TextArea
          label={text.transferredTo}
          {...field("transferredTo")}
          hint={text.transferHint}
          rows={1}
          most={500}
        />
      )}
      {repeated && (
        <TextField
          label={text.earlier}
          {...field("earlier")}
          hint={text.earlierHint}
          ltr
          inputMode="numeric"
        />
      )}
    </>
  );
}

/** A text field for each point of this answer, with the numbers that the points have in the case (R6). */
function Answers({ answer, onChange, cursorIn }: FieldsProps & Pick<Inserter, "cursorIn">) {
  const text = useWords(draftAnswerStep.words);
  const digits = useDigits();
  const { view } = useHere();
  const left = pointsLeft(view);
  const at = (place: number) => (words: string) =>
    onChange({ ...answer, answers: answer.answers.map((each, here) => (here === place ? words : each)) });
  return answer.answers.map((words, place) => (
    <TextArea
      // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its point's place
      key={place}
      label={text.answer(digits((left[place] ?? place) + 1))}
      name={`answers.${place}`}
      hint={<span dir="auto">{view.points?.[left[place] ?? place]}</span>}
      rows={2}
      most={4_000}
      value={words}
      onChange={at(place)}
      onCursor={cursorIn(`answers.${place}`)}
    />
  ));
}

interface TemplatesProps {
  readonly answer: AnswerWords;
  readonly insert: (insertion: Insertion) => void;
}

/** The prepared texts in the applicant's language. A chosen text is inserted into the reasons. */
function Templates({ answer, insert }: TemplatesProps) {
  const text = useWords(draftAnswerStep.words);
  const entries = useBlocks(answer).map((block) => ({
    key: block.key,
    label: block.name,
    onAction: () => insert(block),
  }));
  if (entries.length === 0) return null;
  return <Menu button={`+ ${text.templates}`} className="button quiet" entries={entries} />;
}
