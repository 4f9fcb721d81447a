/**
 * Every citizens' page in every state keeps the rules of the HTML standard, as checkers such as Nu test them. `npm
 * test` checks only every eighth page.
 */

import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { partOf } from "../test/support/proving.ts";
import { renderPage } from "./design/render-page.ts";
import { samples } from "./preview/samples.ts";

const checker = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }));

const faultsOf = (html: string): readonly string[] =>
  checker
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);

test.each(["fa", "en"] as const)("every citizens' page is valid HTML: %s (C1)", (language) => {
  const faults = partOf(samples(language), 8).flatMap(({ name, page }) =>
    faultsOf(renderPage(page)).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

/** Proves that the checker works: it must report the errors that this test puts into a page. */
test("the HTML checker reports an id used twice, a stray end tag, and a block element within a sentence", () => {
  const page = (body: string) =>
    `<!doctype html><html lang="fa"><head><title>x</title></head><body>${body}</body></html>`;
  for (const wrong of [
    '<p id="a">x</p><p id="a">y</p>',
    "<p>x</p></div>",
    "<p><div>x</div></p>",
    "<ul><p>x</p></ul>",
  ])
    expect(faultsOf(page(wrong)), wrong).not.toEqual([]);
});
