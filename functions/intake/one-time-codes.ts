/** One-time codes as intake asks identity for them: about a request, for the person who registered it. */

import type { Refusal } from "../../shared/journal/journal.ts";
import type { IntakeDeps } from "./deps.ts";

type Deps = Pick<IntakeDeps, "requests" | "identity">;
type Refused = { readonly refused: Refusal };

/** Makes a code and has it sent. The caller has shown that they know the mobile of the request. */
export async function sendOneTimeCode(
  { requests, identity }: Deps,
  request: string,
  language: "fa" | "en",
  key: string,
): Promise<{ readonly challenge: string; readonly expiresAt: string } | Refused> {
  const { state } = await requests.load(request);
  if (!state.registration) return { refused: { code: "no-match" } };
  if (state.erased) return { refused: { code: "request-erased" } };
  return identity.issueCode({ request, person: state.registration.person, language, key });
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
