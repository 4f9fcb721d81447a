import type { CaseView } from "../../../app/api/own-replies.ts";
import { useWords } from "../../../app/words/language.tsx";
import { type Fact, FactList } from "../../../ui/fact-list.tsx";
import { Badge, Time } from "../../../ui/shows.tsx";
import { caseworkWords } from "../casework.text.ts";
import { EnteredBy } from "./entered-by.tsx";

/** The dates of the answer, of closing and of the kept commitments, and the applicant's rating (R11, R12, R13). */
export function Ending({ view }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords).end;
  const { answered, ended, commitmentsKeptAt, rating } = view;
  if (!ended && !rating && commitmentsKeptAt === undefined) return null;
  const facts: readonly Fact[] = [
    [text.dates.answered, answered && <Time key="answered" at={answered.at} />],
    [
      text.dates.ended,
      ended && (
        <span key="ended">
          <Time at={ended.at} />
          <EnteredBy by={ended.by} />
        </span>
      ),
    ],
    [text.dates.kept, commitmentsKeptAt !== undefined && <Time key="kept" at={commitmentsKeptAt} />],
    [text.process, rating && <YesNo key="process" yes={rating.process} />],
    [
      text.outcome,
      rating && (
        <span key="outcome">
          <YesNo yes={rating.outcome} />
          <EnteredBy by={rating.by} />
        </span>
      ),
    ],
  ];
  const title = ended ? text.how[ended.how] : rating ? text.opinion : text.dates.kept;
  return (
    <section className="sheet stack near" aria-labelledby="case-ending">
      <h2 id="case-ending">{title}</h2>
      <FactList facts={facts} className="case-marks" />
    </section>
  );
}

function YesNo({ yes }: { readonly yes: boolean }) {
  const text = useWords(caseworkWords).end;
  return <Badge tone={yes ? "right" : "wrong"}>{yes ? text.yes : text.no}</Badge>;
}
