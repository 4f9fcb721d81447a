/** Examples of the operations in `../emergencies.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { registerEmergency, registerEmergencyForApplicant } from "../emergencies.ts";

const notPlayed = "An emergency is another story (S3): `test/browser/story-c.test.ts` tests it.";

export const registerEmergencyForApplicantExample = exampleOf(registerEmergencyForApplicant, {
  notPlayed,
  as: "clerk",
  body: { reason: "absent-employee", room: "۲۱۴", mobile: story.mobile, readBack: true },
  status: 201,
  response: {
    trackingCode: story.code,
    registeredAt: story.registeredAt,
    expected: { due: story.due, promised: story.due },
    unit: story.unit,
  },
});

export const registerEmergencyExample = exampleOf(registerEmergency, {
  notPlayed,
  body: { reason: "absent-employee", room: "۲۱۴", mobile: story.mobile },
  status: 201,
  response: {
    trackingCode: story.code,
    registeredAt: story.registeredAt,
    expected: { due: story.due, promised: story.due },
    unit: story.unit,
  },
});
