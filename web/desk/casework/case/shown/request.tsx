import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords, useWritten } from "../../../app/words/language.tsx";
import { caseWords } from "../case.text.ts";
import { caseworkWords } from "../casework.text.ts";
import { useMissing } from "../hidden.tsx";
import type { CaseWords } from "../steps/steps.ts";
import { Applicant } from "./applicant.tsx";
import { Attachments } from "./attachments.tsx";
import { Letter } from "./letter.tsx";
import { Matter } from "./matter.tsx";
import { Parties } from "./parties.tsx";
import { Added, Questions } from "./questions.tsx";
import { FirstAnswer, Objection } from "./second-stage.tsx";

interface RequestProps {
  readonly view: CaseView;
  /** The unsent input of the form that names the accused. */
  readonly parties: CaseWords["name-parties"];
  /** The unsent input of the form that corrects kind and subject. */
  readonly matter: CaseWords["correct-case"];
}

/**
 * The applicant's text and the points that the expert found in it; they stay visible while the expert writes the answer
 * (R10).
 */
export function Request({ view, parties, matter }: RequestProps) {
  const written = useWritten();
  const text = useWords(caseWords);
  const say = useSay();
  const { description } = view;
  const missing = useMissing(view);
  return (
    <div className="case-request">
      <div className="stack">
        <Objection view={view} />
        <div className="stack near">
          <h2 id="case-request">{text.request}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll the long text */}
          <section className="quoted case-words" tabIndex={0} aria-labelledby="case-request">
            <p className={description === undefined ? "soft" : "words"} {...written(description ?? missing)}>
              {description ?? missing}
            </p>
          </section>
        </div>
        <Letter view={view} />
        {view.handOff && <p className="soft">{text.handOff(say(view.handOff.name))}</p>}
        <Matter view={view} kept={matter} />
        <Parties view={view} kept={parties} />
        <Points view={view} />
        <Added view={view} />
        <Attachments view={view} />
        <Questions view={view} />
        <FirstAnswer view={view} />
        {view.mayI.includes("see-applicant") && <Applicant code={view.case} />}
      </div>
    </div>
  );
}

/**
 * The points that the answer must address. A point that a part of a split case answers also names the part's unit
 * (R6).
 */
function Points({ view }: Pick<RequestProps, "view">) {
  const written = useWritten();
  const text = useWords(caseWords);
  const { with: withUnit } = useWords(caseworkWords).parts;
  const say = useSay();
  const { points = [], parts = [], round } = view;
  const partOf = (at: number) => round === 1 && parts.find((part) => part.points.includes(at));
  const handed = (at: number) => {
    const part = partOf(at);
    return part && <small>{withUnit(say(part.unit.name))}</small>;
  };
  // P8: a case that ended in an earlier system gets no points any more.
  if (points.length === 0 && view.imported && view.ended) return null;
  return (
    <section className="stack near" aria-labelledby="case-points">
      <h2 id="case-points">{text.points}</h2>
      {points.length === 0 ? (
        <p className="soft">{text.noPoints}</p>
      ) : (
        <ol className="case-points">
          {points.map((point, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name and never move
            <li key={at}>
              <p {...written(point)}>{point}</p>
              {handed(at)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
