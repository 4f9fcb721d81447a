/** The public timeline of the examples' request after the request was referred to a unit. */
import { story } from "./story.ts";

/** The statement of the certificate in the examples (D10). */
export const certificateExample = { at: story.atTheDeskAt, standing: "registered" } as const;

export const statusExample = {
  trackingCode: story.code,
  kind: story.kind,
  subject: story.subject,
  registeredAt: story.registeredAt,
  channel: "web",
  timeline: [
    { entry: "registered", at: story.registeredAt },
    { entry: "referred", at: story.referredAt, unit: story.unit },
  ],
  holder: story.unit,
  answered: false,
} as const;
