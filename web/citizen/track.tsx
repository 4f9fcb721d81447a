import { ErrorSummary } from "../design/error-summary.tsx";
import { Hidden, TextField } from "../design/field.tsx";
import { OnwardIcon } from "../design/icons.tsx";
import { CitizenLayout } from "./citizen-layout.tsx";
import type { TrackProps } from "./props.ts";
import { trackWords } from "./track.text.ts";

/** Code and mobile: two fields, no more (C2). */
export const TrackPage = (props: TrackProps) => {
  const { language, csrf, values, errors } = props;
  const text = trackWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section="track">
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.heading}</h1>
      <form method="post" action="/track" novalidate data-once>
        <Hidden values={{ csrf }} />
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
        <TextField
          name="mobile"
          label={text.mobile}
          hint={text.mobileHint}
          inputmode="tel"
          autocomplete="tel"
          ltr
          width={14}
          language={language}
          errors={errors}
          value={values.mobile}
        />
        <div class="buttons">
          <button type="submit" class="main">
            {text.submit}
            <OnwardIcon />
          </button>
        </div>
      </form>
      <p>
        <a href="/help/code">{text.help}</a>
      </p>
    </CitizenLayout>
  );
};
