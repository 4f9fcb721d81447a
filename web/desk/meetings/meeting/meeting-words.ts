/** The words of each step, kept until they are sent, whatever the person does meanwhile (R16). */
import type { meetingRefusals } from "../../../../shared/contracts/fields/meeting-words.ts";
import { type UnsentWords, useUnsent } from "../../app/unsent/use-unsent.ts";
import type { Step } from "./steps.ts";

export interface RefusalWords {
  readonly because: (typeof meetingRefusals)[number] | "";
  readonly reason: string;
}

export interface SendingOn {
  /** User name of an official. */
  readonly host: string;
  readonly reason: string;
}

export interface MeetingWords {
  readonly "refuse-meeting": UnsentWords<RefusalWords>;
  readonly "answer-meeting-in-writing": UnsentWords<string>;
  readonly "send-meeting-on": UnsentWords<SendingOn>;
}

/** The steps that have words of their own. */
export const withWords = [
  "refuse-meeting",
  "answer-meeting-in-writing",
  "send-meeting-on",
] as const satisfies readonly Step[];

const noRefusal: RefusalWords = { because: "", reason: "" };
const noSending: SendingOn = { host: "", reason: "" };

/** They live as long as the screen, not as long as a form is open. */
export const useMeetingWords = (meeting: string): MeetingWords => ({
  "refuse-meeting": useUnsent(`refuse-meeting:${meeting}`, noRefusal),
  "answer-meeting-in-writing": useUnsent(`answer-meeting-in-writing:${meeting}`, ""),
  "send-meeting-on": useUnsent(`send-meeting-on:${meeting}`, noSending),
});

/** What was written for a step, without what was only chosen. */
export function writtenFor(words: MeetingWords, step: keyof MeetingWords): string {
  const { value } = words[step];
  return (typeof value === "string" ? value : value.reason).trim();
}
