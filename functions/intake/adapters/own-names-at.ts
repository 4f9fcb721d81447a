import { aws } from "../../../shared/aws/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import type { IdentityForApplicants } from "../../../shared/vault/for-applicants.ts";

const replies = () => import("../../../shared/vault/for-applicants.ts");

/** A client of identity that returns applicants' names for their certificates (D10), by direct invocation of its Lambda. */
export function ownNamesAt(functionName: string): IdentityForApplicants {
  const nameApplicant = remote(functionName, async () => (await replies()).nameApplicantReply, aws());
  return { nameApplicant: (ask) => nameApplicant({ operation: "name-applicant", ...ask }) };
}
