import type { Refusal } from "../../../shared/journal/journal.ts";
import { codeGiver, type SentCode } from "../access/code-asker.ts";
import { within } from "../access/limits.ts";
import { withMobileOnRecord } from "../access/mobile-on-record.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { codesFromAddress } from "../rules/rules.ts";
import type { By, Opened } from "./clerk-command.ts";

/**
 * Sends a code to the applicant's mobile on record. The applicant reads the code to this clerk, who can then print a
 * receipt with a PIN (C2, ADR 0036). The code opens nothing else. It may come from the hour's reserve of
 * codes (ADR 0032), since staff are signed in.
 *
 * Refused: the refusals of `withMobileOnRecord`, `too-many` (sixty an hour per clerk), `blocked`, `no-codes-now`.
 */
export async function sendReceiptCode(
  deps: ClerkDeps,
  opened: Opened,
  { clerk, key }: By,
): Promise<SentCode | { readonly refused: Refusal }> {
  const registration = await withMobileOnRecord(deps, opened, clerk);
  if ("refused" in registration) return registration;
  if (!(await within(deps, "receipt-codes-by", [clerk], codesFromAddress)))
    return { refused: { code: "too-many" } };
  const { person, language } = registration;
  return deps.identity.issueCode({
    ...{ request: opened.request, person, language, receiptFor: clerk, reserve: true },
    ...(await codeGiver(deps, clerkAsNetwork(clerk))),
    key: `${clerk}/${key}`,
  });
}

/** Names the clerk in place of a network: wrong tries at the desk are counted per clerk, whichever computer they use. */
export const clerkAsNetwork = (clerk: string): string => `clerk/${clerk}`;
