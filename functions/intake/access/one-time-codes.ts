/** One-time codes for the person who registered a request; the identity service makes and checks them. */

import type { Refusal } from "../../../shared/journal/journal.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import type { Me } from "../applicant/my-requests/my-code.ts";
import { type Asking, askedOnce, askerWithin, codeGiver, type SentCode } from "./code-asker.ts";

type Deps = Pick<IntakeDeps, "requests" | "identity" | "limits" | "secret" | "now">;
type Refused = { readonly refused: Refusal };

/**
 * Makes a one-time code and has it sent by SMS. The code's user already entered the applicant's mobile, or the mobile of
 * a person who joined the group's request (`member`, C10). A code for a member opens only what members may see.
 */
export async function sendOneTimeCode(
  deps: Deps,
  request: string,
  { address, language, key }: Asking,
  member?: Me,
): Promise<SentCode | Refused> {
  const once = await askedOnce(deps, { key, language }, { request, ...member });
  const asker = await askerWithin(deps, address, once);
  if ("refused" in asker) return asker;
  const { state } = await deps.requests.load(request);
  if (!state.registration) return { refused: { code: "no-match" } };
  if (state.erased) return { refused: { code: "request-erased" } };
  const { person } = state.registration;
  return deps.identity.issueCode({ request, ...(member ?? { person }), ...asker, language, key });
}

/** Checks a code that the applicant entered; a right code opens the request. */
export async function confirmOneTimeCode(
  deps: Pick<Deps, "identity" | "secret">,
  given: {
    readonly request: string;
    readonly challenge: string;
    readonly oneTimeCode: string;
    readonly key: string;
    readonly address: string;
  },
): Promise<{ readonly at: string } | Refused> {
  const { request, challenge, oneTimeCode, key, address } = given;
  const giver = await codeGiver(deps, address);
  return deps.identity.confirmCode({ about: { request }, challenge, oneTimeCode, ...giver, key });
}
