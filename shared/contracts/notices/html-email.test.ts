import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it, test } from "vitest";
import { emailOf, emails } from "../../../test/support/emails.ts";
import { htmlEmail } from "./html-email.ts";

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The tags of HTML in which every other `<` is escaped. */
const tagsOf = (html: string): readonly Tag[] =>
  [...html.matchAll(/<([a-z]+|!doctype)((?:[^<>"]|"[^"]*")*)>/g)].map(([, name = "", rest = ""]) => ({
    name,
    attributes: Object.fromEntries(
      [...rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, attribute = "", value = ""]) => [
        attribute,
        value,
      ]),
    ),
  }));

const stylesOf = ({ attributes }: Tag): readonly (readonly [string, string])[] =>
  (attributes["style"] ?? "")
    .split(";")
    .filter(Boolean)
    .map((each) => each.split(":") as [string, string]);

/** Allowed tags, attributes and properties. Each comes from the tests of mail programs at https://www.caniemail.com/features/<name>/. */
const tags = [
  "!doctype",
  "html",
  "head",
  "meta",
  "title",
  "body",
  "table",
  "tr",
  "td",
  "p",
  "br",
  "span",
  "strong",
];
const attributes = [
  // html-dir, html-lang: kept on blocks and `span`; Gmail and Yahoo drop them from `html`, `body` and `td`.
  ...["dir", "lang"],
  // html-role; html-align, html-width: old Outlook knows the attributes where it lacks the properties.
  ...["role", "align", "width", "cellpadding", "cellspacing", "border"],
  ...["style", "charset", "name", "content", "html"],
];
const properties: Readonly<Record<string, RegExp>> = {
  // css-padding: Outlook pads table cells only.
  padding: /^16px$/,
  // css-margin: no negative value, and in Outlook none on `span` and `body`.
  margin: /^0( 0 16px)?$/,
  "max-width": /^600px$/,
  "table-layout": /^fixed$/,
  // css-text-align: `start` and `end` are unknown to Outlook and Yahoo.
  "text-align": /^(right|left)$/,
  // css-font, css-font-size, css-line-height: Outlook needs the rule `exactly`.
  "font-family": /^Tahoma,Arial,sans-serif$/,
  "font-size": /^\d+px$/,
  "line-height": /^28px$/,
  "mso-line-height-rule": /^exactly$/,
  // css-white-space: old Outlook may break a number.
  "white-space": /^nowrap$/,
  // css-overflow-wrap: dropped by Gmail and Outlook, which break long words by themselves.
  "overflow-wrap": /^break-word$/,
};

/** The words of the HTML, as a reader sees them. */
const wordsOf = (html: string): string =>
  (/<td[^>]*>([\s\S]*)<\/td>/.exec(html)?.[1] ?? "")
    .trim()
    .replaceAll(/<\/p><p[^>]*>/g, "\n\n")
    .replaceAll("<br>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&\S+?;/g, unescaped);

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const all = emails().map((email) => [`${email.key} ${email.language}`, email] as const);

describe.each(all)("the HTML of the e-mail %s", (_, { language, message: { html, text, subject } }) => {
  it("has the words of the plain text and no others (N1)", () => {
    expect(wordsOf(html)).toBe(text.trim().replaceAll(/\n{3,}/g, "\n\n"));
    expect(unescaped(/<title>(.*)<\/title>/.exec(html)?.[1] ?? "")).toBe(subject);
  });

  it("has only tags, attributes and properties that mail programs keep (caniemail)", () => {
    const found = tagsOf(html);
    expect(found.length).toBeGreaterThan(8);
    expect(found.map(({ name }) => name).filter((name) => !tags.includes(name))).toEqual([]);
    const named = found.flatMap((tag) => Object.keys(tag.attributes));
    expect(named.filter((name) => !attributes.includes(name))).toEqual([]);
    for (const [property, value] of found.flatMap(stylesOf))
      expect([property, value, properties[property]?.test(value)]).toEqual([property, value, true]);
  });

  it("loads nothing and links to nothing, so that no sender learns who read the e-mail, and sets no colour, so that it fits a dark mode", () => {
    expect(html).not.toMatch(
      /\b(src|href|background|action|srcset)\s*=|url\(|@import|<(img|a|link|style|script)\b/,
    );
    expect(html).not.toMatch(/color\s*:|bgcolor/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
  });

  it("names language and direction on the table and on each paragraph", () => {
    const spoken = { lang: language, dir: language === "fa" ? "rtl" : "ltr" };
    const blocks = tagsOf(html).filter(({ name }) => ["html", "table", "p"].includes(name));
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks) expect(block.attributes).toMatchObject(spoken);
  });

  it("has less than 4 kilobytes", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(4_096);
  });
});

test("every e-mail is valid HTML apart from the attributes that old Outlook needs", () => {
  const old = ["no-deprecated-attr", "no-inline-style", "attribute-boolean-style"];
  const rules = Object.fromEntries(old.map((rule) => [rule, "off" as const]));
  const config = { root: true, extends: ["html-validate:standard"], rules };
  const checker = new HtmlValidate(new StaticConfigLoader(config));
  const faults = emails().flatMap(({ key, message }) =>
    checker
      .validateStringSync(message.html)
      .results.flatMap(({ messages }) => messages)
      .map(({ ruleId, message: says }) => `${key}: ${ruleId}: ${says}`),
  );
  expect(faults).toEqual([]);
});

describe("the HTML of an e-mail", () => {
  it("keeps codes, telephone numbers and addresses from left to right within Persian words", () => {
    const { html } = emailOf("meeting-reminder", "fa");
    expect(html).toContain(
      '<span dir="ltr"><strong style="font-size:18px">4071\u00a05528\u00a09363</strong></span>',
    );
    for (const address of ["https://peygir.example/where?a=1&amp;b=2", "desk@peygir.example"])
      expect(html).toContain(`<span dir="ltr">${address}</span>`);
    for (const number of ["021-88775566", "+982188775566"])
      expect(html).toContain(`<span dir="ltr" style="white-space:nowrap">${number}</span>`);
    expect(emailOf("one-time-code", "fa").html).toContain(">482135</strong></span>");
  });

  it("has dates and times in the digits of its language, and codes in Latin digits", () => {
    const [fa, en] = [emailOf("meeting-booked", "fa"), emailOf("meeting-booked", "en")];
    expect(fa.text).toContain("شنبه ۱۰/۰۵ ساعت ۰۹:۲۰");
    expect(fa.text).toContain("4071\u00a05528\u00a09363");
    expect(en.text).toContain("Saturday 12-26 at 09:20");
  });

  it.each([
    `<img src=x onerror=alert(1)>`,
    `</p></td></table><script>alert(1)</script>`,
    `" onmouseover="alert(1)`,
    `' style='position:fixed`,
    `&lt;b&gt; &#60;b&#62; <!--`,
    `<a href="https://elsewhere.example">{code}</a>`,
    `https://peygir.example/"><b>x</b>`,
    `<style>*{display:none}</style>`,
    `]]><![if mso]>`,
  ])("shows markup in an organisation's text as its characters: %s", (hostile) => {
    const { text, subject, html } = emailOf("registered", "fa", {
      text: `${hostile}\n\nکد رهگیری: {code}${hostile}`,
      subject: `${hostile}</title>`,
    });
    expect(wordsOf(html)).toBe(text);
    const { html: harmless } = emailOf("registered", "fa", { text: "یک\n\nکد رهگیری: {code}" });
    const names = (of: string) =>
      tagsOf(of)
        .filter(({ name }) => name !== "span")
        .map(({ name }) => name);
    expect(new Set(names(html))).toEqual(new Set(names(harmless)));
    expect(/<title>([^<]*)<\/title>/.exec(html)?.[1]).not.toMatch(/[<>"']/);
    expect(subject).toContain(hostile.replace("{code}", "4071\u00a05528\u00a09363"));
  });

  it("shows markup in the value of a placeholder, such as the tracking code, as its characters", () => {
    const pieces = ["کد ", { code: `<b title="x">&amp;` }];
    expect(htmlEmail("x", pieces, "fa")).toContain("&lt;b title=&quot;x&quot;&gt;&amp;amp;</strong>");
  });

  it("is left out when it is longer than mail programs show, and the plain text stays", () => {
    expect(htmlEmail("x", ["ا".repeat(49_000)], "fa")).toBeDefined();
    expect(htmlEmail("x", ["ا".repeat(50_000)], "fa")).toBeUndefined();
    expect(htmlEmail("x", ["&".repeat(20_000)], "en")).toBeUndefined();
  });
});
