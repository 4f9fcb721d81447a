import { Ltr } from "../design/code.tsx";
import { digits } from "../design/display.ts";
import type { Frame } from "../design/frame.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { problemWords } from "./problem.text.ts";
import type { ProblemProps } from "./props.ts";

const WaysOn = ({ language }: Frame) => {
  const text = problemWords[language];
  return (
    <p class="buttons">
      <a class="button" href="/">
        {text.home}
      </a>
      <a class="button quiet" href="/register">
        {text.register}
      </a>
      <a class="button quiet" href="/track">
        {text.track}
      </a>
    </p>
  );
};

/** The page shown when the server refuses an HTTP request or fails: the problem, what to do, and links onward. */
export const ProblemPage = (props: ProblemProps) => {
  const { language, status, title, detail, reference } = props;
  const text = problemWords[language];
  return (
    <CitizenLayout frame={props} title={title}>
      <p class="status-number" aria-hidden="true">
        {digits(status, language)}
      </p>
      <h1>{title}</h1>
      <p class="lead">{detail}</p>
      {reference && (
        <p class="note">
          {text.reference}: <Ltr>{reference}</Ltr>
          <br />
          {text.referenceHint}
        </p>
      )}
      <WaysOn {...props} />
    </CitizenLayout>
  );
};

export const NotFoundPage = (frame: Frame) => {
  const text = problemWords[frame.language];
  return <ProblemPage {...frame} status={404} title={text.notFound} detail={text.notFoundDetail} />;
};

export const ServerErrorPage = (props: Frame & { readonly reference?: string | undefined }) => {
  const text = problemWords[props.language];
  return <ProblemPage {...props} status={500} title={text.failed} detail={text.failedDetail} />;
};
