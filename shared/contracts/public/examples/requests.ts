/** Examples of the operations in `../requests.ts`. */

import { exampleOf } from "../../example.ts";
import { certificateExample, statusExample } from "../../openapi/status-example.ts";
import { story } from "../../openapi/story.ts";
import { listChoices, readRequest, registerRequest } from "../requests.ts";

export const listChoicesExample = exampleOf(listChoices, {
  status: 200,
  response: {
    kinds: [{ ...story.kind, sentence: story.kindSentence }],
    subjects: [story.subject],
    provinces: [story.province],
    units: [story.unit, story.otherUnit],
    outcomes: [story.outcome],
    handOffs: [story.handOff],
    guidance: [story.guidance],
  },
});

export const registerRequestExample = exampleOf(registerRequest, {
  body: {
    kind: story.kind.key,
    subject: story.subject.key,
    province: story.province.key,
    description: story.description,
    identity: { type: "national-code", number: story.nationalCode },
    fullName: story.fullName,
    mobile: story.mobile,
    contactBy: "sms",
  },
  status: 201,
  response: {
    trackingCode: story.code,
    registeredAt: story.registeredAt,
    expected: { due: story.due, promised: story.due },
    unit: story.unit,
  },
});

export const readRequestExample = exampleOf(readRequest, {
  params: { code: story.code },
  status: 200,
  response: {
    ...statusExample,
    description: story.description,
    mayI: ["add", "withdraw"],
    certificate: certificateExample,
  },
});
