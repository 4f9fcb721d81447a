/** Commands of a group's request: participants join and leave (C10). */

import { oneTimeCode } from "../../functions/identity/challenge/one-time-code.ts";
import { askToJoin } from "../../functions/intake/applicant/join-group/ask-to-join.ts";
import { byMobile } from "../../functions/intake/applicant/join-group/by-mobile.ts";
import { joinGroup } from "../../functions/intake/applicant/join-group/join-group.ts";
import { leaveGroup } from "../../functions/intake/applicant/leave-group.ts";
import { registerRequest } from "../../functions/intake/applicant/register-request/register-request.ts";
import { registrationByApplicant } from "../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import type { Story, TriedCommand } from "./tried.ts";
import type { Running } from "./world.ts";

const request = {
  kind: "complaint",
  subject: "price",
  description: "آسانسور ساختمان ما یک ماه است خراب است.",
  onBehalfOf: { type: "group" },
  applicant: {
    fullName: "زهرا نمونه",
    identityType: "national-code",
    identityNumber: "0499370899",
    mobile: "+989123456789",
    contactBy: "sms",
  },
  channel: "web",
  language: "fa",
} as const;

const mobile = "+989351112233";

async function joins({ intake, identity }: Running, { code, challenge = "" }: Story) {
  const given = { challenge, oneTimeCode: oneTimeCode((await identity.codeKeys.current()).bytes, challenge) };
  const joining = { code, mobile, fullName: "رضا نمونه", ...given };
  return joinGroup(intake, joining, { address: "192.0.2.1", language: "fa", key: "join-key-1" });
}

export const groupCommands: Readonly<Record<string, TriedCommand>> = {
  "register-group": {
    after: [],
    run: async ({ intake }, story) => {
      const result = await registerRequest(intake, registrationByApplicant(request, "register-group-key-1"));
      if (result.registered) story.code = result.code;
      return result;
    },
  },
  "ask-to-join": {
    after: ["register-group"],
    run: async ({ intake }, story) => {
      const asking = { address: "192.0.2.7", language: "fa", key: "ask-join-key-1" } as const;
      const sent = await askToJoin(intake, { code: story.code, mobile }, asking);
      if ("challenge" in sent) story.challenge = sent.challenge;
      return sent;
    },
  },
  "join-group": { after: ["register-group", "ask-to-join"], run: joins },
  "leave-group": {
    after: ["register-group", "ask-to-join", "join-group"],
    run: async (services, story) => {
      const { person, contact = "" } = await byMobile(services.intake, mobile);
      const session = { person, contact };
      return leaveGroup(services.intake, { code: story.code, session, key: "leave-key-1" });
    },
  },
};
