import "./certificate.css";
import type { ReactNode } from "react";
import type { Named } from "../../../../shared/contracts/fields/certificate.ts";
import type { Bilingual } from "../../../../shared/contracts/fields/language.ts";
import { certificateWords } from "../../../design/certificate.text.ts";
import { type Certified, certificateSentences } from "../../../design/certificate.ts";
import { deadlineInWords } from "../../../design/display.ts";
import { withoutScheme } from "../../../design/tracking-address.ts";
import { useDesk } from "../../app/shell/desk.tsx";
import { useLanguage, useSay, useWords } from "../../app/words/language.tsx";
import { FactList } from "../../ui/fact-list.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { ScanToTrack, site } from "../../ui/scan-to-track.tsx";
import { Code, Ltr, Time } from "../../ui/shows.tsx";

/** The request that the certificate is about. */
export interface CertifiedRequest {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  readonly certificate: Certified;
  /** The name printed on the certificate, if any. */
  readonly named?: Named | undefined;
}

/**
 * The certificate on one sheet, as on the applicant's own page, without the request's text (D10).
 * @param props.children the control that adds the name
 */
export function Certificate({ children, ...request }: CertifiedRequest & { readonly children?: ReactNode }) {
  const { certificate, registeredAt, code } = request;
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
      <ScanToTrack code={code} />
      <p className="soft">{text.check}</p>
      <p className="soft">
        {text.verify} <Ltr lang="en">{`${withoutScheme(site())}/verify`}</Ltr>
      </p>
      {children}
      <div className="no-print">
        <PrintButton look="main">{text.print}</PrintButton>
      </div>
    </article>
  );
}

function Facts({ code, kind, subject, registeredAt, named, certificate: { at, limit } }: CertifiedRequest) {
  const text = useWords(certificateWords);
  const say = useSay();
  const { language } = useLanguage();
  const facts = [
    ...(named === undefined ? [] : [[text.named[named.as], <bdi key="name">{named.fullName}</bdi>] as const]),
    [text.code, <Code key="code" code={code} />],
    [text.kind, say(kind)],
    [text.subject, say(subject)],
    [text.registeredAt, <Time key="registered" at={registeredAt} as="long" />],
    ...(limit === undefined ? [] : [[text.limit, deadlineInWords(limit, language)] as const]),
    [text.issued, <Time key="issued" at={at} as="long" />],
  ] as const;
  return <FactList facts={facts} />;
}
