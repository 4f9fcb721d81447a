import type { ReactNode } from "react";
import type { CaseView } from "../api/own-replies.ts";
import { Badge, Time } from "../design/shows.tsx";
import { useSay, useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";
import { caseworkWords } from "./casework.text.ts";

/** What the case is about, where it is and with whom, in one line. */
export function Facts({ view }: { readonly view: CaseView }) {
  const text = useWords(caseWords);
  const { absent } = useWords(caseworkWords);
  const say = useSay();
  const expert = view.expert ? say(view.expert.name) : text.nobody;
  const facts: Record<keyof typeof text.facts, ReactNode> = {
    kind: say(view.kind.name),
    subject: say(view.subject.name),
    province: view.province && say(view.province.name),
    channel: text.channels[view.channel],
    registered: <Time at={view.registeredAt} />,
    unit: say(view.unit.name),
    expert: view.absent ? (
      <>
        {expert} <Badge tone="now">{absent}</Badge>
      </>
    ) : (
      expert
    ),
  };
  return (
    <dl className="facts case-wide">
      {Object.entries(facts).map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{text.facts[name as keyof typeof facts]}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
