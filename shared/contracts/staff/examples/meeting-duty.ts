/** Examples of the operations in `../meeting-duty.ts`. */

import { exampleOf } from "../../example.ts";
import { meetingsNotPlayed } from "../../openapi/meetings-example.ts";
import { story } from "../../openapi/story.ts";
import { readDuty } from "../meeting-duty.ts";

export const readDutyExample = exampleOf(readDuty, {
  notPlayed: meetingsNotPlayed,
  as: "otherHead",
  query: { month: "1405-09" },
  status: 200,
  response: {
    month: "1405-09",
    whole: false,
    officials: [
      {
        ...{ official: story.otherHead, unit: story.otherUnit },
        ...{ days: { held: 0, ahead: 1, cancelled: 0 }, requests: 1, meetings: 0 },
        ...{ absences: { applicant: 0, organisation: 0 }, orders: 0, kept: 0 },
      },
    ],
  },
});
