/**
 * Simulates an applicant who calls the emergency number 128 instead of filling in the emergency page. A clerk enters the call,
 * which is refused when the applicant accuses the clerk's unit (S3, R2).
 */

import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { registerEmergencyForApplicant } from "../../../functions/intake/clerk/register-emergency-for-applicant.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";

const clerk = "c.ahmadi";

interface Caller {
  readonly who: string;
  readonly asked: NewRequest;
  readonly key: string;
}

export async function registerByPhone(
  cast: Cast,
  { who, asked, key: own }: Caller,
): Promise<string | undefined> {
  const { complainedOfUnit: unit, complainedOfPerson: person, knownTo, description, language } = asked;
  const { fullName, mobile } = asked.applicant;
  const key = `${who}-${own}`;
  const said = {
    ...{ reason: asked.subject, description, fullName, mobile, language, readBack: true as const },
    ...(unit !== undefined && { unit }),
    ...(person !== undefined && { person }),
    ...(knownTo && { knownTo }),
  };
  const result = await cast.client.command({
    name: "register-emergency-for-applicant",
    who: clerk,
    key,
    send: async (body) => {
      const words = body === "own" ? description : `${description} (دیگر)`;
      const reply = await cast.world.intake.staffApi.invoke((deps) =>
        registerEmergencyForApplicant(deps, { ...said, description: words }, { clerk, key }),
      );
      if (!("refused" in reply))
        cast.registered.set(reply.code, { ...asked, channel: "phone-128", description: words });
      for (const wake of cast.awaiting.splice(0)) wake();
      return reply;
    },
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  return "refused" in result ? undefined : result.code;
}
