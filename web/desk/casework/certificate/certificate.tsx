import "./certificate.css";
import type { Bilingual } from "../../../../shared/contracts/fields/language.ts";
import { certificateWords } from "../../../design/certificate.text.ts";
import { type Certified, certificateSentences } from "../../../design/certificate.ts";
import { deadlineInWords } from "../../../design/display.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { Code, Time } from "../../ui/shows.tsx";

/** Of which request. */
export interface CertifiedRequest {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  readonly certificate: Certified;
}

/** One sheet of paper, as the applicant's own page prints it: no words of the request, and nobody's name (D10). */
export function Certificate(request: CertifiedRequest) {
  const { certificate, registeredAt } = request;
  const text = useWords(certificateWords);
  const say = useSay();
  const { language } = useLanguage();
  const organisation = say(useDesk().organisation);
  return (
    <article className="sheet stack certificate">
      {certificateSentences(certificate, { organisation, registeredAt }, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Facts {...request} />
      <p className="soft">{text.check}</p>
      <div className="no-print">
        <PrintButton look="main">{text.print}</PrintButton>
      </div>
    </article>
  );
}

function Facts({ code, kind, subject, registeredAt, certificate: { at, limit } }: CertifiedRequest) {
  const text = useWords(certificateWords);
  const say = useSay();
  const { language } = useLanguage();
  const facts = [
    [text.code, <Code key="code" code={code} />],
    [text.kind, say(kind)],
    [text.subject, say(subject)],
    [text.registeredAt, <Time key="registered" at={registeredAt} as="long" />],
    ...(limit === undefined ? [] : [[text.limit, deadlineInWords(limit, language)] as const]),
    [text.issued, <Time key="issued" at={at} as="long" />],
  ] as const;
  return <FactList facts={facts} />;
}
