import { useEffect } from "react";
import { readCase } from "../../../../shared/contracts/staff/cases.ts";
import { useRead } from "../../app/api/use-api.ts";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { Meanwhile } from "../../ui/meanwhile.tsx";
import { Skeleton, Time } from "../../ui/shows.tsx";
import { caseWords } from "./case.text.ts";
import { happenedIn } from "./happened.ts";
import { useHere } from "./here.tsx";

/** The changes that other users made to the case since the user last saw it (R16). */
export function CaseMeanwhile({ closed }: { readonly closed: boolean }) {
  const words = useWords(caseWords).meanwhile;
  return <Meanwhile {...{ words, closed }} here={useHere()} changes={<Changes />} />;
}

function Changes() {
  const happened = happenedIn(useLanguage().language);
  const say = useSay();
  const { view, seen } = useHere();
  const { body, again } = useRead(
    readCase,
    { params: { case: view.case }, query: { since: String(seen.since) } },
    { when: view.version > seen.since, stale: 0 },
  );
  const behind = body !== undefined && body.version < view.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once per new version
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
