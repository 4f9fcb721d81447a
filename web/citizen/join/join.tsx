/** The pages for joining and leaving a group's request (C10). A separate Lambda serves these pages. */

import type { Messenger } from "../../../shared/contracts/fields/messenger.ts";
import { TrackingCode } from "../../design/code.tsx";
import { clockTime, counted, minutesUntil } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden, TextField } from "../../design/field.tsx";
import type { FieldError, Frame, Values } from "../../design/frame.ts";
import { OnwardIcon, TickIcon } from "../../design/icons.tsx";
import { messengerNote } from "../../design/messenger-notes.text.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { oneTimeCodeWords } from "../follow-up/one-time-code.text.ts";
import { MobileField, NameField } from "../register/person-fields.tsx";
import { joinWords } from "./join.text.ts";

/** The join form's props; the form posts `code`, `fullName` and `mobile` to `/join`. */
export interface JoinProps extends Frame {
  readonly values: Values<"code" | "fullName" | "mobile">;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
}

/** The join form: the new member's name and mobile. A one-time code then proves the mobile. */
export const JoinPage = (props: JoinProps) => {
  const { language, csrf, values, errors, formKey } = props;
  const text = joinWords[language];
  const common = { language, errors };
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section="track">
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading}</h1>
      <p>{text.lead}</p>
      <form method="post" action="/join" novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <TextField
          name="code"
          label={text.code}
          hint={text.codeHint}
          inputmode="numeric"
          ltr
          width={20}
          check="tracking-code"
          value={values.code}
          {...common}
        />
        <NameField value={values.fullName} {...common} />
        <MobileField hint={text.mobileHint} value={values.mobile} {...common} />
        <p class="note">{text.known}</p>
        <div class="buttons">
          <button type="submit" class="main">
            {text.submit}
            <OnwardIcon />
          </button>
        </div>
      </form>
    </CitizenLayout>
  );
};

/**
 * The props of the one-time code page, which posts `oneTimeCode` to `/join/confirm`, or `again` to `/join` for another
 * code.
 */
export interface JoinCodeProps extends Frame {
  /** The answers of the previous page, and the challenge that identifies the one-time code sent. */
  readonly values: Values<"code" | "fullName" | "mobile" | "challenge" | "expiresAt">;
  /** N9: the messenger that the organisation offers; the code may come there, if the person chose it. */
  readonly messenger?: Messenger | undefined;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
  readonly now: string;
}

function timeLeft({ values: { expiresAt = "" }, now, language }: JoinCodeProps): string {
  const text = joinWords[language];
  const minutes = minutesUntil(expiresAt, now);
  return minutes === 0
    ? text.over
    : text.sent(clockTime(expiresAt, language), counted(minutes, "minute", language));
}

const Again = ({ csrf, language, formKey }: JoinCodeProps) => {
  const text = joinWords[language];
  return (
    <section class="panel" aria-labelledby="again">
      <h2 id="again">{text.again}</h2>
      <p>{text.againLead}</p>
      <form method="post" action="/join" data-once>
        <Hidden values={{ csrf, key: `${formKey}-again`, again: "yes" }} />
        <button type="submit">{text.againButton}</button>
      </form>
      <p>
        <a href="/join">{text.change}</a>
      </p>
    </section>
  );
};

export const JoinCodePage = (props: JoinCodeProps) => {
  const { language, csrf, formKey, errors, values } = props;
  const text = joinWords[language];
  const digits = oneTimeCodeWords[language];
  return (
    <CitizenLayout frame={props} title={digits.title} errors={errors} section="track">
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.codeHeading}</h1>
      <p>
        {digits.about} <TrackingCode code={values.code ?? ""} language={language} />
      </p>
      <p>{timeLeft(props)}</p>
      {props.messenger && <p>{messengerNote("code", language, props.messenger)}</p>}
      <form method="post" action="/join/confirm" novalidate data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <TextField
          name="oneTimeCode"
          label={digits.label}
          hint={digits.hint}
          inputmode="numeric"
          autocomplete="one-time-code"
          ltr
          width={20}
          language={language}
          errors={errors}
        />
        <div class="buttons">
          <button type="submit" class="main">
            {text.join}
            <OnwardIcon />
          </button>
        </div>
      </form>
      <Again {...props} />
    </CitizenLayout>
  );
};

/** The props of the page to leave a group; the page posts to `<base>/leave`. */
export interface LeaveProps extends Frame {
  readonly code: string;
  readonly base: string;
  readonly formKey: string;
}

export const LeavePage = (props: LeaveProps) => {
  const { language, csrf, formKey, code, base } = props;
  const text = joinWords[language];
  return (
    <CitizenLayout frame={props} title={text.leaveTitle} section="track">
      <h1>{text.leaveHeading}</h1>
      <p>
        {oneTimeCodeWords[language].about} <TrackingCode code={code} language={language} />
      </p>
      <p>{text.leaveLead}</p>
      <form method="post" action={`${base}/leave`} data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <div class="buttons">
          <button type="submit" class="main">
            {text.leave}
          </button>
          <a class="button" href={base}>
            {text.stay}
          </a>
        </div>
      </form>
    </CitizenLayout>
  );
};

export const LeftPage = (props: Frame) => {
  const text = joinWords[props.language];
  return (
    <CitizenLayout frame={props} title={text.leftTitle} section="track">
      <h1 class="done">
        <TickIcon />
        {text.leftTitle}
      </h1>
      <p>{text.left}</p>
      <p>
        <a href="/join">{text.rejoin}</a>
      </p>
    </CitizenLayout>
  );
};
