/** HTTP requests: bodies, cookies and headers of any bytes are read or refused, and never change a prototype. */

import { isIP } from "node:net";
import { languages } from "../../../../shared/contracts/fields/language.ts";
import { httpEvent } from "../../../../shared/handler/fakes.ts";
import { type Body, bodyOfForm, fieldAt, readBody } from "../../../../shared/handler/http/body.ts";
import { hasAlready, versionOf } from "../../../../shared/handler/http/conditional.ts";
import { cookieJar, setCookie } from "../../../../shared/handler/http/cookies.ts";
import { filePage } from "../../../../shared/handler/http/file-form.ts";
import { apiLanguage } from "../../../../shared/handler/http/language.ts";
import { neighbourhoodOf, networkOf } from "../../../../shared/handler/http/network-of.ts";
import { type Refused, redirect } from "../../../../shared/handler/http/reply.ts";
import { addressOf, bearerOf, idempotencyKeyOf, queryOf } from "../../../../shared/handler/http/request.ts";
import { bytesOf, hold, partsOf, same, separator, type Target, textOf } from "../target.ts";

const isBody = (read: Body | Refused): read is Body => "type" in read;
const names = { identityType: "/identity/type", identityNumber: "/identity/number", day: "/identity" };

const raw = (type: string, bytes: Buffer) => ({
  headers: { "content-type": type },
  ...{ body: bytes.toString("base64"), isBase64Encoded: true },
});

/** Splits an input at its first line break into a content type and a body. */
function typeAndBody(input: Buffer): readonly [string, Buffer] {
  const end = input.indexOf("\n");
  return end < 0 ? ["", input] : [input.toString("latin1", 0, end), input.subarray(end + 1)];
}

function checkForm(body: Extract<Body, { type: "form" }>, read: (text: string) => Body | Refused) {
  const { fields } = body;
  hold(
    "no field of a form is blank",
    Object.values(fields).every((value) => value.trim() !== ""),
  );
  const again = read(new URLSearchParams(fields).toString());
  same("a form reads the same again", isBody(again) && again, { type: "form", fields });
  const nested = bodyOfForm(fields, names);
  same("the body of a form is a plain object", Object.getPrototypeOf(nested), Object.prototype);
  for (const field of Object.keys(nested)) fieldAt(`/${field}`, names);
}

const form = "application/x-www-form-urlencoded";

export const bodyTarget = (read = readBody): Target => ({
  name: "body",
  seeds: bytesOf(
    'application/json\n{"a":[1,null,"x"]}',
    "application/json; charset=utf-8\n[]",
    `${form}\nname=%D8%A7&identityType=passport&identityNumber=A1&__proto__=x`,
    `${form}; charset="utf-8"\na=1&a=2&constructor=+`,
  ),
  words: bytesOf(
    "&",
    "=",
    "%",
    "%00",
    "%E2%80",
    "+",
    "__proto__",
    "identityType",
    "charset=",
    ";",
    '{"',
    "\ufeff",
    "\ud800",
  ),
  mostBytes: 2_000,
  check: (input) => {
    const [type, bytes] = typeAndBody(input);
    const body = read(raw(type, bytes), ["json", "form"]);
    if (!isBody(body)) return;
    if (body.type === "form") checkForm(body, (text) => read(raw(form, Buffer.from(text)), ["form"]));
    else same("JSON reads as the runtime reads it", body.value, JSON.parse(bytes.toString()));
  },
});

const { readForm } = filePage("POST /fuzz", async () => redirect("/"));
const part = (head: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const multipart = "multipart/form-data; boundary=b";

export const fileFormTarget = (read = readForm): Target => ({
  name: "file-form",
  seeds: bytesOf(
    `${multipart}\n${part('name="words"', "متن")}${part('name="file"; filename="a.json"', "{}")}--b--\r\n`,
    `${multipart}\n${part('name="file"; filename=""', "")}${part('name="__proto__"', "x")}--b--\r\n`,
    `${form}\na=1`,
  ),
  words: bytesOf(
    "--b\r\n",
    "--b--",
    "\r\n\r\n",
    'name="',
    'filename="',
    "filename*=UTF-8''",
    "boundary=",
    "Content-Type: ",
    "%22",
  ),
  mostBytes: 2_000,
  check: async (input) => {
    const [type, bytes] = typeAndBody(input);
    const body = await read?.(raw(type, bytes));
    if (!body || !isBody(body) || body.type !== "form") return;
    hold(
      "no field of a form is blank",
      Object.values(body.fields).every((value) => value.trim() !== ""),
    );
    const files = Object.values(body.files ?? {});
    hold(
      "no file is empty",
      files.every(({ length }) => length > 0),
    );
    hold(
      "files are no larger than the body",
      files.reduce((sum, { length }) => sum + length, 0) <= bytes.length,
    );
  },
});

const [secure, plain] = [cookieJar("https://peygir.example"), cookieJar("http://localhost")];

export const cookieTarget = (read = secure.read): Target => ({
  name: "cookies",
  seeds: bytesOf(
    "__Host-session=abc; __Secure-draft-register=x; csrf=y",
    ["__Host-session=a", "__Host-session=b", "__Host-draft-x=1"].join(separator),
    '__Host-language="fa"; =; ;; __proto__=x',
  ),
  words: bytesOf("__Host-", "__Secure-", "draft-", "=", ";", "; ", ",", '"', "__proto__", "\0", separator),
  mostBytes: 1_000,
  check: (input) => {
    const lines = partsOf(input);
    const found = read(lines);
    const sent = lines.join(";");
    for (const [name, value] of Object.entries(found)) {
      const prefix = name.startsWith("draft-") ? "__Secure-" : "__Host-";
      hold("a cookie has the prefix of its kind", sent.includes(`${prefix}${name}`), name);
      hold("a value was sent", sent.includes(value), value);
    }
    plain.read(lines);
    const mine = textOf(input).replaceAll(/[^\w.-]/g, "");
    if (mine === "") return;
    const [pair = ""] = secure.write(setCookie("session", mine)).split(";");
    same("a written cookie is read", secure.read([pair, ...lines])["session"], mine);
  },
});

const ipv4 = /^\d{1,3}(\.\d{1,3}){3}$/;
const network = /^[0-9a-f]{1,4}(:[0-9a-f]{1,4}){3}::\/64$/;

export const headerTarget = (networks = networkOf): Target => ({
  name: "headers",
  seeds: bytesOf(
    ["en-GB;q=0.8, fa", '"12"', "192.0.2.1, 198.51.100.7", "Bearer a.b-c", "a=1&b=%20", "key-12345678"].join(
      separator,
    ),
    ["*;q=0", 'W/"3"', "2001:db8::1, ::ffff:192.0.2.9, 2001:DB8:0:01::2", "bearer =", "a&a", "x"].join(
      separator,
    ),
  ),
  words: bytesOf(
    separator,
    ";q=",
    ",",
    "W/",
    '"',
    "::",
    "::ffff:",
    "%",
    "&",
    "Bearer ",
    "*",
    "-1",
    "1e9",
    "0",
  ),
  mostBytes: 600,
  check: (input) => {
    const [accept = "", tag = "", forwarded = "", authorization = "", query = "", key = ""] = partsOf(input);
    hold("the language is one of ours", languages.includes(apiLanguage(accept, tag)));
    const version = versionOf(tag) ?? 0;
    hold("a version is a whole number", Number.isInteger(version) && version >= -1 && version < 1e9, version);
    hold(
      "a tag equals itself",
      tag.includes(",") || tag.trim() !== tag || hasAlready(tag, tag.replace(/^W\//, "")),
    );
    const headers = { "x-forwarded-for": forwarded, authorization };
    const event = httpEvent("GET /", { headers, query });
    addressOf(event);
    checkNetworks(forwarded, networks);
    const bearer = bearerOf(event);
    hold("a bearer token has no spaces", bearer === undefined || !/\s/.test(bearer));
    const fields = queryOf(event) ?? {};
    same(
      "a query reads the same again",
      queryOf({ ...event, rawQueryString: `${new URLSearchParams(fields)}` }),
      fields,
    );
    hold("a key is short", (idempotencyKeyOf(key) ?? "").length <= 100);
  },
});

/** Every address has one network, in one spelling. */
function checkNetworks(forwarded: string, networks: (address: string) => string) {
  for (const address of forwarded.split(",").map((one) => one.trim())) {
    const found = networks(address);
    neighbourhoodOf(found);
    if (isIP(address) !== 6 || /[%.]/.test(address)) continue;
    hold("an IPv6 address has a network of 64 bits", network.test(found) || ipv4.test(found), address, found);
    const normal = new URL(`http://[${address}]/`).hostname.slice(1, -1);
    if (!normal.startsWith("::ffff:")) same("one network has one spelling", networks(normal), found);
  }
}

export const targets: readonly Target[] = [bodyTarget(), fileFormTarget(), cookieTarget(), headerTarget()];
