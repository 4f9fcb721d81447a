import { TrackingCode } from "../../design/code.tsx";
import { clockTime, counted, minutesUntil } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden, TextField } from "../../design/field.tsx";
import { OnwardIcon } from "../../design/icons.tsx";
import { messengerNote } from "../../design/messenger-notes.text.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { OneTimeCodeProps } from "../props.ts";
import { oneTimeCodeWords } from "./one-time-code.text.ts";

/**
 * The time until the one-time code expires, as a static text, because a running countdown puts pressure on the reader.
 */
const timeLeft = ({ expiresAt, now, language }: OneTimeCodeProps): string => {
  const text = oneTimeCodeWords[language];
  const minutes = minutesUntil(expiresAt, now);
  if (minutes === 0) return text.over;
  return text.until(clockTime(expiresAt, language), counted(minutes, "minute", language));
};

const baseOf = ({ code }: OneTimeCodeProps) => (code === undefined ? "/my" : "/track");

const leadOf = ({ code, unseen, language }: OneTimeCodeProps): string => {
  const text = oneTimeCodeWords[language];
  if (code === undefined) return text.ifKnown;
  return unseen ? text.ifTogether : text.lead;
};

const Again = (props: OneTimeCodeProps) => {
  const { csrf, language, formKey, code } = props;
  const text = oneTimeCodeWords[language];
  return (
    <section class="panel" aria-labelledby="again">
      <h2 id="again">{text.again}</h2>
      <p>{text.againLead}</p>
      <form method="post" action={`${baseOf(props)}/one-time-code`} data-once>
        <Hidden values={{ csrf, key: `${formKey}-again` }} />
        <button type="submit">{text.againButton}</button>
      </form>
      {code === undefined && (
        <p>
          {text.notMine} <a href="/my">{text.change}</a>
        </p>
      )}
    </section>
  );
};

const About = ({ code, language }: OneTimeCodeProps) => {
  const text = oneTimeCodeWords[language];
  if (code === undefined) return <p>{text.aboutAll}</p>;
  return (
    <p>
      {text.about} <TrackingCode code={code} language={language} />
    </p>
  );
};

/** The page on which the applicant enters the one-time code from the SMS (C2, C14). */
export const OneTimeCodePage = (props: OneTimeCodeProps) => {
  const { language, csrf, formKey, errors, code } = props;
  const text = oneTimeCodeWords[language];
  return (
    <CitizenLayout
      frame={props}
      title={text.title}
      errors={errors}
      section={code === undefined ? "my" : "track"}
    >
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading}</h1>
      <About {...props} />
      <p>
        {leadOf(props)} {timeLeft(props)}
      </p>
      {props.messenger && <p>{messengerNote("code", language, props.messenger)}</p>}
      <form method="post" action={`${baseOf(props)}/confirm`} novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <TextField
          name="oneTimeCode"
          label={text.label}
          hint={text.hint}
          inputmode="numeric"
          autocomplete="one-time-code"
          ltr
          width={20}
          language={language}
          errors={errors}
        />
        <div class="buttons">
          <button type="submit" class="main">
            {text.submit}
            <OnwardIcon />
          </button>
        </div>
      </form>
      <Again {...props} />
    </CitizenLayout>
  );
};
