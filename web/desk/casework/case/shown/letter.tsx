/** C19: the incoming letter: sender, number, date, and the date by which it asks for an answer. */
import { dayInWords } from "../../../../design/display.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useLanguage, useWords } from "../../../app/words/language.tsx";
import { Ltr } from "../../../ui/shows.tsx";
import { caseWords } from "../case.text.ts";

export function Letter({ view: { letter } }: { readonly view: CaseView }) {
  const text = useWords(caseWords).letter;
  const { language } = useLanguage();
  if (!letter) return null;
  const { sender, number, date, answerBy } = letter;
  return (
    <section className="stack near" aria-labelledby="case-letter">
      <h2 id="case-letter">{text.title}</h2>
      <dl className="facts">
        <div>
          <dt>{text.senders[sender.type]}</dt>
          <dd dir="auto">{sender.name}</dd>
        </div>
        <div>
          <dt>{text.number}</dt>
          <dd>
            <Ltr>{number}</Ltr>
          </dd>
        </div>
        <div>
          <dt>{text.date}</dt>
          <dd>{dayInWords(date, language)}</dd>
        </div>
        {answerBy !== undefined && (
          <div>
            <dt>{text.answerBy}</dt>
            <dd>{dayInWords(answerBy, language)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
