import { aws } from "../../../shared/aws/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import type { IdentityForApplicants } from "../../../shared/vault/for-applicants.ts";

const replies = () => import("../../../shared/vault/for-applicants.ts");

/** A client of the identity service, which names applicants on their certificates (D10), by direct invocation. */
export function ownNamesAt(functionName: string): IdentityForApplicants {
  const nameApplicant = remote(functionName, async () => (await replies()).nameApplicantReply, aws());
  return { nameApplicant: (ask) => nameApplicant({ operation: "name-applicant", ...ask }) };
}
