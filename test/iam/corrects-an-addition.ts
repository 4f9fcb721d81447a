/** An applicant sends an addition that is too long, gets the form back, and sends a shorter one (C12, ADR 0057). */

import type { Stack } from "../../local/stack/stack.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { submit } from "../support/forms.ts";
import { newVisitor } from "../support/visitor.ts";
import { signedIn } from "./signed-in.ts";

const path = "/request/information";

export async function correctsAnAddition(stack: Stack): Promise<void> {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const refused = await submit(citizen, await citizen.open(path), path, { words: "a".repeat(4_001) });
  if (!refused.text.includes('id="words-error"'))
    throw new Error("The form with a text that is too long does not come back");
  const taken = await submit(citizen, refused, path, { words: "رسید خرید هم دارم." });
  if (!taken.url.searchParams.has("noted")) throw new Error("The addition was not taken");
}
