import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSay, useWords } from "../../../app/words/language.tsx";
import { AsWritten, Time } from "../../../ui/shows.tsx";
import { caseWords } from "../case.text.ts";

export type Hop = CaseView["hops"][number];

/**
 * R3: the units that had the case, oldest first. Each has the time for which it had the case, who sent the case there
 * and why, and who sent the case on and when.
 */
export function Way({ hops }: { readonly hops: readonly Hop[] }) {
  const say = useSay();
  return (
    <ol className="case-way">
      {hops.map((hop, at) => (
        <li key={hop.receivedAt} {...(at === hops.length - 1 && { "aria-current": "step" as const })}>
          <h3>{say(hop.unit.name)}</h3>
          <Arrival hop={hop} />
          <Marks hop={hop} />
        </li>
      ))}
    </ol>
  );
}

/** How the case came to a unit: by a routing rule with its reason, or from another unit by a person with a reason. */
export function Arrival({ hop }: { readonly hop: Hop }) {
  const text = useWords(caseWords).hop;
  const say = useSay();
  const how = hop.kind === "opened" ? text.opened : text[hop.kind](hop.from ? say(hop.from.name) : "");
  const also = [hop.why && text.why[hop.why], hop.final && text.final].filter(
    (said) => typeof said === "string",
  );
  return (
    <div className="case-arrival">
      <p>
        {how}
        {hop.rule && `: ${say(hop.rule.why)}`}
        {hop.by && (
          <small>
            {text.sender}: {say(hop.by.name)}
          </small>
        )}
      </p>
      {also.map((said) => (
        <p key={said} className="case-why">
          {said}
        </p>
      ))}
      {hop.reason !== undefined && <AsWritten quoted>{hop.reason}</AsWritten>}
    </div>
  );
}

interface Shown {
  readonly at: string;
  readonly by?: { readonly name: { readonly fa: string; readonly en: string } };
  readonly to?: { readonly name: { readonly fa: string; readonly en: string } };
}

function Marks({ hop }: { readonly hop: Hop }) {
  const text = useWords(caseWords).hop;
  const say = useSay();
  const marks: Record<keyof typeof text.marks, Shown | undefined> = {
    received: { at: hop.receivedAt },
    seen: hop.seen,
    assigned: hop.assigned,
    accepted: hop.accepted,
    returned: hop.returned,
    answered: hop.answered,
  };
  return (
    <dl className="case-marks">
      {Object.entries(marks).map(
        ([name, mark]) =>
          mark && (
            <div key={name}>
              <dt>{text.marks[name as keyof typeof marks]}</dt>
              <dd>
                <Time at={mark.at} />
                {mark.by && <small>{say(mark.by.name)}</small>}
                {mark.to && <small>{text.to(say(mark.to.name))}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
