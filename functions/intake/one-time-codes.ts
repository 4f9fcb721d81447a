/** One-time codes as intake asks identity for them: about a request, for the person who registered it. */

import type { Refusal } from "../../shared/journal/journal.ts";
import type { IntakeDeps } from "./deps.ts";
import type { Me } from "./my-requests/my-code.ts";

type Deps = Pick<IntakeDeps, "requests" | "identity">;
type Refused = { readonly refused: Refusal };

/**
 * Makes a code and has it sent. The caller has shown that they know the mobile of the request, or that of a `member` who joined it
 * (C10): such a code opens what the member has, and not the request as its applicant.
 */
export async function sendOneTimeCode(
  { requests, identity }: Deps,
  request: string,
  language: "fa" | "en",
  key: string,
  member?: Me,
): Promise<{ readonly challenge: string; readonly expiresAt: string } | Refused> {
  const { state } = await requests.load(request);
  if (!state.registration) return { refused: { code: "no-match" } };
  if (state.erased) return { refused: { code: "request-erased" } };
  const { person } = state.registration;
  return identity.issueCode({ request, ...(member ?? { person }), language, key });
}

/** Gives a code back; accepted, it opens the request. */
export async function confirmOneTimeCode(
  { identity }: Pick<Deps, "identity">,
  given: {
    readonly request: string;
    readonly challenge: string;
    readonly oneTimeCode: string;
    readonly key: string;
  },
): Promise<{ readonly at: string } | Refused> {
  const { request, challenge, oneTimeCode, key } = given;
  return identity.confirmCode({ about: { request }, challenge, oneTimeCode, key });
}
