/** The public timeline of the story's request after its referral. */
import { story } from "./story.ts";

/** D10. */
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
