import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords, useWritten } from "../../../app/words/language.tsx";
import { Notice, Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { useMissing } from "../hidden.tsx";
import { EnteredBy } from "./entered-by.tsx";

interface ViewProps {
  readonly view: CaseView;
}

type Question = NonNullable<CaseView["questions"]>[number];

/** R8: the question to the applicant that has no reply yet. */
export function OpenQuestion({ view }: ViewProps) {
  const text = useWords(caseworkWords).questions;
  const missing = useMissing(view);
  const open = view.questions?.find(({ reply }) => reply === undefined);
  if (!open) return null;
  return (
    <Notice now>
      <p>
        <strong>{text.open}</strong>
      </p>
      <Asked question={open} missing={missing} />
    </Notice>
  );
}

/** The earlier questions to the applicant, with their replies, oldest first (R8). */
export function Questions({ view }: ViewProps) {
  const text = useWords(caseworkWords).questions;
  const missing = useMissing(view);
  const replied = view.questions?.filter(({ reply }) => reply !== undefined) ?? [];
  if (replied.length === 0) return null;
  return (
    <section className="stack near" aria-labelledby="case-questions">
      <h2 id="case-questions">{text.title}</h2>
      {replied.map((question) => (
        <div key={question.at} className="case-asked">
          <Asked question={question} missing={missing} />
          <Reply reply={question.reply} missing={missing} />
        </div>
      ))}
    </section>
  );
}

interface Missing {
  /** The text shown in place of an erased or hidden text. */
  readonly missing: string;
}

function Asked({ question, missing }: Missing & { readonly question: Question }) {
  const text = useWords(caseworkWords).questions;
  const say = useSay();
  return (
    <>
      <small>
        {text.asked(say(question.by.name))} <Time at={question.at} />
      </small>
      <Said words={question.question} missing={missing} />
    </>
  );
}

function Reply({ reply, missing }: Missing & Pick<Question, "reply">) {
  const text = useWords(caseworkWords).questions;
  const say = useSay();
  if (!reply) return null;
  return (
    <>
      <small>
        {text.replied} <Time at={reply.at} />
        {reply.by && ` (${text.noted(say(reply.by.name))})`}
      </small>
      <Said words={reply.words} missing={missing} />
    </>
  );
}

/** The information that the applicant added, oldest first (C14). */
export function Added({ view }: ViewProps) {
  const text = useWords(caseworkWords).questions;
  const missing = useMissing(view);
  const { added = [] } = view;
  if (added.length === 0) return null;
  return (
    <section className="stack near" aria-labelledby="case-added">
      <h2 id="case-added">{text.added}</h2>
      {added.map(({ at, by, words }) => (
        <div key={at} className="case-asked">
          <small>
            <Time at={at} />
          </small>
          <EnteredBy by={by} />
          <Said words={words} missing={missing} />
        </div>
      ))}
    </section>
  );
}

/** A text of the applicant. When the text was erased or is hidden, `missing` is shown in its place. */
function Said({ words, missing }: Missing & { readonly words: string }) {
  const written = useWritten();
  return (
    <p className={words === "" ? "soft" : "words"} {...written(words || missing)}>
      {words === "" ? missing : words}
    </p>
  );
}
