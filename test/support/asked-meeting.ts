/** Requests a meeting with an official on the citizens' page without JavaScript (M1). */

import type { Stack } from "../../local/stack/stack.ts";
import { signedIn } from "../iam/signed-in.ts";
import { newRequest, registered } from "./citizens.ts";
import { submit, textOfPage } from "./forms.ts";
import { newVisitor, type Visitor } from "./visitor.ts";

export interface AskedMeeting {
  readonly code: string;
  readonly meeting: string;
  readonly citizen: Visitor;
  /** The mobile that gets the applicant's SMS. */
  readonly mobile: string;
}

interface Asking {
  /** The unit whose head the applicant wants to meet. */
  readonly unit?: string;
  readonly words?: string;
  /** Changes to the request about which the applicant wants to speak. */
  readonly about?: Parameters<typeof newRequest>[0];
  /** Whether the applicant confirms a meeting with an accused official when the page asks (M3). */
  readonly insist?: boolean;
  /** Further fields ticked in the form: `{ wheelchair: "yes" }`. */
  readonly more?: Readonly<Record<string, string>>;
}

/**
 * Registers a request and asks for a meeting about this request. Throws when the page does not confirm that the meeting was
 * requested.
 */
export async function askedMeeting(stack: Stack, asking: Asking = {}): Promise<AskedMeeting> {
  const {
    unit = "head-office",
    words = "سه ماه است جواب روشنی نگرفته‌ام و می‌خواهم حضوری توضیح بدهم.",
    about = {},
    insist = false,
    more = {},
  } = asking;
  const given = newRequest(about);
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const request = await citizen.open("/request");
  if (!request.text.includes('href="/request/meeting"')) throw new Error("Nothing leads to the meeting");
  let page = await citizen.open("/request/meeting");
  page = await submit(citizen, page, "/request/meeting", { unit, words, ...more });
  if (insist) page = await submit(citizen, page, "/request/meeting", { insist: "yes" });
  if (!textOfPage(page.text).includes("درخواست ملاقات شما ثبت شد."))
    throw new Error(`No meeting was asked for: ${page.status} ${textOfPage(page.text)}`);
  return { code, meeting: `${code}.1`, citizen, mobile: given.mobile };
}
