/** The screen with the certificate of a case's request, for users who may see the case (D10). */
import { useState } from "react";
import type { Named } from "../../../../shared/contracts/fields/certificate.ts";
import { readCase } from "../../../../shared/contracts/staff/cases.ts";
import { readApplicant } from "../../../../shared/contracts/staff/looks.ts";
import { certificateWords } from "../../../design/certificate.text.ts";
import type { Certified } from "../../../design/certificate.ts";
import type { CaseView } from "../../app/api/own-replies.ts";
import { useRead } from "../../app/api/use-api.ts";
import { NotFound } from "../../app/shell/not-found.tsx";
import { Page } from "../../app/shell/page.tsx";
import { useWords } from "../../app/words/language.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Reading } from "../../ui/loaded.tsx";
import { ProblemState } from "../../ui/problem.tsx";
import { askFor } from "../case/here.tsx";
import { Certificate } from "./certificate.tsx";
import { NameOnIt } from "./name-on-it.tsx";

/** Reads the certificate without the cache, since it is issued when it is viewed. */
export function CertificateScreen({ code }: { readonly code: string }) {
  const text = useWords(certificateWords);
  const { body, ...reading } = useRead(readCase, askFor(code), { stale: 0 });
  if (!body)
    return (
      <Page title={text.name}>
        <Reading of={reading} lines={8} />
      </Page>
    );
  const { certificate } = body;
  if (!certificate) return <NotFound />;
  return (
    <Page title={text.titles[certificate.standing]} actions={<Back code={code} />}>
      <OfCase view={body} certificate={certificate} />
    </Page>
  );
}

interface OfCaseProps {
  readonly view: CaseView;
  readonly certificate: Certified;
}

/**
 * Adds the applicant's name when a user who may see it asks for it (R15). A name hidden from the units is not offered
 * (C15).
 */
function OfCase({ view, certificate }: OfCaseProps) {
  const { case: code, kind, subject, registeredAt, mayI } = view;
  const [asked, setAsked] = useState(false);
  const name = useRead(
    readApplicant,
    { params: { case: code }, query: { for: "certificate" } },
    { when: asked, stale: 300 },
  );
  const named = name.body && { fullName: name.body.fullName, as: asWhat(view) };
  return (
    <Certificate {...{ code, registeredAt, certificate, named }} kind={kind.name} subject={subject.name}>
      {!named && mayI.includes("see-applicant") && (
        <NameOnIt ask={() => setAsked(true)} asking={asked && !name.problem}>
          {name.problem && <ProblemState problem={name.problem} again={name.again} />}
        </NameOnIt>
      )}
    </Certificate>
  );
}

function asWhat({ proxy, group }: CaseView): Named["as"] {
  if (proxy) return "proxy";
  return group ? "representative" : "applicant";
}

const Back = ({ code }: { readonly code: string }) => (
  <span className="no-print">
    <LinkButton to={`/cases/${code}`}>{useWords(certificateWords).back}</LinkButton>
  </span>
);
