/**
 * A partner's command on a request that the partner registered, under the same rules as the applicant's commands (C8,
 * C14).
 */

import { correlate } from "../../../../shared/correlation.ts";
import { defined } from "../../../../shared/defined.ts";
import type { Partner } from "../../../../shared/directory/snapshot.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { PartnerDeps } from "../../adapters/partner-deps.ts";
import { type ApplicantsStep, decideWith } from "../../applicant/applicant-command.ts";
import { codeOfPartners } from "./code-of-partners.ts";
import type { Heard } from "./partner-news.ts";

interface Told {
  readonly externalCode: string;
  /** The header `webhook-id`. */
  readonly message: string;
}

/**
 * Runs a partner's operation on the request that has the partner's code. Refused: `no-such-external-code`,
 * `key-reused`, or the rules' refusals.
 */
export async function partnersStep(
  deps: PartnerDeps,
  { key }: Partner,
  { externalCode, message }: Told,
  step: ApplicantsStep,
): Promise<Heard> {
  const code = await codeOfPartners(deps, { partner: key, code: externalCode });
  correlate(code);
  const before = code === undefined ? undefined : await deps.requests.standing(code);
  const { registration } = before?.state ?? {};
  if (code === undefined || !before || !registration) return { refused: { code: "no-such-external-code" } };
  const { name, words } = step;
  const command = {
    ...{ name, actor: `partner:${key}`, key: `partner/${message}`, at: deps.now(), directory: 0 },
    fingerprint: fingerprintOf({ name, ...defined({ words }) }),
    correlation: code,
  };
  const noted = await decideWith(deps, step, command, before, registration.person);
  return "refused" in noted ? noted : { code, at: noted.at };
}
