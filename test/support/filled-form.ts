/** Fills in the registration form page by page, as a browser without JavaScript does. */

import { latinDigits } from "../../shared/domain/text/digits.ts";
import { formOf, type Given } from "./citizens.ts";
import { submit, textOfPage } from "./forms.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** Returns the tracking code that a page shows; undefined when it shows none. */
export const codeOn = (page: Answer): string | undefined =>
  /\d{4} \d{4} \d{4}/.exec(latinDigits(textOfPage(page.text)))?.[0].replaceAll(" ", "");

/** Fills in all pages and returns the last one, which sends the registration. */
export async function fillIn(visitor: Visitor, given: Given): Promise<Answer> {
  const { kind, subject, province = "", description, ...who } = formOf(given);
  const answers: readonly Record<string, string>[] = [
    { about: "us" },
    { kind: kind ?? "" },
    { subject: subject ?? "", province },
    // The form shows a short answer to a common question about this subject; the empty submission means that the
    // applicant registers all the same (C16).
    {},
    { description: description ?? "" },
    who,
  ];
  let page = await visitor.open("/register");
  for (const typed of answers) page = await submit(visitor, page, "/register", typed);
  return page;
}
