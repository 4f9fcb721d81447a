import { aws } from "../../../shared/aws/environment.ts";
import { remote } from "../../../shared/invoke/remote.ts";
import type { IdentityForIntake } from "../../../shared/vault/for-intake.ts";

const replies = () => import("../../../shared/vault/for-intake.ts");

/** A client of the identity service, by direct invocation of its Lambda. */
export function identityAt(functionName: string): IdentityForIntake {
  const putApplicant = remote(functionName, async () => (await replies()).putApplicantReply, aws());
  const findPerson = remote(functionName, async () => (await replies()).findPersonReply, aws());
  const putMember = remote(functionName, async () => (await replies()).findPersonReply, aws());
  const noteSignIn = remote(functionName, async () => (await replies()).findPersonReply, aws());
  const issueCode = remote(functionName, async () => (await replies()).issueCodeReply, aws());
  const confirmCode = remote(functionName, async () => (await replies()).confirmCodeReply, aws());
  return {
    putApplicant: (ask) => putApplicant({ operation: "put-applicant", ...ask }),
    findPerson: (ask) => findPerson({ operation: "find-person", ...ask }),
    putMember: (ask) => putMember({ operation: "put-member", ...ask }),
    noteSignIn: (ask) => noteSignIn({ operation: "note-sign-in", ...ask }),
    issueCode: (ask) => issueCode({ operation: "issue-code", ...ask }),
    confirmCode: (ask) => confirmCode({ operation: "confirm-code", ...ask }),
  };
}
