/** Examples of the operations in `../desk-registration.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { registerForApplicant } from "../desk-registration.ts";

export const registerForApplicantExample = exampleOf(registerForApplicant, {
  as: "clerk",
  body: {
    channel: "desk",
    kind: story.kind.key,
    subject: story.subject.key,
    description: story.elderWords,
    applicant: {
      type: "given",
      identity: { type: "national-code", number: story.eldersCode },
      seen: "document",
      fullName: story.elder,
      landline: story.landline,
    },
    readBack: true,
  },
  status: 201,
  response: {
    trackingCode: story.eldersRequest,
    registeredAt: story.atTheDeskAt,
    pin: story.pin,
    expected: { due: story.due, promised: story.due },
    unit: story.unit,
    noMobile: true,
  },
});
