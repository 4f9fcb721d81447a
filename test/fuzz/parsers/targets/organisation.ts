/** Files of the organisation and addresses that administrators enter: read or refused with a reason (P5, N6). */

import { isIP } from "node:net";
import { isLogo, readLogo } from "../../../../shared/directory/pictures/logo.ts";
import { allowing } from "../../../../shared/webhooks/addresses.ts";
import { readUrl, UnsafeDestination } from "../../../../shared/webhooks/destination.ts";
import {
  isDraft,
  sections,
  thingsIn,
} from "../../../../web/desk/administration/organisation/working-copy/draft.ts";
import { readFiles } from "../../../../web/desk/administration/organisation/working-copy/files.ts";
import { png } from "../../../attachments/files.ts";
import { organisation } from "../../../support/organisation.ts";
import { bytesOf, hold, same, type Target, textOf } from "../target.ts";

const shape = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">';
const drawing =
  /^(?:svg|g|defs|path|circle|ellipse|rect|line|polyline|polygon|title|desc|linearGradient|radialGradient|stop|clipPath|mask|use)$/;
const tag = /<[\w:-]+((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/g;
const attribute = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const fetching = /(?:url|src|image|image-set|cross-fade)\s*\(/i;

/** Undoes the escapes of CSS, which attributes such as `fill` may contain. */
const withoutEscapes = (css: string): string =>
  css
    .replaceAll(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => charOf(Number.parseInt(hex, 16)))
    .replaceAll("\\", "");
const charOf = (point: number): string =>
  point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";

export const logoTarget = (read = readLogo): Target => ({
  name: "logo",
  seeds: bytesOf(
    `<?xml version="1.0"?>\n${shape}<title>a &amp; b</title><path d="M0 0L9 9z" fill="url(#g)"/></svg>`,
    `${shape}<defs><linearGradient id='g'><stop offset="1" stop-color="#fff"/></linearGradient></defs></svg>`,
    `${shape}<script>alert(1)</script><g onload="x"/></svg>`,
    `${shape}<use href="#a"/><rect transform="rotate(45)" fill="rgb(1,2,3)"/></svg>`,
    `data:image/png;base64,${png().toString("base64")}`,
  ),
  words: bytesOf(
    '"',
    "'",
    "<",
    "/>",
    "</",
    " href=",
    "url(",
    "#",
    "&#",
    "\\75",
    "image-set(",
    "style=",
    "<!--",
    "xlink:href",
    "data:",
  ),
  mostBytes: 1_000,
  check: (input) => {
    const text = textOf(input);
    const logo = read(text);
    if (!isLogo(logo)) return hold("a refused logo has a code", logo.code.startsWith("logo-"));
    const { type, content, width, height } = logo;
    hold("the ratio is usual", width / height >= 0.5 && width / height <= 4, width, height);
    if (type === "image/png")
      return same("a PNG has its signature", Buffer.from(content, "base64").readUInt32BE(0), 0x89504e47);
    const elements = [...content.matchAll(/<\/?([^\s/>]*)/g)].map(([, name = ""]) => name);
    same(
      "a logo only draws",
      elements.filter((name) => !drawing.test(name)),
      [],
    );
    for (const [, attributes = ""] of content.matchAll(tag))
      for (const [, name = "", double, single] of attributes.matchAll(attribute))
        checkAttribute(name, double ?? single ?? "");
  },
});

function checkAttribute(name: string, value: string): void {
  hold("a logo has no code", !/^on|^style$/i.test(name), name);
  hold("a logo links only to its own parts", !/href$/i.test(name) || value.startsWith("#"), value);
  const fetched = withoutEscapes(value).replaceAll(/url\(#[\w-]+\)/gi, "");
  hold("a logo fetches nothing", name === "aria-label" || name === "role" || !fetching.test(fetched), value);
}

/** An input: the name of the file, a line break, and its text. */
export const organisationTarget = (read = readFiles): Target => ({
  name: "organisation-files",
  seeds: bytesOf(
    "units.yaml\n# units\n- { key: legal, name: { fa: حقوقی, en: Legal } }\n- &a { key: b, name: *a }\n",
    "holidays.yml\n- day: 1405-01-01\n  name: |\n    نوروز\n- <<: { day: 2026-03-21 }\n",
    'o.json\n{"snapshot":{"units":[{"key":"a"}],"organisation":{"phone":"124"}}}',
    "templates.yaml\n- key: answer\n  text: 'x'\n",
  ),
  words: bytesOf(
    "- ",
    ": ",
    "&a ",
    "*a",
    "*b",
    "<<: ",
    "{ ",
    " }",
    "[",
    "]",
    "|\n",
    "!!binary ",
    "!!set",
    "---\n",
    "__proto__",
    "? ",
    "%YAML 1.1\n",
  ),
  mostBytes: 1_000,
  check: async (input) => {
    const [name = "", ...rest] = textOf(input).split("\n");
    const { draft, problems } = await read([{ name, text: rest.join("\n") }], { ...organisation });
    hold("files give a draft or problems", (draft === undefined) === problems.length > 0);
    if (!draft)
      return hold(
        "a problem is said in both languages",
        problems.every(({ fa, en }) => fa !== "" && en !== ""),
      );
    hold("a draft can be edited", isDraft(draft) && Object.getPrototypeOf(draft) === Object.prototype);
    for (const section of sections) thingsIn(draft, section);
    same("a draft is JSON", JSON.parse(JSON.stringify(draft)), draft);
  },
});

const rules = { ports: [443], allowed: allowing([]) };
const inner = /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|22[4-9]|2[34]\d|25[0-5])\./;

export const addressTarget = (read = readUrl): Target => ({
  name: "webhook-address",
  seeds: bytesOf(
    "https://hooks.example.ir/a?b=c",
    "https://127.0.0.1/",
    "https://[::1]/",
    "http://a.b",
    "https://u:p@a.b",
    "https://0x7f.1/",
  ),
  words: bytesOf(
    "https://",
    "@",
    ":",
    "443",
    "[",
    "]",
    "::ffff:",
    "127.0.0.1",
    "2130706433",
    "0x",
    "localhost",
    ".",
    "%",
    "。",
    "#",
    "\\",
  ),
  mostBytes: 300,
  check: (input) => {
    const url = accepted(() => read(textOf(input), rules));
    if (!url) return;
    const { protocol, username, password, port, hostname } = url;
    same("only HTTPS without credentials", [protocol, username, password, port], ["https:", "", "", ""]);
    const host = hostname.replace(/\.$/, "");
    hold(
      "no inner address",
      !(isIP(host) === 4 && inner.test(`${host}.`)) && (!host.startsWith("[") || /^\[[23]/.test(host)),
      host,
    );
    hold("no inner name", host.includes(".") || host.startsWith("["), host);
    hold("no local name", !/(^|\.)(?:localhost|internal|local)\.*$/.test(host), host);
    same("the address is read as itself", read(url.href, rules).href, url.href);
  },
});

function accepted(read: () => URL): URL | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnsafeDestination) return undefined;
    throw error;
  }
}

export const targets: readonly Target[] = [logoTarget(), organisationTarget(), addressTarget()];
