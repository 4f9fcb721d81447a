import type { CaseView } from "../../app/api/own-replies.ts";
import { useSay, useWords, useWritten } from "../../app/words/language.tsx";
import { Notice } from "../../ui/shows.tsx";
import { caseworkWords } from "./casework.text.ts";

/**
 * R2: the box at the top of a case with an undecided name: the name as the applicant wrote it, the candidates, and what
 * is to do.
 */
export function UndecidedName({ view: { undecidedName, parties } }: { readonly view: CaseView }) {
  const text = useWords(caseworkWords).name;
  const say = useSay();
  const written = useWritten();
  if (!undecidedName) return null;
  const { candidates } = undecidedName;
  return (
    <div className="case-wide">
      <Notice now>
        <strong>{text.badge}</strong>
        {parties.written !== undefined && (
          <p>
            {text.written} <strong {...written(parties.written)}>{parties.written}</strong>
          </p>
        )}
        <p>{candidates.length > 0 ? text.candidates : text.nobody}</p>
        {candidates.length > 0 && (
          <ul className="case-plain-list">
            {candidates.map(({ username, name, unit }) => (
              <li key={username}>
                {say(name)} {unit && <small>{say(unit.name)}</small>}
              </li>
            ))}
          </ul>
        )}
        <p>{text.todo}</p>
      </Notice>
    </div>
  );
}
