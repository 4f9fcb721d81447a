/**
 * The pages of the verifiable history (P7): the published Merkle root of each day, and a request's proof. `verify.tsx`
 * checks a proof.
 */
import type { ComponentChildren } from "preact";
import { dateInWords, dayInWords, digits } from "../design/display.ts";
import type { Frame } from "../design/frame.ts";
import { CitizenLayout } from "./citizen-layout.tsx";
import { historyWords } from "./history.text.ts";

interface SealedDay {
  readonly day: string;
  readonly size: number;
  readonly root: string;
}

export interface PublishedRoot {
  readonly size: number;
  readonly root: string;
  readonly until: string;
  readonly key: string;
  readonly days: readonly SealedDay[];
}

/** A hash, written from left to right. Its style lets a line end at any letter. */
const Hash = ({ children }: { readonly children: ComponentChildren }) => (
  <code class="hash" dir="ltr">
    {children}
  </code>
);

export const HomeLink = ({ language }: Frame) => (
  <a class="button quiet" href="/">
    {historyWords[language].home}
  </a>
);

export const HistoryPage = ({ head, ...frame }: Frame & { readonly head: PublishedRoot | undefined }) => {
  const text = historyWords[frame.language];
  return (
    <CitizenLayout frame={frame} title={text.title}>
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {head ? <Root head={head} {...frame} /> : <p class="note">{text.none}</p>}
      <p class="buttons">
        <a class="button quiet" href="/verify">
          {text.verify}
        </a>
        <HomeLink {...frame} />
      </p>
    </CitizenLayout>
  );
};

/** The number of days that the page lists; the downloadable file has all. */
const newest = 10;

const Root = ({ head, language }: Frame & { readonly head: PublishedRoot }) => {
  const text = historyWords[language];
  const last = head.days.at(-1);
  return (
    <>
      <dl class="pairs">
        <div>
          <dt>{text.root}</dt>
          <dd>
            <Hash>{head.root}</Hash>
          </dd>
        </div>
        <div>
          <dt>{text.days}</dt>
          <dd>{digits(head.size, language)}</dd>
        </div>
        {last && (
          <div>
            <dt>{text.until}</dt>
            <dd>{dayInWords(last.day, language)}</dd>
          </div>
        )}
        <div>
          <dt>{text.key}</dt>
          <dd>
            <Hash>{head.key}</Hash>
          </dd>
        </div>
      </dl>
      <p>{text.keep}</p>
      <p>
        <a href="/history/root.json" download>
          {text.download}
        </a>
      </p>
      <section class="figures">
        <h2>{text.newest}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col">{text.entries}</th>
              <th scope="col">{text.root}</th>
            </tr>
          </thead>
          <tbody>
            {head.days
              .slice(-newest)
              .reverse()
              .map(({ day, size, root }) => (
                <tr key={day}>
                  <th scope="row">{dayInWords(day, language)}</th>
                  <td data-label={text.entries}>{digits(size, language)}</td>
                  <td data-label={text.root}>
                    <Hash>{root}</Hash>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
};

export interface ProofPageProps extends Frame {
  readonly base: string;
  readonly more: boolean;
  /** The number of the request's events that can be proved now. */
  readonly proved: number;
  /** The moment of the newest event. */
  readonly lastAt: string;
}

const dayLength = 86_400_000;

/** The day from which an event at this moment can be proved: the day after it. */
export const provableFrom = (at: string, language: Frame["language"]): string =>
  dateInWords(new Date(Date.parse(at) + dayLength).toISOString(), language);

export const ProofPage = ({ base, more, proved, lastAt, ...frame }: ProofPageProps) => {
  const { language } = frame;
  const text = historyWords[language];
  return (
    <CitizenLayout frame={frame} title={text.proofTitle} section={more ? "my" : "track"}>
      <h1>{text.proofTitle}</h1>
      <p>{text.proofLead}</p>
      <p class="note">{proved > 0 ? text.proved(digits(proved, language)) : text.notYet}</p>
      <p class="muted">{text.from(provableFrom(lastAt, language))}</p>
      <p class="buttons">
        {proved > 0 && (
          <a class="button main" href={`${base}/proof?file=json`} download>
            {text.downloadProof}
          </a>
        )}
        <a class="button quiet" href="/history">
          {text.published}
        </a>
        <a class="button quiet" href={base}>
          {text.back}
        </a>
      </p>
    </CitizenLayout>
  );
};
