/**
 * The page that checks a proof (P7): it takes the proof as file or text, and shows whether the proof agrees with the
 * Merkle roots that the organisation publishes each day.
 */
import { digits, momentInWords } from "../design/display.ts";
import { ErrorSummary } from "../design/error-summary.tsx";
import { FileInput, Hidden, TextArea } from "../design/field.tsx";
import type { FieldError, Frame } from "../design/frame.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { historyWords, provedWords } from "./history.text.ts";
import { HomeLink } from "./history.tsx";

type Fault = keyof (typeof historyWords)["fa"]["faults"];

export interface Checked {
  /** Why the proof's Merkle root is wrong; absent when the root is correct. */
  readonly fault?: Fault;
  readonly entries: readonly {
    readonly code: string;
    readonly events: readonly { readonly what: string; readonly at: string }[];
    readonly fault?: Fault;
  }[];
}

export interface VerifyPageProps extends Frame {
  readonly formKey: string;
  readonly errors: readonly FieldError[];
  readonly checked?: Checked | undefined;
  /** The text that the user entered, to show again when it is not a valid proof. */
  readonly value?: string | undefined;
}

export const VerifyPage = ({ formKey, errors, checked, value, ...frame }: VerifyPageProps) => {
  const { language, csrf } = frame;
  const text = historyWords[language];
  return (
    <CitizenLayout frame={frame} title={text.verifyTitle} errors={errors}>
      <ErrorSummary errors={errors} language={language} />
      <h1>{text.verifyTitle}</h1>
      {checked && <Result {...frame} checked={checked} />}
      <p>{text.verifyLead}</p>
      <form method="post" action="/verify" enctype="multipart/form-data" novalidate>
        <Hidden values={{ csrf, key: formKey }} />
        <FileInput
          name="file"
          label={text.proofFile}
          hint={text.fileHint}
          accept=".json,application/json"
          optional="unsaid"
          errors={errors}
          language={language}
        />
        <TextArea
          name="proof"
          label={text.proof}
          rows={4}
          optional="unsaid"
          value={value}
          errors={errors}
          language={language}
        />
        <div class="buttons">
          <button type="submit" class="main">
            {text.check}
          </button>
        </div>
      </form>
      <p class="buttons">
        <a class="button quiet" href="/history">
          {text.published}
        </a>
        <HomeLink {...frame} />
      </p>
    </CitizenLayout>
  );
};

const Result = ({ checked, language }: Frame & { readonly checked: Checked }) => {
  const text = historyWords[language];
  const holds = checked.fault === undefined && checked.entries.every(({ fault }) => fault === undefined);
  const names: Readonly<Record<string, string>> = provedWords[language];
  return (
    <section class="note" role="status" tabindex={-1} autofocus>
      <p>
        <strong>{holds ? text.holds : text.holdsNot}</strong>
      </p>
      {checked.fault && <p>{text.faults[checked.fault]}</p>}
      <ul>
        {checked.entries.map(({ code, events, fault }, at) => (
          <li key={`${code}-${at}`}>
            <bdi dir="ltr">{digits(code, language)}</bdi>{" "}
            {events
              .map((one) => text.event(names[one.what] ?? one.what, momentInWords(one.at, language)))
              .join(" · ")}
            : {fault ? text.faults[fault] : text.entryHolds}
          </li>
        ))}
      </ul>
    </section>
  );
};
