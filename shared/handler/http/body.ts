/** Parses the body of a request, JSON or a form, strictly. */

import { type Refused, refuse } from "./reply.ts";

/** The most kilobytes of a body for which no other limit is given. */
const most = 100;

export interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/**
 * The fields of a form as texts; each name occurs once. Blank fields are left out, since browsers send every
 * field.
 */
export type Fields = Readonly<Record<string, string>>;

/** The contents of the files of a form, by field name (`file-form.ts`). */
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

/** The text of the body; undefined when it is not UTF-8. */
function textOf(raw: RawBody): string | undefined {
  if (!raw.isBase64Encoded) return raw.body ?? "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytesIn(raw));
  } catch {
    return undefined;
  }
}

/** The raw text of the body, to check its signature; refuses as `readBody` does. */
export function rawText(raw: RawBody, maximum = most): string | Refused {
  if (bytesOf(raw) > maximum * 1024) return refuse("too-large", { maximum });
  return textOf(raw) ?? refuse("malformed");
}

const bytesOf = ({ body = "", isBase64Encoded }: RawBody): number =>
  Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");

/**
 * Reads a body. Refuses one that is too large or malformed, or whose type is not accepted.
 * @param maximum kilobytes; only operations of administrators allow more than the default
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

/**
 * Reads the fields of a posted form. Percent-escapes that are not UTF-8 become U+FFFD, which later checks
 * refuse.
 */
function readForm(text: string): Body | undefined {
  const fields = fieldsIn([...new URLSearchParams(text)]);
  return fields && { type: "form", fields };
}

/** The fields that are not blank; undefined when a field's name was sent twice, which no browser does. */
export function fieldsIn(pairs: readonly (readonly [name: string, value: string])[]): Fields | undefined {
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) return undefined;
  return Object.fromEntries(pairs.filter(([, value]) => value.trim() !== ""));
}

/**
 * Builds a nested body from the flat fields of a form. `names` gives the path of a field in the body; other
 * fields keep their own names.
 */
export function bodyOfForm(fields: Fields, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const path = placeOf(field, names).slice(1).split("/");
    const last = path.pop() ?? field;
    define(path.reduce<object>(inner, body), last, value);
  }
  return body;
}

/**
 * The path of a form field in the body. Looks only at own keys of `names`, since a form may have a field
 * named `constructor`.
 */
const placeOf = (field: string, names: Readonly<Record<string, string>>): string =>
  (Object.hasOwn(names, field) ? names[field] : undefined) ?? `/${field}`;

/**
 * Sets a field of an object without calling a setter, so that `__proto__` is an unknown field like any other.
 */
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

/**
 * The name of the form field from which a value of the body came, by the value's JSON Pointer. `names` maps
 * fields to pointers.
 */
export function fieldAt(pointer: string, names: Readonly<Record<string, string>> = {}): string {
  const named = Object.entries(names).find(([, place]) => place === pointer)?.[0];
  const underneath = Object.entries(names).find(([, place]) => place.startsWith(`${pointer}/`))?.[0];
  return named ?? underneath ?? pointer.slice(1).replaceAll("/", ".");
}
