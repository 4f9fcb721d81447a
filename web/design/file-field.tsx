/** Where files are chosen (C12). `upload.js` checks and sends them; a form of ours shows the field only where it runs. */
import { mostBytes } from "../../shared/contracts/fields/attachment-words.ts";
import { fieldWords } from "./field.text.ts";
import { fileFieldWords } from "./file-field.text.ts";
import type { Frame } from "./frame.ts";
import type { Language } from "./words.ts";

interface FileFieldProps {
  readonly language: Language;
  /** Where a place for a file is asked for; absent in the form that a place has already. */
  readonly begin?: string;
  /**
   * The form says something of its own, which goes first and waits for no file: the path that it leads to when it is right. Absent: the
   * form is there for files alone.
   */
  readonly done?: string;
  /** The form has pages before this one. */
  readonly stepped?: boolean;
}

/** What one can see of a file on its way. */
const Sending = ({ language }: Pick<FileFieldProps, "language">) => (
  <>
    <progress aria-label={fileFieldWords[language].progress} hidden />
    <p role="status" />
  </>
);

/** A browser offers camera and files alike for these types; on an iPhone a photo comes as JPEG. */
const accepted = "image/jpeg,image/png,application/pdf";

/** What only `upload.js` says. */
function saidByScript({ language, begin, done }: FileFieldProps) {
  const { large, type, failed, none, sent, saved, unsent } = fileFieldWords[language];
  const always = { "data-large": large, "data-type": type, "data-failed": failed };
  if (done !== undefined) return { ...always, "data-saved": saved, "data-unsent": unsent };
  return { ...always, "data-none": none, ...(begin !== undefined && { "data-arrived": sent }) };
}

export const FileField = (props: FileFieldProps) => {
  const { language, begin, done, stepped } = props;
  const { file, limits, again, onward } = fileFieldWords[language];
  const own = begin === undefined;
  return (
    <div
      class="field"
      hidden={!own}
      data-begin={begin}
      data-done={done}
      data-most={mostBytes}
      {...saidByScript(props)}
    >
      <label for="file">
        {file}
        {done !== undefined && <span class="optional"> {fieldWords[language].optional}</span>}
      </label>
      <p class="hint" id="file-hint">
        {limits}
        {stepped && ` ${again}`}
      </p>
      <p class="error" role="alert" id="file-error" hidden />
      <input
        type="file"
        id="file"
        name={own ? "file" : undefined}
        accept={accepted}
        multiple={!own}
        required={own}
        aria-describedby="file-hint file-error"
      />
      <Sending language={language} />
      {done !== undefined && (
        <a class="button" href={done} hidden>
          {onward}
        </a>
      )}
    </div>
  );
};

/** In a form that makes the request: a file is chosen with the last page, and sent once there is a request for it to belong to. */
export const FilesOfNewRequest = ({ frame }: { readonly frame: Pick<Frame, "language" | "assetBase"> }) => (
  <>
    <FileField language={frame.language} begin="/receipt/attachments" done="/receipt" stepped />
    <p class="note" data-plain>
      {fileFieldWords[frame.language].afterwards}
    </p>
    <FileScript assetBase={frame.assetBase} />
  </>
);

export const FileScript = ({ assetBase }: { readonly assetBase: string }) => (
  <script src={`${assetBase}/upload.js`} defer />
);
