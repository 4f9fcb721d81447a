/** The registration form filled in as a browser without JavaScript does, page by page. */

import { latinDigits } from "../../shared/domain/text/digits.ts";
import { formOf, type Given } from "./citizens.ts";
import { submit, textOfPage } from "./forms.ts";
import type { Answer, Visitor } from "./visitor.ts";

/** The tracking code that a page shows. */
export const codeOn = (page: Answer): string | undefined =>
  /\d{4} \d{4} \d{4}/.exec(latinDigits(textOfPage(page.text)))?.[0].replaceAll(" ", "");

/** From the first page to the one before sending. */
export async function fillIn(visitor: Visitor, given: Given): Promise<Answer> {
  const { kind, subject, province = "", description, ...who } = formOf(given);
  const answers: readonly Record<string, string>[] = [
    { about: "us" },
    { kind: kind ?? "" },
    { subject: subject ?? "", province },
    // There is a short answer about this subject; they register all the same (C16).
    {},
    { description: description ?? "" },
    who,
  ];
  let page = await visitor.open("/register");
  for (const typed of answers) page = await submit(visitor, page, "/register", typed);
  return page;
}
