import type { CaseView } from "../api/own-replies.ts";
import { useWords } from "../words/language.tsx";
import { Applicant } from "./applicant.tsx";
import { caseWords } from "./case.text.ts";

/** The applicant's own words and the points the expert found in them; in view while somebody answers them (R10). */
export function Request({ view }: { readonly view: CaseView }) {
  const text = useWords(caseWords);
  const { description, points = [] } = view;
  return (
    <div className="case-request">
      <div className="stack">
        <div className="stack near">
          <h2 id="case-request">{text.request}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard too */}
          <section className="quoted case-words" tabIndex={0} aria-labelledby="case-request">
            <p className={description === undefined ? "soft" : "words"} dir="auto">
              {description ?? text.erased}
            </p>
          </section>
        </div>
        <section className="stack near" aria-labelledby="case-points">
          <h2 id="case-points">{text.points}</h2>
          {points.length === 0 ? (
            <p className="soft">{text.noPoints}</p>
          ) : (
            <ol className="case-points">
              {points.map((point, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name and never move
                <li key={at}>
                  <p dir="auto">{point}</p>
                </li>
              ))}
            </ol>
          )}
        </section>
        {view.mayI.includes("see-applicant") && <Applicant code={view.case} />}
      </div>
    </div>
  );
}
