/**
 * Reads a form that is posted together with a file (`multipart/form-data`, RFC 7578), with the runtime's own
 * parser. Only small files are sent this way; photos and documents of a request never are (ADR 0017).
 */

import { type Body, bytesIn, type Files, fieldsIn, type RawBody, readBody } from "./body.ts";
import { type Refused, refuse } from "./reply.ts";
import { type PageRoute, page } from "./route.ts";

/**
 * The most kilobytes of a form, which is the most that Lambda accepts. The page checks the size of each file,
 * and says which file is too large.
 */
const most = 6 * 1024;

/** Makes the route of a page, as `page` does, for a form with files; the handler gets the files in `files`. */
export const filePage = (key: PageRoute["key"], handle: PageRoute["handle"]): PageRoute => ({
  ...page(key, handle),
  readForm: readFileForm,
});

/**
 * Reads the fields and files of a form. A form without files may be URL-encoded. Refuses as `readBody` does.
 * @returns the fields and files
 */
async function readFileForm(raw: RawBody): Promise<Body | Refused> {
  const type = raw.headers["content-type"] ?? "";
  if (!/^multipart\/form-data *;/i.test(type)) return readBody(raw, ["form"], most);
  const bytes = bytesIn(raw);
  if (bytes.length > most * 1024) return refuse("too-large", { maximum: most });
  const entries = await entriesOf(bytes, type);
  const fields = entries && fieldsIn(entries.map(([name, value]) => [name, isText(value) ? value : ""]));
  return fields ? { type: "form", fields, files: await filesIn(entries) } : refuse("malformed");
}

type Entry = readonly [name: string, value: string | Blob];

const isText = (value: string | Blob): value is string => typeof value === "string";

/** The fields and files of the form, with their names; undefined when the body is malformed. */
async function entriesOf(bytes: BodyInit, type: string): Promise<readonly Entry[] | undefined> {
  try {
    return [...(await new Response(bytes, { headers: { "content-type": type } }).formData())];
  } catch {
    return undefined;
  }
}

/**
 * The contents of the chosen files. A browser sends an empty file for a field in which the user chose no
 * file.
 */
async function filesIn(entries: readonly Entry[]): Promise<Files> {
  const files = entries.flatMap(([name, value]) =>
    isText(value) || value.size === 0 ? [] : [{ name, value }],
  );
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ name, value }) => [name, new Uint8Array(await value.arrayBuffer())]),
    ),
  );
}
