import { partnerIn } from "../../../shared/directory/lookups.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { By } from "../clerk/clerk-command.ts";
import { isOfThis } from "./hear-partner/hear-partner.ts";
import type { AtPartner, Heard } from "./hear-partner/partner-news.ts";
import { registerOf } from "./hear-partner/register-of.ts";

/**
 * A clerk enters a row of a partner's file, and registers the same request as the partner's webhook would (C8). The
 * partner's code identifies the request, so file and webhook give one request. The row in the journal names the clerk.
 *
 * Refused: `unknown-choice`, `external-code-used` (other content was registered under the code), `key-reused`.
 */
export async function registerFromPartner(
  deps: ClerkDeps,
  { partner: named, request }: { readonly partner: string; readonly request: AtPartner },
  { clerk, key }: By,
): Promise<Heard> {
  const { snapshot } = await deps.directory.current();
  const partner = partnerIn(snapshot, named);
  if (!partner) return { refused: { code: "unknown-choice", details: { fields: "partner" } } };
  if (!(await isOfThis(deps, ["row", clerk, key], { named, request })))
    return { refused: { code: "key-reused" } };
  return registerOf(deps, partner, request, clerk);
}
