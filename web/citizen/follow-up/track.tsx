import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden, TextField } from "../../design/field.tsx";
import { OnwardIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { TrackProps } from "../props.ts";
import { trackWords } from "./track.text.ts";

/** The tracking form: code and mobile, or code and the PIN of a paper receipt (C2). */
export const TrackPage = (props: TrackProps) => {
  const { language, csrf, values, errors, by, confirmKey } = props;
  const text = trackWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section="track">
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading}</h1>
      {props.wanted && <p class="note">{text.wanted}</p>}
      <form method="post" action={by === "pin" ? "/track/pin" : "/track"} novalidate data-once>
        <Hidden values={{ csrf, key: confirmKey }} />
        <TextField
          name="code"
          label={text.code}
          hint={text.codeHint}
          inputmode="numeric"
          ltr
          width={20}
          check="tracking-code"
          language={language}
          errors={errors}
          value={values.code}
        />
        {by === "pin" ? <PinField {...props} /> : <MobileField {...props} />}
        <div class="buttons">
          {confirmKey !== undefined && (
            <button type="submit" class="main" formaction="/track/one-time-code">
              {text.confirm}
              <OnwardIcon />
            </button>
          )}
          <button type="submit" class={confirmKey === undefined ? "main" : undefined}>
            {text.submit}
            <OnwardIcon />
          </button>
        </div>
      </form>
      <p>{by === "pin" ? <a href="/track">{text.byMobile}</a> : <a href="/track/pin">{text.byPin}</a>}</p>
      <p>
        <a href="/join">{text.join}</a>
      </p>
      <p>
        <a href="/help/code">{text.help}</a>
      </p>
    </CitizenLayout>
  );
};

const MobileField = ({ language, errors, values }: TrackProps) => (
  <TextField
    name="mobile"
    label={trackWords[language].mobile}
    hint={trackWords[language].mobileHint}
    inputmode="tel"
    autocomplete="tel"
    ltr
    width={14}
    language={language}
    errors={errors}
    value={values.mobile}
  />
);

/** The PIN field. A typed PIN is not shown again after an error, since no page may hold a secret. */
const PinField = ({ language, errors }: TrackProps) => (
  <TextField
    name="pin"
    label={trackWords[language].pin}
    hint={trackWords[language].pinHint}
    inputmode="numeric"
    autocomplete="off"
    ltr
    width={20}
    language={language}
    errors={errors}
  />
);
