/** Rules that every citizens' page keeps in every state and in both languages. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderPage } from "./design/render-page.ts";
import type { Language } from "./design/words.ts";
import { insides, tagsOf } from "./preview/html.ts";
import { samples } from "./preview/samples.ts";

const pages = (["fa", "en"] satisfies Language[]).flatMap((language) =>
  samples(language).map(({ name, page }) => ({ language, name, html: renderPage(page) })),
);

/** The style sheet of all citizens' pages. */
const style = readFileSync("web/assets/app.css", "utf8");

const isControl = ({ name, attributes }: ReturnType<typeof tagsOf>[number]): boolean =>
  ["input", "select", "textarea"].includes(name) && attributes["type"] !== "hidden";

describe.each(pages)("the page $name in $language", ({ language, name, html }) => {
  const tags = tagsOf(html);

  test("is a whole document in its language and direction (C1)", () => {
    expect(html).toMatch(/^<!doctype html><html /);
    const [root] = tags;
    expect(root?.attributes).toEqual({ lang: language, dir: language === "fa" ? "rtl" : "ltr" });
    expect(tags.filter((tag) => tag.name === "h1")).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]{3,}<\/title>/);
  });

  test("has in its head the viewport, description, icons and manifest that search engines and phones need", () => {
    const named = (name: string) =>
      tags.filter(({ name: tag, attributes }) => tag === "meta" && attributes["name"] === name);
    expect(named("viewport").map(({ attributes }) => attributes["content"])).toEqual([
      "width=device-width, initial-scale=1",
    ]);
    expect(named("description").length).toBeLessThanOrEqual(1);
    for (const { attributes } of named("description"))
      expect(attributes["content"]).toMatch(
        language === "fa" ? /^[\u0600-\u06ff\u200c .:]{30,160}$/ : /^.{30,160}$/,
      );
    const linked = new Set(
      tags.flatMap(({ name, attributes }) => (name === "link" ? attributes["rel"] : [])),
    );
    for (const rel of ["icon", "apple-touch-icon", "manifest", "stylesheet"]) expect(linked).toContain(rel);
  });

  test("has only links with an address and a text, which a program can follow (C1)", () => {
    const links = [...html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)];
    expect(links.length).toBeGreaterThan(0);
    for (const [link, attributes = "", inside = ""] of links) {
      expect(attributes, link).toMatch(/\bhref="(\/|#|https:|tel:)/);
      expect(
        inside.replaceAll(/<[^>]+>/g, "").trim() || /aria-label="[^"]+"/.exec(inside)?.[0],
        link,
      ).toBeTruthy();
    }
  });

  test("weighs at most 25 KB (C1)", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(25_000);
  });

  test("has no inline script or style, which the content security policy would refuse", () => {
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/);
    expect(tags.filter((tag) => tag.name === "script").every((tag) => tag.attributes["src"])).toBe(true);
    expect(html).not.toContain("placeholder=");
  });

  test("has a label for every field, and uses every id once (C1)", () => {
    const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    const labelled = new Set(
      tags.flatMap((tag) => (tag.name === "label" ? (tag.attributes["for"] ?? []) : [])),
    );
    const wrapped = insides(html, "label").join("");
    for (const { attributes } of tags.filter(isControl)) {
      const id = attributes["id"] ?? "";
      expect(labelled.has(id) || wrapped.includes(`id="${id}"`), id).toBe(true);
      for (const other of (attributes["aria-describedby"] ?? "").split(" ").filter(Boolean))
        expect(ids).toContain(other);
    }
  });

  test("has no dead link within the page; the error summary links to the fields (C1)", () => {
    const ids = tags.flatMap(({ attributes }) => attributes["id"] ?? []);
    const links = tags
      .flatMap(({ attributes }) => attributes["href"] ?? [])
      .filter((href) => href.startsWith("#"));
    for (const link of links) expect(ids).toContain(link.slice(1));
    if (!name.endsWith("errors")) return;
    expect(
      tags.some(({ attributes }) => attributes["class"] === "summary" && "autofocus" in attributes),
    ).toBe(true);
    expect(html).toContain(language === "fa" ? "<title>خطا: " : "<title>Error: ");
  });

  test("lists errors in the order of its fields", () => {
    const [summary = ""] = insides(html, "ul").filter(
      (list) => html.includes(`id="summary-title"`) && /<a href="#/.test(list),
    );
    const places = tagsOf(summary).flatMap(({ attributes }) =>
      attributes["href"] === undefined ? [] : html.indexOf(` id="${attributes["href"].slice(1)}"`),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("has only forms that post to this site with a CSRF token, except a file form, which posts to the file store, and a form of filters, which gets a page of this site (C12, I6)", () => {
    const forms = tags.filter(({ name }) => name === "form");
    const inside = insides(html, "form");
    expect(inside).toHaveLength(forms.length);
    for (const [at, { attributes }] of forms.entries()) {
      const { method, action = "", enctype } = attributes;
      const form = inside[at];
      if (method === "get") {
        expect([action, form]).toEqual(["/commitments", expect.stringContaining('<button type="submit"')]);
        expect(form).not.toContain('name="csrf"');
        continue;
      }
      expect([method, form]).toEqual(["post", expect.stringContaining('<button type="submit"')]);
      const isOurs = enctype === undefined || action.startsWith("/");
      if (isOurs) expect(action).toMatch(/^\/[a-z]/);
      expect(form?.includes('type="hidden" name="csrf"')).toBe(isOurs);
      expect(form?.includes('type="file"') && enctype === undefined && form.includes('name="file"')).toBe(
        false,
      );
    }
  });

  test("shows only Persian digits if it is Persian (C1)", () => {
    // Text areas hold typed text; addresses and proofs are for programs.
    const read = html
      .slice(html.indexOf("<body"))
      .replaceAll(/<(textarea|code|svg)\b.*?<\/\1>/gs, " ")
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\S*[A-Za-z@]\S*/g, " ");
    // English pages may quote Persian words, so only Persian pages are checked.
    if (language === "fa") expect(read.match(/[0-9]+/g) ?? []).toEqual([]);
  });

  test("isolates each tracking code as left-to-right text, and lets screen readers read it digit by digit (C2)", () => {
    const body = html.slice(html.indexOf("<body"));
    const shown = language === "fa" ? "۴۰۷۱ ۵۵۲۸ ۹۳۶۳" : "4071 5528 9363";
    for (const { index } of body.matchAll(new RegExp(shown, "g")))
      expect(body.slice(0, index)).toMatch(/<bdi dir="ltr"[^>]*>$|value="$/);
    const codes = tags.filter((tag) => tag.attributes["class"] === "code").length;
    const heard =
      language === "fa"
        ? /۴ ۰ ۷ ۱، |۷ ۵ ۰ ۳، |۱ ۱ ۸ ۸، |۰ ۰ ۰ ۰، /
        : /4 0 7 1, |7 5 0 3, |1 1 8 8, |0 0 0 0, /;
    expect(body.match(new RegExp(heard, "g")) ?? []).toHaveLength(name === "code-help" ? 2 : codes);
  });
});

const pageOf = (name: string): string =>
  pages.find((page) => page.language === "fa" && page.name === name)?.html ?? "";

test("the tracking page has at most two fields, and the status page begins with status, holder and date (C2, N8)", () => {
  const [form = ""] = insides(pageOf("track-empty"), "form").filter((one) => one.includes('name="code"'));
  expect(tagsOf(form).filter(isControl)).toHaveLength(2);
  const shown = pageOf("status-review");
  const first = shown.slice(shown.indexOf("<h1"), shown.indexOf("<ol"));
  for (const said of [/<h1[^>]*>[^<]+/, /اکنون نزد/, /تا .*۱۴۰۵/]) expect(first).toMatch(said);
});

test("a file whose scan was given up and that is no longer stored is not shown as “being scanned” (C12)", () => {
  const stages = insides(pageOf("attachments-long"), "strong").map((one) => one.replaceAll(/<[^>]+>/g, ""));
  expect(stages).toEqual(["بررسی نشد", "در حال بررسی"]);
});

test("text is shown before its font has loaded; receipts are printed in 16 pt, and no printed text is smaller than the body text (C1)", () => {
  const faces = style.match(/@font-face\s*{[^}]*}/g) ?? [];
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) expect(face).toContain("font-display: optional");
  const printed = readFileSync("web/assets/print.css", "utf8");
  expect(printed).toMatch(/html {\s*font-size: 16pt;/);
  expect(printed).toMatch(/html:has\(main > :is\(\.certificate, \.standing\)\) {\s*font-size: 12pt;/);
  expect(pageOf("receipt")).not.toMatch(/class="[^"]*\b(certificate|standing)\b/);
  const sizes = [...printed.matchAll(/font-size: ([\d.]+)(pt|rem)/g)];
  for (const [, size, unit] of sizes) expect(Number(size)).toBeGreaterThanOrEqual(unit === "rem" ? 1 : 12);
});
