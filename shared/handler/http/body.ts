/** Parses the body of a request: JSON or a form, strictly. */

import { type Refused, refuse } from "./reply.ts";

/** In kilobytes: 25 times the longest description. */
const most = 100;

export interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A form's fields: flat texts, each name once, without blank ones (browsers send every field). */
export type Fields = Readonly<Record<string, string>>;

/** The contents of a form's files by field name (`file-form.ts`). */
export type Files = Readonly<Record<string, Uint8Array>>;

export type Body =
  | { readonly type: "json"; readonly value: unknown }
  | { readonly type: "form"; readonly fields: Fields; readonly files?: Files };

type Kind = Body["type"];

const formMediaType = "application/x-www-form-urlencoded";
const mediaTypes = { json: "application/json", form: formMediaType } as const;

function kindOf(contentType: string | undefined): Kind | undefined {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith("charset="));
  if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) return undefined;
  return (["json", "form"] as const).find((kind) => mediaTypes[kind] === type.trim());
}

export const bytesIn = ({ body = "", isBase64Encoded }: RawBody): Buffer<ArrayBuffer> =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8");

/** The text of the body; nothing when it is not UTF-8. */
function textOf(raw: RawBody): string | undefined {
  if (!raw.isBase64Encoded) return raw.body ?? "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytesIn(raw));
  } catch {
    return undefined;
  }
}

/** The raw text of the body, for checking its signature; refuses as `readBody` does. */
export function rawText(raw: RawBody, maximum = most): string | Refused {
  if (bytesOf(raw) > maximum * 1024) return refuse("too-large", { maximum });
  return textOf(raw) ?? refuse("malformed");
}

const bytesOf = ({ body = "", isBase64Encoded }: RawBody): number =>
  Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");

/**
 * Refuses a body that is too large, malformed, or of a type that is not accepted.
 * @param maximum kilobytes; more than the default only for administrators
 */
export function readBody(raw: RawBody, accepted: readonly Kind[], maximum = most): Body | Refused {
  if (bytesOf(raw) > maximum * 1024) return refuse("too-large", { maximum });
  const kind = kindOf(raw.headers["content-type"]);
  if (kind === undefined || !accepted.includes(kind)) {
    const names = accepted.map((one) => mediaTypes[one]).join(" / ");
    return refuse("unsupported-media-type", { accepted: names });
  }
  const text = textOf(raw);
  const body = text === undefined ? undefined : kind === "json" ? readJson(text) : readForm(text);
  return body ?? refuse("malformed");
}

function readJson(text: string): Body | undefined {
  try {
    return { type: "json", value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Percent-escapes that are not UTF-8 become U+FFFD and fail later. */
function readForm(text: string): Body | undefined {
  const fields = fieldsIn([...new URLSearchParams(text)]);
  return fields && { type: "form", fields };
}

/** The fields that are not blank; nothing when a name was given twice, which no browser sends. */
export function fieldsIn(pairs: readonly (readonly [name: string, value: string])[]): Fields | undefined {
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) return undefined;
  return Object.fromEntries(pairs.filter(([, value]) => value.trim() !== ""));
}

/** Builds the nested body from a form's flat fields, by the operation's names or under their own. */
export function bodyOfForm(fields: Fields, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const path = placeOf(field, names).slice(1).split("/");
    const last = path.pop() ?? field;
    define(path.reduce<object>(inner, body), last, value);
  }
  return body;
}

/** Looks among the operation's own names only, since a form may have a field named `constructor`. */
const placeOf = (field: string, names: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(names, field) ? names[field] : undefined) ?? `/${field}`;

/** Never calls a setter, so that a field named `__proto__` is an unknown field like any other. */
const define = (object: object, name: string, value: unknown): void => {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
};

function inner(body: object, name: string): object {
  const there: unknown = Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined;
  if (typeof there === "object" && there !== null) return there;
  const made = {};
  define(body, name, made);
  return made;
}

/** The form field of a JSON Pointer into the body; the inverse of `names`. */
export function fieldAt(pointer: string, names: Readonly<Record<string, string>> = {}): string {
  const named = Object.entries(names).find(([, place]) => place === pointer)?.[0];
  const underneath = Object.entries(names).find(([, place]) => place.startsWith(`${pointer}/`))?.[0];
  return named ?? underneath ?? pointer.slice(1).replaceAll("/", ".");
}
