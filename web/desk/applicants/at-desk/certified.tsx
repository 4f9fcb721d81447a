import { useState } from "react";
import type { Named } from "../../../../shared/contracts/fields/certificate.ts";
import { showApplicantsRequest } from "../../../../shared/contracts/staff/applicants.ts";
import { certificateWords } from "../../../design/certificate.text.ts";
import { useSend } from "../../app/api/use-api.ts";
import { useArrival } from "../../app/shell/use-arrival.ts";
import { useWords } from "../../app/words/language.tsx";
import { Certificate } from "../../casework/certificate/certificate.tsx";
import { NameOnIt } from "../../casework/certificate/name-on-it.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/problem.tsx";
import type { ShownRequest } from "./applicants-requests.ts";
import type { Presence } from "./waiting.tsx";

interface CertifiedProps {
  readonly shown: ShownRequest;
  /** The pass that lets this clerk open the applicant's requests; undefined when it expired. */
  readonly pass: string | undefined;
  readonly how: Presence;
  readonly back: () => void;
}

/**
 * The certificate of the open request, to print (D10). The applicant's name is added when the clerk asks for it (R15).
 */
export function CertifiedApplicant({ shown, pass, how, back }: CertifiedProps) {
  const { status, certificate, knownTo } = shown;
  const text = useWords(certificateWords);
  const [named, setNamed] = useState<Named>();
  const ask = useSend(showApplicantsRequest, { done: ({ body }) => setNamed(body.named) });
  const mayName = pass !== undefined && how === "in-person" && knownTo !== "inspection" && !named;
  const here = useArrival<HTMLHeadingElement>();
  const { trackingCode: code, kind, subject, registeredAt } = status;
  return (
    <section className="stack applicant-shown" aria-labelledby="certificate">
      <div className="row spread">
        <h2 id="certificate" tabIndex={-1} ref={here}>
          {text.titles[certificate.standing]}
        </h2>
        <div className="no-print">
          <Button onPress={back}>{text.back}</Button>
        </div>
      </div>
      <Certificate {...{ code, registeredAt, certificate, named }} kind={kind.name} subject={subject.name}>
        {mayName && (
          <NameOnIt ask={() => ask.send({ body: { request: code, pass, named: true } })} asking={ask.sending}>
            {ask.problem && <ErrorSummary problem={ask.problem} />}
          </NameOnIt>
        )}
      </Certificate>
    </section>
  );
}
