/** Fills in the registration form page by page, as a browser without JavaScript does. */

import { latinDigits } from "../../shared/domain/text/digits.ts";
import { formOf, type Given } from "./citizens.ts";
import { formTo, submit, textOfPage } from "./forms.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** Returns the tracking code that a page shows; undefined when it shows none. */
export const codeOn = (page: Answer): string | undefined =>
  /\d{4} \d{4} \d{4}/.exec(latinDigits(textOfPage(page.text)))?.[0].replaceAll(" ", "");

/** The form has at most seven pages; a page with an error is shown again. */
const mostPages = 9;

/**
 * Fills in the pages of the form, and sends an empty submission on a page that asks for nothing, such as the short answer to
 * a common question (C16).
 * @returns the last page, which sends the registration, or the page of likely duplicates (C9), or the page that says why the
 * form does not continue
 */
export async function fillIn(visitor: Visitor, given: Given): Promise<Answer> {
  const { kind, subject, province = "", description, ...who } = formOf(given);
  const answers: Readonly<Record<string, Record<string, string>>> = {
    about: { about: "us" },
    kind: { kind: kind ?? "" },
    subject: { subject: subject ?? "", province },
    words: { description: description ?? "" },
    who,
  };
  let page = await visitor.open("/register");
  for (let pages = 0; pages < mostPages && page.status === 200; pages += 1) {
    const step = stepOf(page);
    if (step === "check" || step === "likely") break;
    page = await submit(visitor, page, "/register", answers[step]);
  }
  return page;
}

/** Returns the name of a page of the form. */
const stepOf = (page: Answer): string =>
  new URL(formTo(page, "/register").action, page.url).pathname.split("/").at(-1) ?? "";
