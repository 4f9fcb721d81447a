/** The files of a request: the list, and the form that sends one (C12). */
import { examinedFor, mostBytes, toldStage } from "../../../shared/contracts/fields/attachment-words.ts";
import { TrackingCode } from "../../design/code.tsx";
import { digits, momentInWords } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden } from "../../design/field.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { attachmentsWords } from "./attachments.text.ts";
import type { AttachmentShown, AttachmentsProps, SendFileProps } from "./attachments-props.ts";

const sectionOf = ({ base, more }: Pick<AttachmentsProps, "base" | "more">) =>
  base === "/receipt" ? "register" : more ? "my" : "track";

const About = ({ code, language }: Pick<AttachmentsProps, "code" | "language">) => (
  <p>
    {attachmentsWords[language].about} <TrackingCode code={code} language={language} />
  </p>
);

interface ItemProps extends Pick<AttachmentsProps, "base" | "language" | "now"> {
  readonly item: AttachmentShown;
}

/** What it is, in a line: format and size are known once somebody looked. */
const Kind = ({ item: { format, size }, language }: ItemProps) => {
  const text = attachmentsWords[language];
  if (format === undefined || size === undefined) return null;
  const kilobytes = digits(Math.max(1, Math.round(size / 1024)), language);
  return <p class="muted">{text.kind(text.formats[format], kilobytes)}</p>;
};

/** A receipt opens nothing of a request: whoever wants to see a file again follows the request up. */
const Door = ({ item: { attachment, stage }, base, language }: ItemProps) => {
  const text = attachmentsWords[language];
  const here = `${base}/attachments/${attachment}`;
  if (stage === "begun")
    return (
      <a class="button" href={here}>
        {text.send}
      </a>
    );
  return stage === "cleared" && base !== "/receipt" ? (
    <a class="button" href={`${here}/file`}>
      {text.open}
    </a>
  ) : null;
};

/** What is under examination for long is said to be, and what is kept no longer. */
const Waiting = ({ item: { stage, since }, language, now }: ItemProps) => {
  const stands = examinedFor(since, now);
  return stage !== "received" || stands === "usual" ? null : (
    <p>{attachmentsWords[language].examination[stands]}</p>
  );
};

const Item = (props: ItemProps) => {
  const { item, language, now } = props;
  const { attachment, since, until, because, authority } = item;
  const text = attachmentsWords[language];
  return (
    <section class="panel" aria-labelledby={`attachment-${attachment}`}>
      <h2 id={`attachment-${attachment}`}>{text.item(digits(attachment, language))}</h2>
      {authority && <p>{text.authority}</p>}
      <p>
        <strong>{text.stages[toldStage(item, now)]}</strong>
        {because !== undefined && `: ${text.because[because]}`}
      </p>
      <Waiting {...props} />
      <Kind {...props} />
      <p class="muted">
        {until === undefined ? momentInWords(since, language) : text.until(momentInWords(until, language))}
      </p>
      <Door {...props} />
    </section>
  );
};

const Add = ({ base, csrf, formKey, language, wantsAuthority }: AttachmentsProps) => (
  <form method="post" action={`${base}/attachments`} data-once>
    <Hidden values={{ csrf, key: formKey }} />
    <div class="buttons">
      <button type="submit" class={wantsAuthority ? "" : "main"}>
        {attachmentsWords[language].add}
      </button>
      {wantsAuthority && (
        <button type="submit" class="main" name="authority" value="yes">
          {attachmentsWords[language].addAuthority}
        </button>
      )}
    </div>
  </form>
);

/** Under examination something will change by itself. */
const Examined = ({ attachments, sent, base, language }: AttachmentsProps) => {
  const text = attachmentsWords[language];
  if (!sent && !attachments.some(({ stage }) => stage === "received")) return null;
  return (
    <p>
      {text.examined} <a href={`${base}/attachments`}>{text.refresh}</a>
    </p>
  );
};

export const AttachmentsPage = (props: AttachmentsProps) => {
  const { language, errors, attachments, mayAttach, sent, base, now } = props;
  const text = attachmentsWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section={sectionOf(props)}>
      <ErrorSummary errors={errors} language={language} />
      {sent && (
        <p class="noted" role="status" tabindex={-1} autofocus>
          {text.sent}
        </p>
      )}
      <h1>{text.title}</h1>
      <About {...props} />
      <p>{text.lead}</p>
      {attachments.length === 0 ? (
        <p class="note">{text.none}</p>
      ) : (
        attachments.map((item) => (
          <Item key={item.attachment} item={item} base={base} language={language} now={now} />
        ))
      )}
      <Examined {...props} />
      {mayAttach && <Add {...props} />}
      <p>
        <a class="button quiet" href={base}>
          {text.back}
        </a>
      </p>
    </CitizenLayout>
  );
};

/** Only `upload.js` can show how far it is; it shows this. */
const Progress = ({ language }: Pick<SendFileProps, "language">) => (
  <p class="field" hidden data-progress>
    <label for="progress">{attachmentsWords[language].progress}</label>
    <progress id="progress" max={100} value={0} />
  </p>
);

/** From the browser straight to the quarantine: the form holds what S3 wants, and nothing of ours. */
export const SendFilePage = (props: SendFileProps) => {
  const { language, base, form, byScript, after, until, assetBase } = props;
  const text = attachmentsWords[language];
  return (
    <CitizenLayout frame={props} title={text.sendTitle} section={sectionOf(props)}>
      <h1>{text.sendTitle}</h1>
      <About {...props} />
      <p>{text.until(momentInWords(until, language))}</p>
      <form
        method="post"
        action={form.url}
        enctype="multipart/form-data"
        data-upload={JSON.stringify(byScript)}
        data-after={after}
        data-most={mostBytes}
        data-too-large={text.tooLarge}
        data-failed={text.failed}
      >
        <Hidden values={form.fields} />
        <div class="field">
          <label for="file">{text.file}</label>
          <p class="hint" id="file-hint">
            {text.limits}
          </p>
          <p class="error" role="alert" id="file-error" hidden />
          <input
            type="file"
            id="file"
            name="file"
            accept="image/jpeg,image/png,application/pdf"
            required
            aria-describedby="file-hint file-error"
          />
        </div>
        <p>{text.privacy}</p>
        <p class="muted">{text.plain}</p>
        <Progress language={language} />
        <div class="buttons">
          <button type="submit" class="main">
            {text.send}
          </button>
        </div>
      </form>
      <p>
        <a class="button quiet" href={`${base}/attachments`}>
          {text.back}
        </a>
      </p>
      <script src={`${assetBase}/upload.js`} defer />
    </CitizenLayout>
  );
};
