/** The pages of a request's files (C12): the list, and the form that sends one file. */
import { TrackingCode } from "../../design/code.tsx";
import { momentInWords } from "../../design/display.ts";
import { ErrorSummary } from "../../design/error-summary.tsx";
import { Hidden } from "../../design/field.tsx";
import { FileField, FileScript } from "../../design/file-field.tsx";
import { CitizenLayout } from "../citizen-layout.tsx";
import { actWords } from "./act.text.ts";
import { AddFiles, AttachmentList } from "./attachment-list.tsx";
import { attachmentsWords } from "./attachments.text.ts";
import type { AttachmentsProps, SendFileProps } from "./attachments-props.ts";

const sectionOf = ({ base, more }: Pick<AttachmentsProps, "base" | "more">) =>
  base === "/receipt" ? "register" : more ? "my" : "track";

const About = ({ code, language }: Pick<AttachmentsProps, "code" | "language">) => (
  <p>
    {attachmentsWords[language].about} <TrackingCode code={code} language={language} />
  </p>
);

/** A confirmation that the text was added or the files were sent. */
const Noted = ({ added, sent, language }: AttachmentsProps) =>
  added || sent.length > 0 ? (
    <p class="noted" role="status" tabindex={-1} autofocus>
      {[added && actWords[language].noted.add, sent.length > 0 && attachmentsWords[language].sent]
        .filter(Boolean)
        .join(" ")}
    </p>
  ) : null;

export const AttachmentsPage = (props: AttachmentsProps) => {
  const { language, errors, base, assetBase } = props;
  const text = attachmentsWords[language];
  return (
    <CitizenLayout frame={props} title={text.title} errors={errors} section={sectionOf(props)}>
      <ErrorSummary errors={errors} language={language} />
      <Noted {...props} />
      <h1>{text.title}</h1>
      <About {...props} />
      <p>
        {text.lead} {text.most}
      </p>
      <h2 class="heard">{text.list}</h2>
      <AttachmentList {...props} none={text.none} />
      <AddFiles {...props} />
      <p class="muted">{text.privacy}</p>
      <p>
        <a class="button quiet" href={base}>
          {text.back}
        </a>
      </p>
      <FileScript assetBase={assetBase} />
    </CitizenLayout>
  );
};

/**
 * The page that sends one file. The browser posts the form straight to the quarantine bucket, so it holds only the
 * fields that S3 expects.
 */
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
      >
        <Hidden values={form.fields} />
        <FileField language={language} />
        <p>{text.privacy}</p>
        <p class="muted">{text.plain}</p>
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
      <FileScript assetBase={assetBase} />
    </CitizenLayout>
  );
};
