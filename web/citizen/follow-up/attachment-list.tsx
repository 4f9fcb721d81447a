/** The list of a request's files, which refreshes itself, and the button that adds a file (C12). */
import { examinedFor, toldStage } from "../../../shared/contracts/words/attachment-words.ts";
import { digits, momentInWords } from "../../design/display.ts";
import { Hidden } from "../../design/field.tsx";
import { FileField } from "../../design/file-field.tsx";
import type { Frame } from "../../design/frame.ts";
import { attachmentsWords } from "./attachments.text.ts";
import type { AttachmentShown, FilesShown } from "./attachments-props.ts";

type Props = FilesShown & Pick<Frame, "csrf" | "language">;

interface ItemProps extends Pick<Props, "base" | "language" | "now" | "sent"> {
  readonly item: AttachmentShown;
}

/** Format and size of a file, which are known once the file was scanned. */
const Kind = ({ item: { format, size }, language }: ItemProps) => {
  const text = attachmentsWords[language];
  if (format === undefined || size === undefined) return null;
  const kilobytes = digits(Math.max(1, Math.round(size / 1024)), language);
  return <p class="muted">{text.kind(text.formats[format], kilobytes)}</p>;
};

/**
 * The link to send or open a file. A session opened by the PIN of a receipt may open no file, so in such a session no
 * file has a link that opens it.
 */
const Door = ({ item: { attachment, stage }, base, language, sent }: ItemProps) => {
  const text = attachmentsWords[language];
  const here = `${base}/attachments/${attachment}`;
  if (stage === "begun" && !sent.includes(attachment))
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

/** Explains a scan that takes long, or a file that is no longer stored. */
const Waiting = ({ item: { stage, since }, language, now }: ItemProps) => {
  const stands = examinedFor(since, now);
  return stage !== "received" || stands === "usual" ? null : (
    <p>{attachmentsWords[language].examination[stands]}</p>
  );
};

/** The stage to show for a file. A file just sent counts as sent, since S3's event reaches this list a moment later. */
const standsAs = ({ item, sent, now }: ItemProps) =>
  item.stage === "begun" && sent.includes(item.attachment) ? "sent" : toldStage(item, now);

const Item = (props: ItemProps) => {
  const { attachment, since, until, because, authority } = props.item;
  const { language } = props;
  const text = attachmentsWords[language];
  const name = text.item(digits(attachment, language));
  const stands = text.stages[standsAs(props)];
  const why = because === undefined ? "" : `: ${text.because[because]}`;
  return (
    <section
      class="panel"
      aria-labelledby={`attachment-${attachment}`}
      data-stands={`${name}: ${stands}${why}`}
    >
      <h3 id={`attachment-${attachment}`}>{name}</h3>
      {authority && <p>{text.authority}</p>}
      <p>
        <strong>{stands}</strong>
        {why}
      </p>
      <Waiting {...props} />
      <Kind {...props} />
      <p class="muted">
        {until === undefined || standsAs(props) === "sent"
          ? momentInWords(since, language)
          : text.until(momentInWords(until, language))}
      </p>
      <Door {...props} />
    </section>
  );
};

/** Whether the state of any file will still change by itself, as when a scan ends. */
const isPending = ({ attachments, sent }: Props): boolean =>
  attachments.some(
    ({ attachment, stage }) => stage === "received" || (stage === "begun" && sent.includes(attachment)),
  );

const Examined = (props: Props) => {
  const { base, language } = props;
  const text = attachmentsWords[language];
  return isPending(props) ? (
    <p>
      {text.examined} <a href={`${base}/attachments`}>{text.refresh}</a>
    </p>
  ) : null;
};

/**
 * The list of files. `upload.js` replaces changed entries and announces them; reloading the page would lose the
 * reader's place.
 */
export const AttachmentList = (props: Props & { readonly none?: string }) => {
  const { attachments, base, language, now, sent, none } = props;
  return (
    <>
      <div class="groups" data-live={`${base}/attachments`} data-pending={isPending(props) || undefined}>
        {attachments.length === 0 && none !== undefined && <p class="note">{none}</p>}
        {attachments.map((item) => (
          <Item key={item.attachment} {...{ item, base, language, now, sent }} />
        ))}
        <Examined {...props} />
      </div>
      <p class="heard" role="status" />
    </>
  );
};

/** Without a script, the button leads to the form that sends one file. */
export const AddFiles = ({ base, csrf, formKey, language, mayAttach, wantsAuthority }: Props) => {
  const text = attachmentsWords[language];
  return mayAttach ? (
    <form method="post" action={`${base}/attachments`} data-once>
      <Hidden values={{ csrf, key: formKey }} />
      <FileField language={language} begin={`${base}/attachments`} />
      <div class="buttons">
        <button type="submit" class={wantsAuthority ? "" : "main"}>
          {text.add}
        </button>
        {wantsAuthority && (
          <button type="submit" class="main" name="authority" value="yes">
            {text.addAuthority}
          </button>
        )}
      </div>
    </form>
  ) : null;
};
