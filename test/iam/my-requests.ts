/** A person signs in to all their requests by a one-time code, and by the identity provider (C13, C14). */

import type { Stack } from "../../local/stack/stack.ts";
import { e164, newRequest, registered } from "../support/citizens.ts";
import { fillIn } from "../support/filled-form.ts";
import { submit } from "../support/forms.ts";
import { eventually, oneTimeCodeFor } from "../support/local-stack.ts";
import { type Answer, newVisitor, type Visitor } from "../support/visitor.ts";

/** The national code of a person who has an account at the local identity provider. */
const nationalCode = "0043119077";

export async function findsTheirOwn(stack: Stack): Promise<void> {
  const { mobile } = newRequest();
  const identity = { type: "national-code", number: nationalCode } as const;
  const given = newRequest({ identity, mobile });
  const code = await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
  for (const way of [byCode, byProvider]) {
    const citizen = newVisitor(stack.addresses.pages);
    const list = await way(stack, citizen, mobile);
    if (!list.text.includes(`/my/requests/${code}`))
      throw new Error("The request is not in its person's list");
    await eventually("the request", async () =>
      (await citizen.open(`/my/requests/${code}`)).status === 200 ? true : undefined,
    );
    const certificate = await citizen.open(`/my/requests/${code}/certificate`);
    if (!certificate.text.includes(given.fullName))
      throw new Error("Their certificate lacks their name (D10)");
    const before = await fillIn(citizen, given);
    if (!before.text.includes(`/my/requests/${code}`))
      throw new Error("They are not told that they likely registered this before (C9)");
  }
}

async function byCode(stack: Stack, citizen: Visitor, mobile: string): Promise<Answer> {
  const typed = { identityType: "national-code", identityNumber: nationalCode, mobile };
  // The refused form comes back with its answers, which are deleted once the form is accepted (ADR 0057).
  const refused = await submit(citizen, await citizen.open("/my"), "/my", { ...typed, identityNumber: "1" });
  const page = await submit(citizen, refused, "/my", typed);
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  return submit(citizen, page, "/my/confirm", { oneTimeCode });
}

/**
 * The person first returns from the identity provider without having begun a sign-in in this browser, and must be refused.
 * Then the person signs in with the identity provider.
 */
async function byProvider(_: Stack, citizen: Visitor): Promise<Answer> {
  const refused = await citizen.open("/my/provider/return?state=another");
  if (refused.status < 400) throw new Error("A return without an attempt is not refused (C13)");
  const signIn = async () => {
    const page = await citizen.open("/my/provider");
    return citizen.open(page.url.href, { form: { nationalCode } });
  };
  // The second sign-in ends the session of the first.
  await signIn();
  return signIn();
}
