/** The form that records an identified applicant's rating of the handling and the outcome (R12). */

import { useState } from "react";
import { rateForApplicant } from "../../../../shared/contracts/staff/applicants.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useMayI } from "../../app/shell/desk.tsx";
import { useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/shows.tsx";
import { Submit } from "../../ui/submit.tsx";
import { applicantsWords } from "./applicants.text.ts";

const questions = ["process", "outcome"] as const;
type Said = Partial<Record<(typeof questions)[number], boolean>>;

interface RatingProps {
  readonly request: string;
  readonly pass: string;
}

/** Asks two separate questions, without a preselected answer. */
export function RatingForm({ request, pass }: RatingProps) {
  const text = useWords(applicantsWords).rating;
  const mayRate = useMayI()("rate-for-applicant");
  const [said, say] = useState<Said>({});
  const [tried, setTried] = useState(false);
  const [noted, setNoted] = useState(false);
  const rate = useSend(rateForApplicant, { done: () => setNoted(true) });
  if (!mayRate) return null;
  const { process, outcome } = said;
  const send = () => {
    if (process === undefined || outcome === undefined) return setTried(true);
    rate.send({ body: { request, pass, process, outcome } });
  };
  return (
    <section className="stack near applicant-rating no-print" aria-labelledby="rating">
      <h3 id="rating">{text.title}</h3>
      {noted ? (
        <Notice>{text.done}</Notice>
      ) : (
        <Form problem={rate.problem} label={text.title} onSubmit={send}>
          <p className="soft">{text.lead}</p>
          {questions.map((question) => (
            <Question
              key={question}
              name={text[question]}
              said={said[question]}
              onSay={(yes) => say({ ...said, [question]: yes })}
            />
          ))}
          <Submit label={text.submit} sending={rate.sending} />
          {tried && (
            <p role="alert" className="error">
              {(process === undefined || outcome === undefined) && text.both}
            </p>
          )}
        </Form>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly said: boolean | undefined;
  readonly onSay: (yes: boolean) => void;
}

function Question({ name, said, onSay }: QuestionProps) {
  const { yes, no } = useWords(applicantsWords).rating;
  return (
    <fieldset className="applicant-question">
      <legend>{name}</legend>
      {[true, false].map((each) => (
        <Button key={String(each)} aria-pressed={said === each} onPress={() => onSay(each)}>
          {said === each && <Icon name="check" />}
          {each ? yes : no}
        </Button>
      ))}
    </fieldset>
  );
}
