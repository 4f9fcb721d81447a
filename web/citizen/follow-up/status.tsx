import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden } from "../../design/field.tsx";
import { LockIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import type { StatusProps } from "../props.ts";
import { standingOf } from "./standing.ts";
import { statusWords } from "./status.text.ts";
import { Standing, Timeline } from "./timeline.tsx";

/** Chooses the text that invites the applicant to sign in: to read an answer, to reply to a question, or neither. */
function wayIn(timeline: StatusProps["timeline"]): "answered" | "partAnswered" | "question" | "open" {
  const entry = standingOf(timeline)?.entry;
  if (entry === "answered" || entry === "final-answered") return "answered";
  if (entry === "part-answered") return "partAnswered";
  return entry === "question" ? "question" : "open";
}

const Locked = ({ language, csrf, timeline, formKey }: StatusProps) => {
  const text = statusWords[language];
  const way = wayIn(timeline);
  return (
    <section class="panel" aria-labelledby="locked">
      <h2 id="locked">
        <LockIcon />
        {text.heading}
      </h2>
      <p>
        {text[way]} {text.sent}
      </p>
      <form method="post" action="/track/one-time-code" data-once>
        <Hidden values={{ csrf, key: formKey }} />
        <button type="submit" class={way === "open" ? "" : "main"}>
          {text.button}
        </button>
      </form>
    </section>
  );
};

/** The status page, opened by code and mobile: status, holder and dates only (C2). */
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
