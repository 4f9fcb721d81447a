import "../certificate/certificate.css";
import "./letter.css";
import { dateInWords, dayInWords, isolated } from "../../../design/display.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { ActsList } from "../../applicants/at-desk/acts-list.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { AsWritten, Code, Ltr, useInFours } from "../../ui/shows.tsx";
import { Promises } from "../case/shown/promises-shown.tsx";
import { letterWords } from "./letter.text.ts";

interface SheetProps {
  readonly view: CaseView;
  readonly nth: number;
  /** The addressee's name; when empty, the letter is addressed to the applicant by tracking code. */
  readonly to: string;
}

type Letter = NonNullable<CaseView["letters"]>[number];
type Answer = NonNullable<CaseView["firstAnswer"]>;

/** The letter on an A4 sheet: letterhead, number and date, addressee, the answer point by point, and signature. */
export function LetterSheet({ view, nth, to }: SheetProps) {
  const text = useWords(letterWords);
  const letter = view.letters?.[nth - 1];
  const answer = letter?.answer === "first" ? view.firstAnswer : view.draft?.answer;
  if (!letter || !answer) return null;
  return (
    <article className="sheet stack certificate letter" aria-label={text.title}>
      <Head {...{ letter, view }} />
      <p className="letter-to" dir="auto">
        <strong>{to === "" ? text.toApplicant : text.to(to)}</strong>
      </p>
      <p>
        <Reference view={view} /> <Result answer={answer} />
      </p>
      <Said answer={answer} />
      <ActsList acts={letter.acts} title="sinceLetter" />
      {/* R13: an answer of the second stage is final. */}
      {(letter.answer === "first" || view.round !== 2) && <p className="soft">{text.further}</p>}
      <Signature letter={letter} view={view} />
      <div className="no-print">
        <PrintButton look="main">{text.print}</PrintButton>
      </div>
    </article>
  );
}

function Head({ letter, view }: { readonly letter: Letter; readonly view: CaseView }) {
  const text = useWords(letterWords);
  const say = useSay();
  const { language } = useLanguage();
  const { organisation, letterhead } = useDesk();
  return (
    <header className="letter-head">
      <div>
        <p className="letter-from">{say(organisation)}</p>
        <p>{say(letterhead.address)}</p>
        <p>
          {text.phone}: <Ltr>{letterhead.phone}</Ltr>
        </p>
      </div>
      <FactList
        facts={[
          [text.number, <Ltr key="number">{letter.number}</Ltr>],
          [
            text.date,
            <time key="date" dateTime={letter.at}>
              {dateInWords(letter.at, language)}
            </time>,
          ],
          [text.code, <Code key="code" code={view.case} />],
          [text.subject, say(view.subject.name)],
        ]}
      />
    </header>
  );
}

/** The reference line: number and date of the incoming letter, else the date of the request. */
function Reference({ view: { letter, registeredAt } }: { readonly view: CaseView }) {
  const text = useWords(letterWords);
  const { language } = useLanguage();
  if (letter) return text.reference(isolated(letter.number), dayInWords(letter.date, language));
  return text.referenceToRequest(dateInWords(registeredAt, language));
}

function Result({ answer }: { readonly answer: Answer }) {
  const text = useWords(letterWords);
  const say = useSay();
  const inFours = useInFours();
  return (
    <>
      {text.result(say(answer.outcome.name))}
      {answer.transferredTo && ` ${text.transferredTo(answer.transferredTo)}`}
      {answer.earlier && ` ${text.earlier(inFours(answer.earlier))}`}
    </>
  );
}

function Said({ answer }: { readonly answer: Answer }) {
  return (
    <>
      <ol className="letter-points">
        {answer.points.map(({ raised, answer: said }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name and never move
          <li key={at}>
            <p className="soft" dir="auto">
              {raised}
            </p>
            <AsWritten>{said}</AsWritten>
          </li>
        ))}
      </ol>
      <AsWritten>{answer.reasoning}</AsWritten>
      <Promises promises={answer.commitments ?? []} />
    </>
  );
}

/** The person who gave the answer, above a line for the signature. */
function Signature({ letter, view }: { readonly letter: Letter; readonly view: CaseView }) {
  const say = useSay();
  const { signed } = letter;
  if (!signed) return null;
  const there = view.hops.find(({ answered }) => answered?.at === signed.at)?.unit ?? view.unit;
  return (
    <footer className="letter-signed">
      <p>
        <strong>{say(signed.by.name)}</strong>
      </p>
      <p>{say(there.name)}</p>
      <p className="letter-pen" />
    </footer>
  );
}
