import { useEffect, useRef } from "react";
import { readCase } from "../../../shared/contracts/cases.ts";
import { useRead } from "../api/use-api.ts";
import { Button } from "../design/button.tsx";
import { Skeleton, Time } from "../design/shows.tsx";
import { useSay, useWords } from "../words/language.tsx";
import { caseWords } from "./case.text.ts";
import { useHere } from "./here.tsx";

/** R16: what others did since this person last knew; takes the focus when it is why a step was refused. */
export function Meanwhile({ closed }: { readonly closed: boolean }) {
  const text = useWords(caseWords).meanwhile;
  const { view, seen, know } = useHere();
  const { refused } = seen;
  const changed = view.version > seen.since;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused) place.current?.focus();
  }, [refused]);
  if (!refused && !changed) return null;
  return (
    <section
      className={refused ? "case-meanwhile refused" : "case-meanwhile"}
      role={refused ? "alert" : "status"}
      tabIndex={-1}
      ref={place}
    >
      <h3>{refused ? text.refused(refused.problem.title) : text.title}</h3>
      {changed ? <Changes /> : <p>{refused?.problem.detail}</p>}
      {refused && changed && <p>{closed ? text.closed : text.again}</p>}
      <Button onPress={know}>{text.seen}</Button>
    </section>
  );
}

function Changes() {
  const { happened } = useWords(caseWords);
  const say = useSay();
  const { view, seen } = useHere();
  const { body, again } = useRead(
    readCase,
    { params: { case: view.case }, query: { since: String(seen.since) } },
    { when: view.version > seen.since, stale: 0 },
  );
  const behind = body !== undefined && body.version < view.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new version is asked about once
  useEffect(() => {
    if (behind) again();
  }, [view.version]);
  if (!body) return <Skeleton lines={1} />;
  return (
    <ul>
      {body.changes?.map(({ what, by, at }) => (
        <li key={`${at} ${what}`}>
          {happened[what](say(by.name))} <Time at={at} />
        </li>
      ))}
    </ul>
  );
}
