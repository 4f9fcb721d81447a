/** Examples of the operations in `../reports.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { registerReport } from "../reports.ts";

export const registerReportExample = exampleOf(registerReport, {
  notPlayed:
    "The request of the story has an applicant (C3): `test/journeys/register-form.test.ts` sends a report.",
  body: {
    kind: story.reportKind.key,
    subject: story.subject.key,
    province: story.province.key,
    description: story.description,
  },
  status: 201,
  response: { acceptedAt: story.registeredAt },
});
