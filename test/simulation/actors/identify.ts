/** Simulates a clerk who identifies the applicant at the desk by the number of their document. */

import { identifyApplicant } from "../../../functions/intake/clerk/identify-applicant.ts";
import { showApplicantsRequest } from "../../../functions/intake/clerk/show-applicants-request.ts";
import type { Cast } from "./cast.ts";

export const clerk = "c.ahmadi";

/**
 * Returns the pass, by which the clerk can then open the applicant's requests.
 * @param number the number on the document; the applicant's own unless given (C11)
 */
export async function identify(
  { world, client, registered, seen }: Cast,
  code: string,
  number = registered.get(code)?.applicant.identityNumber ?? "",
): Promise<string | undefined> {
  const { run, intake } = world;
  const body = { identity: { type: "national-code", number }, seen: "document" } as const;
  const found = await client.read("identify-applicant", clerk, () =>
    intake.staffApi.invoke((deps) => identifyApplicant(deps, body, clerk)),
  );
  if ("refused" in found) {
    run.violate("a clerk finds by a number (R15)", found.refused.code);
    return undefined;
  }
  run.tally.count("command", "identify-applicant accepted");
  const { pass } = found;
  const shown = await client.read("show-applicants-request", clerk, () =>
    intake.staffApi.invoke((deps) => showApplicantsRequest(deps, { request: code, pass }, clerk)),
  );
  if ("refused" in shown) return pass;
  run.tally.count("command", "show-applicants-request accepted");
  seen.add(`${code} ${clerk} status`);
  return pass;
}
