import { textIn } from "../../../shared/contracts/fields/language.ts";
import { certificateWords } from "../../design/certificate.text.ts";
import { certificateSentences } from "../../design/certificate.ts";
import { Ltr, TrackingCode } from "../../design/code.tsx";
import { deadlineInWords, happenedInWords, momentInWords } from "../../design/display.ts";
import { withoutScheme } from "../../design/tracking-address.ts";
import { CitizenLayout } from "../citizen-layout.tsx";
import { historyWords } from "../history.text.ts";
import { provableFrom } from "../history.tsx";
import type { CertificateProps } from "../props.ts";
import { ScanToTrack } from "./scan-to-track.tsx";

const Facts = (props: CertificateProps) => {
  const { code, kind, subject, registeredAt, certificate, language, named } = props;
  const text = certificateWords[language];
  const { at, limit } = certificate;
  return (
    <dl class="pairs">
      {named && (
        <div>
          <dt>{text.named[named.as]}</dt>
          <dd>
            <bdi>{named.fullName}</bdi>
          </dd>
        </div>
      )}
      <div>
        <dt>{text.code}</dt>
        <dd>
          <TrackingCode code={code} language={language} />
        </dd>
      </div>
      <div>
        <dt>{text.kind}</dt>
        <dd>{textIn(kind, language)}</dd>
      </div>
      <div>
        <dt>{text.subject}</dt>
        <dd>{textIn(subject, language)}</dd>
      </div>
      <div>
        <dt>{text.registeredAt}</dt>
        <dd>
          <time datetime={registeredAt}>{happenedInWords(registeredAt, language)}</time>
        </dd>
      </div>
      {limit !== undefined && (
        <div>
          <dt>{text.limit}</dt>
          <dd>{deadlineInWords(limit, language)}</dd>
        </div>
      )}
      <div>
        <dt>{text.issued}</dt>
        <dd>
          <time datetime={at}>{momentInWords(at, language)}</time>
        </dd>
      </div>
    </dl>
  );
};

/**
 * A certificate to print (D10): the certified facts, the request, the applicant's name and the time of issue, without
 * the request's text.
 */
export const CertificatePage = (props: CertificateProps) => {
  const { language, base, more, organisation, certificate, registeredAt, qr, site, nameLeftOut } = props;
  const text = certificateWords[language];
  const title = text.titles[certificate.standing];
  const registered = { organisation: textIn(organisation.name, language), registeredAt };
  return (
    <CitizenLayout frame={props} title={title} section={more ? "my" : "track"}>
      <article class="slip certificate" aria-labelledby="certificate">
        <h1 id="certificate">{title}</h1>
        {certificateSentences(certificate, registered, language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Facts {...props} />
        {qr && <ScanToTrack qr={qr} language={language} />}
        <p class="hint">{text.check}</p>
        {site !== undefined && (
          <p class="hint">
            {text.verify} <Ltr lang="en">{`${withoutScheme(site)}/verify`}</Ltr>
          </p>
        )}
        <p class="hint">{historyWords[language].from(provableFrom(certificate.at, language))}</p>
      </article>
      {nameLeftOut && (
        <p class="no-print">
          {text.leftOut} <a href={`${base}/certificate?name=yes`}>{text.withName}</a>
        </p>
      )}
      <p class="buttons">
        {/* The button is hidden until `enhance.js` shows it, since printing by a button needs JavaScript. */}
        <button type="button" class="main" hidden data-enhanced data-print>
          {text.print}
        </button>
        <a class="button" href={`${base}/proof`}>
          {historyWords[language].proofTitle}
        </a>
        <a class="button" href={base}>
          {text.back}
        </a>
      </p>
    </CitizenLayout>
  );
};
