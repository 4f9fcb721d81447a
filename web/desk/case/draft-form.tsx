import { useMemo, useState } from "react";
import { draftAnswer } from "../../../shared/contracts/cases.ts";
import type { DeskProblem } from "../api/problem.ts";
import { useSend } from "../api/use-api.ts";
import { Button } from "../design/button.tsx";
import { Select } from "../design/choices.tsx";
import { TextArea } from "../design/fields.tsx";
import { Form } from "../design/form.tsx";
import { Menu } from "../design/menu.tsx";
import { useDigits } from "../design/shows.tsx";
import { useDesk } from "../shell/desk.tsx";
import type { UnsentWords } from "../unsent/use-unsent.ts";
import { useSay, useWords } from "../words/language.tsx";
import { type AnswerWords, answerOf, inWords, needsApproval, templatesFor, withTemplate } from "./answer.ts";
import { useHere } from "./here.tsx";
import { Preview } from "./preview.tsx";
import { Restored } from "./restored.tsx";
import { stepWords } from "./steps.text.ts";
import { Submit } from "./submit.tsx";

/** R10: an outcome, words for each point, and the reasons; for approval, or to the applicant at once. */
export function DraftForm({ kept }: { readonly kept: UnsentWords<AnswerWords> }) {
  const text = useWords(stepWords).draft;
  const here = useHere();
  const desk = useDesk();
  const answer = answerOf(here.view, kept.value);
  const approval = needsApproval(desk, here.view.kind.key, answer.outcome);
  const [preview, setPreview] = useState<"read" | "send">();
  const said = approval ? text.sent : text.given;
  const draft = useSend(draftAnswer, here.after({ said, forget: kept.forget }));
  const send = () => {
    setPreview(undefined);
    const { outcome, answers, reasoning } = answer;
    draft.send({ ...here.on, body: { outcome, answers: [...answers], reasoning } });
  };
  return (
    <Form
      problem={useSaid(here.forForm(draft.problem), answer)}
      onSubmit={approval ? send : () => setPreview("send")}
    >
      <Restored kept={kept} />
      {kept.ready && <Fields answer={answer} onChange={(words) => kept.set({ ...words, touched: true })} />}
      {!approval && <p className="hint">{text.atOnceHint}</p>}
      <Submit label={approval ? text.forApproval : text.atOnce} sending={draft.sending} byKeys>
        <Button onPress={() => setPreview("read")}>{text.preview}</Button>
      </Submit>
      <Preview
        answer={answer}
        open={preview !== undefined}
        onClose={() => setPreview(undefined)}
        {...(preview === "send" && { onSend: send })}
      />
    </Form>
  );
}

/** The problem in words that fit the answer as it was when it was refused: another object for another refusal only. */
function useSaid(problem: DeskProblem | undefined, answer: AnswerWords): DeskProblem | undefined {
  const { missing } = useWords(stepWords).draft;
  const digits = useDigits();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed afterwards changes nothing that was said
  return useMemo(
    () =>
      problem &&
      inWords(problem, answer, { ...missing, answer: (place) => missing.answer(digits(place + 1)) }),
    [problem],
  );
}

interface FieldsProps {
  readonly answer: AnswerWords;
  readonly onChange: (answer: AnswerWords) => void;
}

function Fields({ answer, onChange }: FieldsProps) {
  const text = useWords(stepWords).draft;
  const say = useSay();
  const digits = useDigits();
  const { outcomes } = useDesk();
  const { points = [] } = useHere().view;
  const at = (place: number) => (words: string) =>
    onChange({ ...answer, answers: answer.answers.map((each, here) => (here === place ? words : each)) });
  return (
    <>
      <Select
        label={text.outcome}
        name="outcome"
        options={outcomes.map(({ key, name }) => ({ key, label: say(name) }))}
        value={answer.outcome}
        onChange={(outcome) => onChange({ ...answer, outcome })}
      />
      {answer.answers.map((words, place) => (
        <TextArea
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its point's place
          key={place}
          label={text.answer(digits(place + 1))}
          name={`answers.${place}`}
          hint={<span dir="auto">{points[place]}</span>}
          rows={2}
          most={4_000}
          value={words}
          onChange={at(place)}
        />
      ))}
      <TextArea
        label={text.reasoning}
        name="reasoning"
        hint={text.reasoningHint}
        rows={4}
        most={8_000}
        value={answer.reasoning}
        onChange={(reasoning) => onChange({ ...answer, reasoning })}
      />
      <Templates answer={answer} onChange={onChange} />
    </>
  );
}

/** Texts to begin with, in the applicant's language; what is written already stays before them. */
function Templates({ answer, onChange }: FieldsProps) {
  const text = useWords(stepWords).draft;
  const say = useSay();
  const { kind, language } = useHere().view;
  const entries = templatesFor(useDesk(), kind.key, answer.outcome).map((template) => ({
    key: template.key,
    label: say(template.name),
    onAction: () =>
      onChange({ ...answer, reasoning: withTemplate(answer.reasoning, template.text[language]) }),
  }));
  if (entries.length === 0) return null;
  return (
    <div>
      <Menu button={`+ ${text.templates}`} className="button quiet" entries={entries} />
    </div>
  );
}
