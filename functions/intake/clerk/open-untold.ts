import type { Language } from "../../../shared/contracts/fields/language.ts";
import { defined } from "../../../shared/defined.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { newsToSay, type ToTell } from "../request/call-script.ts";
import { partiesOf } from "../request/request-queries.ts";
import { noneToTell, toTellBy, triesOf } from "../request/undelivered-news.ts";

export interface OpenedCall {
  readonly fullName: string;
  /** The landline number as dialled within the country, such as `02112345678`. */
  readonly landline?: string;
  /** The mobile number in E.164 format, such as `+989120000001`. */
  readonly mobile?: string;
  readonly language: Language;
  readonly notices: readonly ToTell[];
  readonly tries: readonly { readonly at: string; readonly by: string }[];
}

/**
 * Returns the applicant to call, the number, and the notices to tell (C18). Before the identity service returns name and
 * number, it records that this clerk saw them, and the case shows this record (R15).
 *
 * Refuses with `not-found` (also in a conflict of interest, R2), `told-already`, `own-act` (the notices are about the
 * clerk's own acts), `erased`.
 */
export async function openUntold(
  deps: Pick<ClerkDeps, "requests" | "documents" | "identity" | "directory" | "now">,
  request: string,
  clerk: string,
): Promise<OpenedCall | { readonly refused: Refusal }> {
  const { state } = await deps.requests.load(request);
  const { number, snapshot } = await deps.directory.current();
  const { registration } = state;
  if (!registration || !mayKnow(snapshot, partiesOf(request, state), clerk, deps.now()))
    return { refused: { code: "not-found" } };
  const [first] = toTellBy(request, state, clerk);
  if (!first) return { refused: noneToTell(request, state) };
  const shown = await deps.identity.showApplicant({ request, by: clerk, for: "call", directory: number });
  if ("erased" in shown) return { refused: { code: "erased" } };
  const { fullName, landline, mobile } = shown.applicant;
  const { language } = registration;
  return {
    ...{ fullName, language },
    ...defined({ landline, mobile }),
    notices: await newsToSay(deps, request, state, snapshot, clerk),
    tries: triesOf(state, first.at).map(({ at, by }) => ({ at, by })),
  };
}
