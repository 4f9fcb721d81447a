import { useEffect, useRef, useState } from "react";
import { certificateWords } from "../../../design/certificate.text.ts";
import { channelWords } from "../../../design/channel.text.ts";
import { contactSentence } from "../../../design/contact-news.ts";
import { deskActSentence } from "../../../design/desk-acts.ts";
import { dayInWords, deadlineInWords, isolated } from "../../../design/display.ts";
import { meetingSentence } from "../../../design/meeting-news.ts";
import { whyMoved } from "../../../design/why-moved.ts";
import type { Language } from "../../../design/words.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Code, Time, useDigits } from "../../ui/shows.tsx";
import { behalfWords } from "../registration/behalf.text.ts";
import type { Registered } from "../registration/register-form.tsx";
import { ActForm } from "./act-form.tsx";
import { ActsList } from "./acts-list.tsx";
import { applicantsWords } from "./applicants.text.ts";
import type { ShownRequest } from "./applicants.tsx";
import { CertifiedApplicant } from "./certified.tsx";
import { ContactForm } from "./contact-form.tsx";
import { RatingForm } from "./rating-form.tsx";
import { type Presence, Waiting } from "./waiting.tsx";
import { WalkInForm } from "./walk-in-form.tsx";
import { NewsWish } from "./wish.tsx";

type Entry = ShownRequest["status"]["timeline"][number];

/** An entry of the public timeline in words. */
export function useEntrySentence(): (entry: Entry) => string {
  const { entries, ofPart, matter } = useWords(applicantsWords);
  const say = useSay();
  const digits = useDigits();
  const { language } = useLanguage();
  return (shown) => {
    const own = ownSentence(shown, language);
    if (own !== undefined) return own;
    const { entry, unit, part, due, what, kind, subject, letter } = shown;
    const until = due === undefined ? "" : deadlineInWords(due, language);
    const about = kind && subject && matter(say(kind.name), say(subject.name));
    const of = letter === undefined ? unit && say(unit.name) : isolated(letter);
    const sentence = entries[entry](of ?? "", until, about ?? whyMoved(what, language));
    return part === undefined ? sentence : ofPart(digits(part), sentence);
  };
}

/** The sentence of a meeting, an act at the desk or a contact; nothing for other entries. */
function ownSentence({ meeting, act, contact, by, unit }: Entry, language: Language): string | undefined {
  const who = { by, unit: unit?.name };
  if (meeting) return meetingSentence(meeting, language);
  if (act) return deskActSentence({ act, ...who }, language);
  return contact && contactSentence({ contact, ...who }, language);
}

/** News of links with other requests, of the calendar, of meetings and of what it is about, which say nothing of where it stands (R14, D3, D4). */
const asides: readonly Entry["entry"][] = [
  "linked",
  "unlinked",
  "similar-answered",
  "date-moved",
  "corrected",
  "date-corrected",
  "letter-issued",
  "meeting",
  "withdrawal-late",
  "at-desk",
  "contact",
];

/** The newest entry that says where the request stands. */
export const standingOf = (timeline: readonly Entry[]): Entry | undefined =>
  timeline.findLast(({ entry }) => !asides.includes(entry));

interface ShownProps {
  readonly shown: ShownRequest;
  /** Opens it for this clerk; absent when it is over. */
  readonly pass: string | undefined;
  readonly how: Presence;
  /** Another receipt, to be shown in its place. */
  readonly printed: (receipt: Registered) => void;
}

/** What the applicant is told, or what certifies it (D10). */
export function Shown(props: ShownProps) {
  const [certified, setCertified] = useState(false);
  if (certified) return <CertifiedApplicant shown={props.shown} back={() => setCertified(false)} />;
  return <Told {...props} certify={() => setCertified(true)} />;
}

/** Where it stands, its way, the answer. To be read aloud, or printed and given. */
function Told({ shown, pass, how, printed, certify }: ShownProps & { readonly certify: () => void }) {
  const { status, answer, proxy } = shown;
  const text = useWords(applicantsWords);
  const { name: certificate } = useWords(certificateWords);
  const say = useSay();
  const sentence = useEntrySentence();
  const here = useRef<HTMLHeadingElement>(null);
  useEffect(() => here.current?.focus(), []);
  const last = standingOf(status.timeline);
  return (
    <article className="sheet stack applicant-shown" aria-labelledby="shown">
      <p className="only-print">{say(useDesk().organisation)}</p>
      <div className="row spread">
        <h2 id="shown" tabIndex={-1} ref={here}>
          {last && sentence(last)}
        </h2>
        <div className="row no-print">
          <Button onPress={certify}>{certificate}</Button>
          <Button onPress={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </Button>
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
          {...{ printed, proxy, forYou: status.forYou, mobileOnRecord: shown.mobileOnRecord }}
        />
      )}
      {/* For whom another asks does nothing else (C11). */}
      {pass !== undefined && !status.forYou && (
        <>
          {answer && <RatingForm request={status.trackingCode} pass={pass} />}
          <WalkInForm request={status.trackingCode} pass={pass} />
          <ContactForm request={status.trackingCode} pass={pass} />
          <NewsWish request={status.trackingCode} pass={pass} newsWish={shown.newsWish} />
        </>
      )}
      <Way status={status} />
      <p className="only-print">
        {text.printedAt} <Time at={new Date().toISOString()} as="long" />
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
    <dl className="facts">
      <div>
        <dt>{text.code}</dt>
        <dd>
          <Code code={trackingCode} />
        </dd>
      </div>
      <div>
        <dt>{say(kind.name)}</dt>
        <dd>{say(subject.name)}</dd>
      </div>
      {proxy && (
        <div>
          <dt>{behalf.proxy}</dt>
          <dd>
            {behalf.relations[proxy.relation]}، {behalf.authority[proxy.authority]}
          </dd>
        </div>
      )}
      {holder && (
        <div>
          <dt>{answered ? text.answeredBy : text.holder}</dt>
          <dd>{say(holder.name)}</dd>
        </div>
      )}
      {expected && (
        <div>
          <dt>{text.expected}</dt>
          <dd>{deadlineInWords(expected.due, language)}</dd>
        </div>
      )}
    </dl>
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
            <p className="words" dir="auto">
              {words}
            </p>
          </li>
        ))}
      </ol>
      <h4>{text.reasoning}</h4>
      <p className="words" dir="auto">
        {answer.reasoning}
      </p>
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

/** What was promised, and by when (R11). */
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
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name and never move
          <li key={at}>
            <bdi>{what}</bdi> <small>{text.due(dayInWords(due, language))}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
