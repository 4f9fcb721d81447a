/** Simulates an employee who looks up an applicant's identity (R15). */

import { readApplicant } from "../../../functions/referral/queries/read-applicant.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import { minding } from "./hidden.ts";

export const anybodyLooksUp = (cast: Cast, code: string): Promise<void> =>
  lookUp(cast, cast.world.run.random.pick(simulated.staff).username, code);

export async function lookUp(cast: Cast, username: string, code: string): Promise<void> {
  const { world, client, registered, seen } = cast;
  const { run, referral } = world;
  const look = () =>
    client.read("read-applicant", username, () =>
      referral.staffApi.invoke((deps) => readApplicant(deps, code, username)),
    );
  const read = await minding(cast, { username, code }, look, (shown) => "applicant" in shown);
  run.tally.count("command", "refused" in read ? "read-applicant refused" : "read-applicant accepted");
  if ("refused" in read) return run.tally.count("refusal", read.refused.code);
  seen.add(`${requestOf(code)} ${username} applicant`);
  const { fullName } = read.applicant;
  // The client that registered the request may still wait for its reply; until then the applicant is not noted in `registered`.
  const theirs = registered.get(requestOf(code));
  if (theirs && fullName !== theirs.applicant.fullName)
    run.violate("staff see the applicant of the very request (R15)", `${code}: ${fullName}`);
}
