import { TrackingCode } from "../../design/code.tsx";
import { dayInWords, momentInWords } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { FileScript } from "../../design/file-field.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { ActProps } from "../props.ts";
import { actWords } from "./act.text.ts";
import { ActForm, Asked } from "./act-form.tsx";

/** The sentence that says until which day the applicant may object or rate; undefined for other steps. */
function lastDay({ action, objectUntil, rateUntil, language }: ActProps): string | undefined {
  const { until } = actWords[language];
  if (action === "object" && objectUntil !== undefined)
    return until.object(dayInWords(objectUntil, language));
  if (action === "rate" && rateUntil !== undefined) return until.rate(dayInWords(rateUntil, language));
  return undefined;
}

const Lead = (props: ActProps) => {
  const { action, code, language, knownTo } = props;
  const text = actWords[language];
  const until = lastDay(props);
  return (
    <>
      <p>
        {text.about} <TrackingCode code={code} language={language} />
      </p>
      <p class={action === "withdraw" ? "note" : undefined}>
        {text.leads[action === "add" && knownTo === "inspection" ? "addHidden" : action]}
      </p>
      {until !== undefined && <p class="muted">{until}</p>}
    </>
  );
};

/**
 * A page for one of the applicant's steps (add, reply, withdraw, object, rate), with a link back to the request (C14,
 * R8, R12, R13).
 */
export const ActPage = (props: ActProps) => {
  const { action, language, errors, question, base, more } = props;
  const text = actWords[language];
  return (
    <CitizenLayout frame={props} title={text.names[action]} errors={errors} section={more ? "my" : "track"}>
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.names[action]}</h1>
      <Lead {...props} />
      {question && (
        <Asked question={question} language={language} at={momentInWords(question.at, language)} />
      )}
      <ActForm {...props} />
      <p>
        <a class="button quiet" href={base}>
          {action === "withdraw" ? text.stay : text.back}
        </a>
      </p>
      {action === "add" && <FileScript assetBase={props.assetBase} />}
    </CitizenLayout>
  );
};
