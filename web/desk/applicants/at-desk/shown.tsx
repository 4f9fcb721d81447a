import { useState } from "react";
import { certificateWords } from "../../../design/certificate.text.ts";
import { channelWords } from "../../../design/channel.text.ts";
import { dayInWords, deadlineInWords } from "../../../design/display.ts";
import { nowIso } from "../../app/clock/now.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useArrival } from "../../app/shell/use-arrival.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { AsWritten, Code, Time } from "../../ui/shows.tsx";
import { behalfWords } from "../registration/behalf.text.ts";
import type { Registered } from "../registration/registered.ts";
import { ActForm } from "./act-form.tsx";
import { ActsList } from "./acts-list.tsx";
import { applicantsWords } from "./applicants.text.ts";
import type { ShownRequest } from "./applicants-requests.ts";
import { CertifiedApplicant } from "./certified.tsx";
import { ContactForm } from "./contact-form.tsx";
import { RatingForm } from "./rating-form.tsx";
import { standingOf, useEntrySentence } from "./timeline-entry.ts";
import { type Presence, Waiting } from "./waiting.tsx";
import { WalkInForm } from "./walk-in-form.tsx";
import { NewsWish } from "./wish.tsx";

interface ShownProps {
  readonly shown: ShownRequest;
  /** The pass that lets this clerk open the applicant's requests; undefined when it expired. */
  readonly pass: string | undefined;
  readonly how: Presence;
  /** Called with another receipt, which replaces this panel. */
  readonly printed: (receipt: Registered) => void;
}

/** The panel of one request of the applicant: the request itself, or its certificate (D10). */
export function Shown(props: ShownProps) {
  const [certified, setCertified] = useState(false);
  if (certified) return <CertifiedApplicant {...props} back={() => setCertified(false)} />;
  return <Told {...props} certify={() => setCertified(true)} />;
}

/** Status, history and answer of the request, to read out or print. */
function Told({ shown, pass, how, printed, certify }: ShownProps & { readonly certify: () => void }) {
  const { status, answer, proxy } = shown;
  const text = useWords(applicantsWords);
  const { name: certificate } = useWords(certificateWords);
  const say = useSay();
  const sentence = useEntrySentence();
  const here = useArrival<HTMLHeadingElement>();
  const last = standingOf(status.timeline);
  const [objected, setObjected] = useState(false);
  return (
    <article className="sheet stack applicant-shown" aria-labelledby="shown">
      <p className="only-print">{say(useDesk().organisation)}</p>
      <div className="row spread">
        <h2 id="shown" tabIndex={-1} ref={here}>
          {last && sentence(last)}
        </h2>
        <div className="row no-print">
          <Button onPress={certify}>{certificate}</Button>
          <PrintButton>{text.print}</PrintButton>
        </div>
      </div>
      <Facts {...{ status, proxy }} />
      {pass !== undefined && !status.forYou && <Waiting {...{ shown, pass, how }} />}
      {answer ? <Answer answer={answer} /> : <p>{text.noAnswer}</p>}
      <ActsList acts={shown.acts} title="sinceReceipt" />
      {pass !== undefined && (
        <ActForm
          request={status.trackingCode}
          pass={pass}
          answered={status.answered}
          onObjected={() => setObjected(true)}
          {...{ printed, proxy, forYou: status.forYou, mobileOnRecord: shown.mobileOnRecord }}
        />
      )}
      {/* C11: a represented person has no further acts on this request. */}
      {pass !== undefined && !status.forYou && (
        <>
          {answer && !objected && <RatingForm request={status.trackingCode} pass={pass} />}
          <WalkInForm request={status.trackingCode} pass={pass} />
          <ContactForm request={status.trackingCode} pass={pass} />
          <NewsWish
            request={status.trackingCode}
            pass={pass}
            newsWish={shown.newsWish}
            messenger={shown.messenger}
          />
        </>
      )}
      <Way status={status} />
      <p className="only-print">
        {text.printedAt} <Time at={nowIso()} as="long" />
      </p>
    </article>
  );
}

function Facts({ status, proxy }: Pick<ShownRequest, "status" | "proxy">) {
  const text = useWords(applicantsWords);
  const behalf = useWords(behalfWords);
  const say = useSay();
  const { language } = useLanguage();
  const { trackingCode, kind, subject, holder, expected, answered } = status;
  return (
    <FactList
      facts={[
        [text.code, <Code key="code" code={trackingCode} />],
        [say(kind.name), say(subject.name)],
        [behalf.proxy, proxy && `${behalf.relations[proxy.relation]}، ${behalf.authority[proxy.authority]}`],
        [answered ? text.answeredBy : text.holder, holder && say(holder.name)],
        [text.expected, expected && deadlineInWords(expected.due, language)],
      ]}
    />
  );
}

function Way({ status: { timeline, channel } }: Pick<ShownRequest, "status">) {
  const text = useWords(applicantsWords);
  const sentence = useEntrySentence();
  const channels = useWords(channelWords);
  const say = useSay();
  return (
    <section aria-labelledby="way">
      <h3 id="way">{text.way}</h3>
      <ol className="applicant-way">
        {timeline.map((entry) => (
          <li key={`${entry.entry} ${entry.act ?? ""} ${entry.part ?? ""} ${entry.at}`}>
            <strong>{sentence(entry)}</strong>{" "}
            {entry.entry === "registered" && (
              <small>
                ({channels[channel]}
                {entry.by && ` · ${say(entry.by)}`})
              </small>
            )}{" "}
            <Time at={entry.at} as="long" />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answer({ answer }: { readonly answer: NonNullable<ShownRequest["answer"]> }) {
  const text = useWords(applicantsWords);
  const say = useSay();
  return (
    <section className="stack near" aria-labelledby="answer">
      <h3 id="answer">{text.answer}</h3>
      <p>
        {text.outcome}: <strong>{say(answer.outcome.name)}</strong>
      </p>
      <ol className="applicant-points">
        {answer.points.map(({ raised, answer: words }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name and never move
          <li key={at}>
            <p className="soft" dir="auto">
              {raised}
            </p>
            <AsWritten>{words}</AsWritten>
          </li>
        ))}
      </ol>
      <h4>{text.reasoning}</h4>
      <AsWritten>{answer.reasoning}</AsWritten>
      {answer.transferredTo !== undefined && (
        <p>
          {text.transferredTo}: <bdi>{answer.transferredTo}</bdi>
        </p>
      )}
      {answer.earlier !== undefined && (
        <p>
          {text.earlier}: <Code code={answer.earlier} />
        </p>
      )}
      <Commitments answer={answer} />
    </section>
  );
}

/** The commitments of the answer, with their last days (R11). */
function Commitments({
  answer: { commitments = [] },
}: {
  readonly answer: NonNullable<ShownRequest["answer"]>;
}) {
  const text = useWords(applicantsWords);
  const { language } = useLanguage();
  if (commitments.length === 0) return null;
  return (
    <>
      <h4>{text.commitments}</h4>
      <ul className="applicant-points">
        {commitments.map(({ what, due }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: commitments have no other name and never move
          <li key={at}>
            <bdi>{what}</bdi> <small>{text.due(dayInWords(due, language))}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
