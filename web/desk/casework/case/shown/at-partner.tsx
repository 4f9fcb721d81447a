/**
 * The result that staff copy by hand to the partner system from which the case came, with the name of the clerk who
 * copied it (C8).
 */
import { readCase } from "../../../../../shared/contracts/staff/cases.ts";
import { enterResult } from "../../../../../shared/contracts/staff/results.ts";
import { momentShort } from "../../../../design/display.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { useSend } from "../../../app/api/use-api.ts";
import { useLanguage, useSay, useWords } from "../../../app/words/language.tsx";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/problem.tsx";
import { Badge } from "../../../ui/shows.tsx";
import { rememberEntered } from "../../partners/entered.ts";
import { FieldsToCopy } from "../../partners/fields-to-copy.tsx";
import { partnersWords } from "../../partners/partners.text.ts";

type At = NonNullable<CaseView["atPartner"]>;

export function AtPartner({ view: { case: code, atPartner, external, mayI } }: { readonly view: CaseView }) {
  const text = useWords(partnersWords);
  const say = useSay();
  if (!atPartner || !external) return null;
  const { results, fields } = atPartner;
  return (
    <section className="sheet stack near case-wide" aria-labelledby="case-at-partner">
      <h2 id="case-at-partner">{text.inCase}</h2>
      <ul className="stack near">
        {results.map((result) => (
          <li key={result.at} className="row">
            <Standing result={result} newest={result === results.at(-1)} />
          </li>
        ))}
      </ul>
      {mayI.includes("enter-result") && <Enter code={code} result={results.length} />}
      <details open={mayI.includes("enter-result")}>
        <summary>{text.toCopy(say(external.partner.name))}</summary>
        <FieldsToCopy fields={fields} />
      </details>
    </section>
  );
}

/** The state of one result. A result that was replaced by a newer result need not be copied. */
function Standing({ result, newest }: { readonly result: At["results"][number]; readonly newest: boolean }) {
  const text = useWords(partnersWords);
  const say = useSay();
  const { language } = useLanguage();
  const moment = (when: string) => momentShort(when, language);
  const { what, at, entered, known } = result;
  return (
    <>
      <span>
        {text.what[what]} ({moment(at)})
      </span>
      {entered && <Badge tone="right">{text.enteredThere(moment(entered.at), say(entered.by.name))}</Badge>}
      {known !== undefined && <Badge tone="right">{text.knownThere(moment(known))}</Badge>}
      {newest && !entered && known === undefined && <Badge tone="now">{text.waits}</Badge>}
    </>
  );
}

function Enter({ code, result }: { readonly code: string; readonly result: number }) {
  const text = useWords(partnersWords);
  const entering = useSend(enterResult, {
    done: ({ body }) => rememberEntered(body),
    said: text.enteredDone,
    outdates: [readCase],
  });
  return (
    <>
      {entering.problem && <ErrorSummary problem={entering.problem} />}
      <div className="no-print">
        <Button
          isPending={entering.sending}
          onPress={() => entering.send({ params: { case: code }, body: { result } })}
        >
          {text.entered}
        </Button>
      </div>
    </>
  );
}
