import type { CaseView } from "../../app/api/own-replies.ts";
import { useWords } from "../../app/words/language.tsx";
import { Notice, Time } from "../../ui/shows.tsx";
import { caseworkWords } from "./casework.text.ts";
import { EnteredBy } from "./shown/entered-by.tsx";

interface ViewProps {
  readonly view: CaseView;
}

/** C15: the applicant is hidden from the units, or was until they consented: from whom, and what to do; across the screen. */
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

/** What stands where words of the applicant are not: they were erased, or are hidden from who looks. */
export function useMissing({ hidden }: CaseView): string {
  const text = useWords(caseworkWords);
  return hidden?.fromMe ? text.hidden.words : text.questions.erased;
}

/** C3: nobody is behind it, and nobody is told; across the screen. */
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
