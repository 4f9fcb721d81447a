/**
 * The field for files (C12). `upload.js` checks and sends the files; the forms of this site show the field only when
 * that script runs.
 */
import { mostBytes } from "../../shared/contracts/words/attachment-words.ts";
import { fieldWords } from "./field.text.ts";
import { fileFieldWords } from "./file-field.text.ts";
import type { Frame } from "./frame.ts";
import type { Language } from "./words.ts";

interface FileFieldProps {
  readonly language: Language;
  /**
   * The address to which the script announces a file before it uploads the file; absent in the form that uploads a file
   * already announced.
   */
  readonly begin?: string;
  /**
   * Set when the form has other answers, which are sent before the files: the path that the server redirects to on
   * success. Absent when the form holds only files.
   */
  readonly done?: string;
  /** Whether the form has pages before this one. */
  readonly stepped?: boolean;
}

/** The progress bar of an upload, and the link onward. */
const Sending = ({ language }: Pick<FileFieldProps, "language">) => (
  <>
    <progress aria-label={fileFieldWords[language].progress} hidden />
    <p role="status" />
  </>
);

/**
 * The file types of the field. Browsers then offer the camera and files of these types, and iPhones convert photos to
 * JPEG.
 */
const accepted = "image/jpeg,image/png,application/pdf";

/** The texts that only `upload.js` shows, as data attributes. */
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

/**
 * The file field of a new request: the applicant chooses files on the form's last page, and the script sends them once
 * the request exists.
 */
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
