import { certificateWords } from "../../../design/certificate.text.ts";
import { useArrival } from "../../app/shell/use-arrival.ts";
import { useWords } from "../../app/words/language.tsx";
import { Certificate } from "../../casework/certificate/certificate.tsx";
import { Button } from "../../ui/button.tsx";
import type { ShownRequest } from "./applicants-requests.ts";

/** The certificate of the request that is open, to be printed and given (D10). */
export function CertifiedApplicant({
  shown: { status, certificate },
  back,
}: {
  readonly shown: ShownRequest;
  readonly back: () => void;
}) {
  const text = useWords(certificateWords);
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
      <Certificate {...{ code, registeredAt, certificate }} kind={kind.name} subject={subject.name} />
    </section>
  );
}
