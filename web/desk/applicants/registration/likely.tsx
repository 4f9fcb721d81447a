/**
 * The applicant's earlier requests that the new request may duplicate; the clerk opens one of them, or ignores the list
 * (C9).
 */
import { useArrival } from "../../app/shell/use-arrival.ts";
import { useSay, useWords } from "../../app/words/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Code, Time, useHeardCode } from "../../ui/shows.tsx";
import { standingOf, useEntrySentence } from "../at-desk/timeline-entry.ts";
import { registrationWords } from "./registration.text.ts";
import type { Likely } from "./use-likely.ts";

interface LikelyProps {
  readonly requests: Likely;
  /** Opens the earlier request. The typed text comes back when the clerk registers for this applicant again. */
  readonly open: (code: string) => void;
}

/**
 * The list of likely duplicates. It takes the focus when it appears, so that keyboard users read it before sending
 * again.
 */
export function LikelyDuplicates({ requests, open }: LikelyProps) {
  const text = useWords(registrationWords).likely;
  const here = useArrival<HTMLHeadingElement>();
  return (
    <section className="quoted stack near" aria-labelledby="likely">
      <h3 id="likely" tabIndex={-1} ref={here}>
        {text.title}
      </h3>
      <p className="soft">{text.lead}</p>
      <ul className="applicant-requests">
        {requests.map((request) => (
          <One key={request.trackingCode} {...{ request, open }} />
        ))}
      </ul>
    </section>
  );
}

function One({ request, open }: Pick<LikelyProps, "open"> & { readonly request: Likely[number] }) {
  const text = useWords(registrationWords).likely;
  const say = useSay();
  const sentence = useEntrySentence();
  const { trackingCode: code, kind, subject, timeline, registeredAt } = request;
  const last = standingOf(timeline);
  const heard = useHeardCode();
  return (
    <li>
      <div>
        <strong>
          {say(kind.name)}: {say(subject.name)}
        </strong>
        <p>{last && sentence(last)}</p>
        <small>
          <Code code={code} /> · <Time at={registeredAt} />
        </small>
      </div>
      <Button aria-label={text.openOf(heard(code))} onPress={() => open(code)}>
        {text.open}
      </Button>
    </li>
  );
}
