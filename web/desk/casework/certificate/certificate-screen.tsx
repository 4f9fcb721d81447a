/** The certificate of a case's request, for whoever sees the case (D10). */
import { readCase } from "../../../../shared/contracts/staff/cases.ts";
import { certificateWords } from "../../../design/certificate.text.ts";
import { useRead } from "../../app/api/use-api.ts";
import { NotFound } from "../../app/shell/not-found.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { askFor } from "../case/here.tsx";
import { Certificate } from "./certificate.tsx";

/** Read anew: it is issued when it is looked at. */
export function CertificateScreen({ code }: { readonly code: string }) {
  const text = useWords(certificateWords);
  const { body, ...reading } = useRead(readCase, askFor(code), { stale: 0 });
  if (!body)
    return (
      <Page title={text.name}>
        <Reading of={reading} lines={8} />
      </Page>
    );
  const { certificate, kind, subject, registeredAt } = body;
  if (!certificate) return <NotFound />;
  return (
    <Page title={text.titles[certificate.standing]} actions={<Back code={code} />}>
      <Certificate {...{ code, registeredAt, certificate }} kind={kind.name} subject={subject.name} />
    </Page>
  );
}

const Back = ({ code }: { readonly code: string }) => (
  <span className="no-print">
    <LinkButton to={`/cases/${code}`}>{useWords(certificateWords).back}</LinkButton>
  </span>
);
