import { describe, expect, it } from "vitest";
import { organisationPages } from "../design/frame.ts";
import { renderPage } from "../design/render-page.ts";
import { frame } from "../preview/frame.ts";
import { tagsOf } from "../preview/html.ts";
import { OrganisationPage } from "./organisation-page.tsx";

const around = (pages?: Parameters<typeof OrganisationPage>[0]["organisation"]["pages"]) => {
  const whole = frame("fa", "/about");
  return { ...whole, organisation: { ...whole.organisation, pages } };
};
const paragraphs = (html: string) =>
  [...html.matchAll(/<p class="words">(.*?)<\/p>/gs)].map(([, text]) => text);

describe("a page of the organisation", () => {
  it.each(organisationPages)(
    "%s shows a default text in both languages when the directory has none",
    (page) => {
      for (const language of ["fa", "en"] as const) {
        const html = renderPage(OrganisationPage({ ...frame(language, `/${page}`), page }));
        expect(paragraphs(html).length).toBeGreaterThan(1);
      }
    },
  );

  it("shows the directory's text, makes a paragraph at each empty line, and escapes tags", () => {
    const own = { fa: "بند یکم\nسطر دوم\n\n \n<b>بند دوم</b>\n", en: "One" };
    const html = renderPage(OrganisationPage({ ...around({ about: own }), page: "about" }));
    expect(paragraphs(html)).toEqual(["بند یکم\nسطر دوم", "&lt;b>بند دوم&lt;/b>"]);
  });

  it("is linked from the footer of every page", () => {
    const html = renderPage(OrganisationPage({ ...around(), page: "privacy" }));
    const linked = tagsOf(html.slice(html.indexOf("<footer"))).flatMap(
      ({ attributes }) => attributes["href"] ?? [],
    );
    for (const page of organisationPages) expect(linked).toContain(`/${page}`);
  });
});
