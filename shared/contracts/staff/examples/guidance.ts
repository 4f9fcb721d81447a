/** Examples of the operations in `../guidance.ts`. */

import { exampleOf } from "../../example.ts";
import { noteGuidance, readGuidance } from "../guidance.ts";

export const noteGuidanceExample = exampleOf(noteGuidance, {
  as: "clerk",
  body: { channel: "desk", what: "answered", key: "price-on-label" },
  status: 200,
  response: { noted: true },
});

export const readGuidanceExample = exampleOf(readGuidance, {
  as: "administrator",
  query: {},
  status: 200,
  response: {
    from: "2026-10-26",
    until: "2026-11-24",
    counts: [
      { day: "2026-11-24", what: "answered", key: "price-on-label", channel: "desk", count: 1 },
      { day: "2026-11-24", what: "registered", channel: "phone-111", count: 1 },
    ],
  },
});
