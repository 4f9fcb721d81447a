import { ErrorSummary } from "../design/error-summary.tsx";
import { Hidden } from "../design/field.tsx";
import { LockIcon } from "../design/icons.tsx";
import { CitizenLayout } from "./citizen-layout.tsx";
import type { StatusProps } from "./props.ts";
import { statusWords } from "./status.text.ts";
import { Standing, Timeline } from "./timeline.tsx";

const Locked = ({ language, csrf, timeline, formKey }: StatusProps) => {
  const text = statusWords[language];
  const answered = timeline.at(-1)?.entry === "answered";
  return (
    <section class="panel" aria-labelledby="locked">
      <h2 id="locked">
        <LockIcon />
        {text.heading}
      </h2>
      <p>
        {answered ? text.answered : text.open} {text.sent}
      </p>
      <form method="post" action="/track/one-time-code" data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <button type="submit" class={answered ? "main" : ""}>
          {text.button}
        </button>
      </form>
    </section>
  );
};

/** What code and mobile alone show: status, holder and dates (C2). */
export const StatusPage = (props: StatusProps) => {
  const { language, errors } = props;
  const text = statusWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section="track">
      <ErrorSummary errors={errors} language={language} />
      <Standing {...props} />
      <Locked {...props} />
      <Timeline {...props} />
      <p>
        <a href="/track">{text.other}</a>
      </p>
    </CitizenLayout>
  );
};
