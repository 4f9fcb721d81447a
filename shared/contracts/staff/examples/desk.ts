/** Examples of the operations in `../desk.ts`. */

import { exampleOf } from "../../example.ts";
import { story } from "../../openapi/story.ts";
import { listFilters, readDesk, readSignIn, removeFilter, saveFilter } from "../desk.ts";

export const readSignInExample = exampleOf(readSignIn, {
  status: 200,
  response: {
    issuer: "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_example",
    clientId: "4example5client6",
    scope: "peygir/staff",
  },
});

export const readDeskExample = exampleOf(readDesk, {
  as: "expert",
  status: 200,
  response: {
    number: 1,
    organisation: { fa: "سازمان نمونه", en: "Example Organisation" },
    letterhead: {
      address: { fa: "تهران، خیابان نمونه", en: "Nemouneh Street, Tehran" },
      phone: "021-00000000",
    },
    me: {
      ...story.expert,
      unit: story.unit,
      roles: ["expert"],
      headOf: [],
      standsInFor: [],
      mayI: ["work-at-desk"],
    },
    draftKey: "dGhpcyBpcyBhbiBleGFtcGxlIG9mIGEga2V5LiAzMiE",
    idleMinutes: 15,
    units: [story.unit, story.otherUnit],
    people: [{ ...story.expert, unit: story.unit.key }],
    triage: story.unit,
    officials: [{ ...story.otherHead, unit: story.otherUnit, mine: false }],
    colleagues: [{ ...story.expert, unit: story.unit.key, roles: ["expert"] }],
    kinds: [{ ...story.kind, fourEyes: true }],
    subjects: [story.subject],
    provinces: [story.province],
    outcomes: [{ ...story.outcome, refusal: false, transfer: false, repeated: false }],
    answerTemplates: [],
    daysOff: [{ day: "2026-11-26" }],
  },
});

const filterExample = {
  name: "شکایت‌های تهران",
  list: "unit",
  filter: { kind: "complaint", province: "tehran" },
} as const;

export const listFiltersExample = exampleOf(listFilters, {
  as: "expert",
  status: 200,
  response: { filters: [filterExample] },
});

export const saveFilterExample = exampleOf(saveFilter, {
  as: "expert",
  body: filterExample,
  status: 200,
  response: { filters: [filterExample] },
});

export const removeFilterExample = exampleOf(removeFilter, {
  as: "expert",
  body: { name: filterExample.name },
  status: 200,
  response: { filters: [] },
});
