import { textIn } from "../../../shared/contracts/fields/language.ts";
import { TrackingCode } from "../../design/code.tsx";
import { dateInWords } from "../../design/display.ts";
import type { Language } from "../../design/words.ts";
import type { MyRequest } from "../props.ts";
import { myRequestsWords } from "./my-requests.text.ts";
import { sentenceOf } from "./timeline.tsx";

interface LineProps {
  readonly one: MyRequest;
  readonly language: Language;
  /** Whether the subject is a heading, or a link to the request. */
  readonly as: "h2" | "a";
}

/** One of the applicant's requests in a list: subject, status, kind, day and code, without the request's text. */
export const RequestLine = ({ one, language, as }: LineProps) => {
  const text = myRequestsWords[language];
  const subject = textIn(one.subject, language);
  const quiet = as === "h2" ? "muted" : undefined;
  return (
    <>
      {as === "h2" ? (
        <h2>{subject}</h2>
      ) : (
        <a href={`/my/requests/${one.code}`}>
          <strong>{subject}</strong>
        </a>
      )}
      <p>{sentenceOf(one.last, language)}</p>
      {one.forYou && <p class={quiet}>{text.forYou}</p>}
      <p class={quiet}>
        {text.kindAndDay(textIn(one.kind, language), dateInWords(one.registeredAt, language))}
      </p>
      <p class={quiet}>
        {text.code} <TrackingCode code={one.code} language={language} />
      </p>
    </>
  );
};
