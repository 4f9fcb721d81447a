import type { ReactNode } from "react";
import { channelWords } from "../../../design/channel.text.ts";
import { codeBefore, dayInWords, digits, happenedInWords } from "../../../design/display.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { behalfWords } from "../../applicants/registration/behalf.text.ts";
import { FactList } from "../../ui/fact-list.tsx";
import { Badge, Ltr, Time } from "../../ui/shows.tsx";
import { clockWords } from "../clocks/clocks.text.ts";
import { TimeLeft } from "../clocks/time-left.tsx";
import { nextOf } from "../inbox/own-rows.ts";
import { caseWords } from "./case.text.ts";
import { caseworkWords } from "./casework.text.ts";

/** The deadline, subject, unit and expert of the case, at the top of the screen. */
export function Facts({ view }: { readonly view: CaseView }) {
  const text = useWords(caseWords);
  const { absent } = useWords(caseworkWords);
  const say = useSay();
  const { language } = useLanguage();
  const expert = view.expert ? say(view.expert.name) : text.nobody;
  const facts: Record<keyof typeof text.facts, ReactNode> = {
    deadline: view.clocks?.some(({ left }) => left) && <Deadline view={view} />,
    kind: say(view.kind.name),
    subject: say(view.subject.name),
    province: view.province && say(view.province.name),
    channel: <CameBy view={view} />,
    registered: <Registered view={view} />,
    imported: view.imported && <Imported imported={view.imported} />,
    handedIn: view.handedIn !== undefined && <HandedIn view={view} day={view.handedIn} />,
    proxy: view.proxy && <ByProxy proxy={view.proxy} />,
    hold: view.onHoldSince !== undefined && <OnHold since={view.onHoldSince} />,
    group: view.group && text.group(view.group.members, digits(view.group.members, language)),
    unit: say(view.unit.name),
    expert: view.absent ? (
      <>
        {expert} <Badge tone="now">{absent}</Badge>
      </>
    ) : (
      !isFromBefore(view) && expert
    ),
  };
  return (
    <FactList
      facts={Object.entries(facts).map(([name, value]) => [text.facts[name as keyof typeof facts], value])}
      className="facts case-wide"
    />
  );
}

/** C4, C6, C8: the channel of the request, the clerk who entered it, and the code that a partner system gave it. */
function CameBy({ view: { channel, enteredBy, external } }: { readonly view: CaseView }) {
  const text = useWords(caseWords);
  const channels = useWords(channelWords);
  const say = useSay();
  return (
    <>
      {channels[channel]} {enteredBy && <small>{text.enteredBy(say(enteredBy.name))}</small>}{" "}
      {external && (
        <small>
          {text.theirCode} <Ltr>{external.code}</Ltr>
        </small>
      )}
    </>
  );
}

/** P8: a request that ended in the earlier system, where it is not known who worked on it. */
const isFromBefore = ({ imported, ended, expert }: CaseView): boolean =>
  imported !== undefined && ended !== undefined && expert === undefined;

/** P8: of a request of an earlier system, often only the day is known. */
function Registered({ view: { registeredAt, imported } }: { readonly view: CaseView }) {
  const { language } = useLanguage();
  if (!imported) return <Time at={registeredAt} />;
  return <time dateTime={registeredAt}>{happenedInWords(registeredAt, language)}</time>;
}

/** P8: the code in the earlier system, and when the request was brought from there. */
function Imported({ imported }: { readonly imported: NonNullable<CaseView["imported"]> }) {
  const text = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <>
      <Ltr>{codeBefore(imported.code, language)}</Ltr>{" "}
      <small>
        {text.broughtOn} <Time at={imported.at} />
      </small>
    </>
  );
}

/** The note that a legal hold keeps the personal data of the request (P2). */
function OnHold({ since }: { readonly since: string }) {
  const text = useWords(caseWords);
  return (
    <>
      {text.since} <Time at={since} /> <small>{text.holdMeans}</small>
    </>
  );
}

/** The day on which a paper form was handed in (C7). */
function HandedIn({ view, day }: { readonly view: CaseView; readonly day: string }) {
  const text = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <>
      {dayInWords(day, language)}{" "}
      <small>{text.countsFrom[view.countsFromEntry ? "entered" : "handed-in"]}</small>
    </>
  );
}

/**
 * C11: the relation to the represented person and the state of the authority document. The represented person's name is
 * shown with the applicant's.
 */
function ByProxy({ proxy: { relation, authority } }: { readonly proxy: NonNullable<CaseView["proxy"]> }) {
  const text = useWords(behalfWords);
  return (
    <>
      {text.relations[relation]}{" "}
      <Badge tone={authority === "none" ? "now" : "right"}>{text.authority[authority]}</Badge>
    </>
  );
}

/** D1, D8: the earliest deadline, and whether it is overdue and was escalated. */
function Deadline({ view }: { readonly view: CaseView }) {
  const text = useWords(clockWords);
  const { next, escalated } = nextOf(view);
  return (
    <span className="row">
      {next && <TimeLeft next={next} />}
      {escalated && <Badge tone="wrong">{text.escalated}</Badge>}
    </span>
  );
}
