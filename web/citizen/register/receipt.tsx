import { textIn } from "../../../shared/contracts/fields/language.ts";
import { TrackingCode } from "../../design/code.tsx";
import { momentInWords } from "../../design/display.ts";
import { FileScript } from "../../design/file-field.tsx";
import { OnwardIcon, TickIcon } from "../../design/icons.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { AddFiles, AttachmentList } from "../follow-up/attachment-list.tsx";
import { ScanToTrack } from "../follow-up/scan-to-track.tsx";
import { ExpectedBy } from "../follow-up/timeline.tsx";
import type { ReceiptProps } from "../props.ts";
import { receiptWords } from "./receipt.text.ts";

/**
 * The unit that has the request and the expected date of the answer (N8), both as of the moment at which the receipt is
 * opened.
 */
const Promised = ({ holder, answered, goesTo, emergency, expected, language }: ReceiptProps) => {
  const text = receiptWords[language];
  const [label, unit] = holder
    ? [answered ? text.answeredBy : text.holder, holder]
    : [emergency ? text.handledBy : text.goesTo, goesTo];
  return (
    <>
      {unit && (
        <div>
          <dt>{label}</dt>
          <dd>{textIn(unit, language)}</dd>
        </div>
      )}
      {expected && <ExpectedBy expected={expected} language={language} />}
    </>
  );
};

const Slip = (props: ReceiptProps) => {
  const { code, language, registeredAt, organisation, qr } = props;
  const text = receiptWords[language];
  return (
    <section class="slip" aria-labelledby="code-title">
      <h2 id="code-title">{text.code}</h2>
      <p class="big">
        <TrackingCode code={code} language={language} />
      </p>
      <p>{text.keep}</p>
      <dl class="pairs">
        <div>
          <dt>{text.registered}</dt>
          <dd>
            <time datetime={registeredAt}>{momentInWords(registeredAt, language)}</time>
          </dd>
        </div>
        <Promised {...props} />
        <div>
          <dt>{text.organisation}</dt>
          <dd>{textIn(organisation.name, language)}</dd>
        </div>
      </dl>
      {qr && <ScanToTrack qr={qr} language={language} />}
      {/* The buttons are hidden until `enhance.js` shows them, since they need JavaScript. */}
      <p class="buttons" hidden data-enhanced>
        <button type="button" data-copy={code} data-copied={text.copied}>
          {text.copy}
        </button>
        <button type="button" data-print>
          {text.print}
        </button>
      </p>
    </section>
  );
};

/** The receipt of a registration: the tracking code in large digits, and what happens next. It prints in 16 pt. */
export const ReceiptPage = (props: ReceiptProps) => {
  const { language, contactBy, knownTo, expected, wantsAuthority, forGroup, emergency } = props;
  const text = receiptWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} section="register">
      <h1 class="done">
        <TickIcon />
        {text.heading}
      </h1>
      <Slip {...props} />
      <section aria-labelledby="next">
        <h2 id="next">{text.next}</h2>
        <ol class="thread">
          <li>{text.steps[contactBy]}</li>
          <li>{emergency ? text.steps.inspection : text.steps.referred}</li>
          {wantsAuthority && <li>{text.steps.authority}</li>}
          {forGroup && <li>{text.steps.group}</li>}
          {expected && <li>{text.steps.expected}</li>}
          {knownTo === "inspection" && <li>{text.steps.hidden}</li>}
          <li>{text.steps.answered}</li>
        </ol>
      </section>
      <p class="buttons">
        <a class="button main" href="/track">
          {text.track}
          <OnwardIcon />
        </a>
      </p>
      <section class="no-print" aria-labelledby="files">
        <h2 id="files">{text.files}</h2>
        <AttachmentList {...props} />
        <AddFiles {...props} />
      </section>
      <FileScript assetBase={props.assetBase} />
    </CitizenLayout>
  );
};
