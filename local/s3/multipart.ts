/**
 * Reads a form with a file, as browsers send it (RFC 7578). Like S3, it reads the fields before the file and
 * ignores later ones.
 */

export interface FormWithFile {
  /** The fields before the file, by name in lower case. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Buffer;
}

/** Returns the form; undefined for another type of body, or for a form without a file. */
export function readForm(contentType: string, body: Buffer): FormWithFile | undefined {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from("\r\n"), body]);
  const fields: Record<string, string> = {};
  let from = whole.indexOf(mark);
  while (from >= 0) {
    const next = whole.indexOf(mark, from + mark.length);
    if (next < 0) return undefined;
    const part = whole.subarray(from + mark.length + 2, next);
    const gap = part.indexOf("\r\n\r\n");
    const head = part.subarray(0, gap).toString();
    const name = /name="([^"]*)"/i.exec(head)?.[1]?.toLowerCase();
    if (gap < 0 || name === undefined) return undefined;
    const content = part.subarray(gap + 4);
    if (name === "file") return { fields, file: content };
    fields[name] = content.toString();
    from = next;
  }
  return undefined;
}
