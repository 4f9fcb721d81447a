/** Examples of the operations in `../looks.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { listLooks, readApplicant } from "../looks.ts";

export const readApplicantExample = exampleOf(readApplicant, {
  as: "expert",
  params: { case: story.code },
  query: {},
  status: 200,
  response: {
    fullName: story.fullName,
    identityType: "national-code",
    identityNumber: story.nationalCode,
    mobile: story.mobile,
    contactBy: "sms",
    assurance: "clerk",
    mobileOwnership: "yes",
  },
});

export const listLooksExample = exampleOf(listLooks, {
  as: "auditor",
  params: { case: story.code },
  status: 200,
  response: {
    looks: [
      { by: story.expert, at: "2026-11-24T09:06:00.000Z", what: "applicant" },
      { by: story.expert, at: story.seenAt, what: "case" },
      { by: story.clerk, at: story.atTheDeskAt, what: "status" },
    ],
  },
});
