import type { IntakeDeps } from "../../adapters/deps.ts";
import { firstFreeCode } from "../../applicant/free-code.ts";
import { codesFrom } from "../../applicant/register-request/claim.ts";
import type { External } from "../../request/request-state.ts";
import { keyOfPartners } from "./registration-from-partner.ts";

/** C8: the tracking code of a partner's request; undefined when the request was not registered in intake. */
export async function codeOfPartners(
  { requests, secret }: Pick<IntakeDeps, "requests" | "secret">,
  external: External,
): Promise<string | undefined> {
  const codeAt = codesFrom(await secret.get(), keyOfPartners(external));
  const found = await firstFreeCode(codeAt, async (code) => {
    const { reserved, registration } = (await requests.load(code)).state;
    const there = registration?.external;
    if (there?.partner === external.partner && there.code === external.code) return { code };
    return reserved || registration ? undefined : { code: undefined };
  });
  return found.code;
}
