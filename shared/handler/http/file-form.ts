/**
 * A form whose file is read at once, with the form itself (`multipart/form-data`, RFC 7578). The runtime's own parser reads it. Only small
 * files come this way; photos and documents of a request never do (ADR 0017).
 */

import { type Body, bytesIn, type Files, fieldsIn, type RawBody, readBody } from "./body.ts";
import { type Refused, refuse } from "./reply.ts";
import { type PageRoute, page } from "./route.ts";

/** In kilobytes: all that Lambda takes. The page judges the file itself, and says which one is too large. */
const most = 6 * 1024;

/** As `page`, of a form with files: the handler gets them in `files`. */
export const filePage = (key: PageRoute["key"], handle: PageRoute["handle"]): PageRoute => ({
  ...page(key, handle),
  readForm: readFileForm,
});

/** @returns fields and files of the form; one without files may come url-encoded. Refused: as `readBody` does. */
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

/** Nothing where the body is broken. */
async function entriesOf(bytes: BodyInit, type: string): Promise<readonly Entry[] | undefined> {
  try {
    return [...(await new Response(bytes, { headers: { "content-type": type } }).formData())];
  } catch {
    return undefined;
  }
}

/** A browser sends an empty file where none was chosen. */
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
