import type { CaseView } from "../../app/api/own-replies.ts";
import { useWords } from "../../app/words/language.tsx";
import { Notice, Time } from "../../ui/shows.tsx";
import { caseworkWords } from "./casework.text.ts";
import { EnteredBy } from "./shown/entered-by.tsx";

interface ViewProps {
  readonly view: CaseView;
}

/** C15: the banner of a case whose applicant is, or was, hidden from the units. */
export function HiddenIdentity({ view: { hidden } }: ViewProps) {
  const text = useWords(caseworkWords).hidden;
  if (!hidden) return null;
  const { given, said, fromMe, entered } = hidden;
  return (
    <div className="case-wide">
      <Notice {...(!given && { now: true })}>
        <strong>{given ? text.open : text.badge}</strong>
        <p>
          {given ? text.given : fromMe ? text.fromMe : text.toMe}
          {!given && said && ` ${text.takenBack}`}
          {entered && (
            <>
              {" "}
              <Time at={entered.at} />
              <EnteredBy by={entered.by} />
            </>
          )}
        </p>
      </Notice>
    </div>
  );
}

/** The text shown in place of a text that was erased or is hidden from the user. */
export function useMissing({ hidden }: CaseView): string {
  const text = useWords(caseworkWords);
  return hidden?.fromMe ? text.hidden.words : text.questions.erased;
}

/** The banner of a case that the user's unit no longer holds (ADR 0082). */
export function FormerHolder({ view: { seenUntil } }: ViewProps) {
  const text = useWords(caseworkWords).former;
  if (seenUntil === undefined) return null;
  return (
    <div className="case-wide">
      <Notice>
        <strong>{text.badge}</strong> <Time at={seenUntil} />
        <p>{text.note}</p>
      </Notice>
    </div>
  );
}

/** C3: the banner that says that the request is a report without identity. */
export function WithoutIdentity({ view: { withoutIdentity } }: ViewProps) {
  const text = useWords(caseworkWords).unnamed;
  if (!withoutIdentity) return null;
  return (
    <div className="case-wide">
      <Notice>
        <strong>{text.badge}</strong>
        <p>{text.note}</p>
      </Notice>
    </div>
  );
}
