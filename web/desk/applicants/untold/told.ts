/**
 * Remembers which applicants the user has just called, and when. The call list is updated a moment later; until then
 * the desk hides these applicants, so that users see the result of their call.
 */
const told = new Map<string, string>();

/** @param at when the clerk told the applicant the content of the message, ISO 8601 in UTC */
export const rememberTold = (code: string, at: string): void => void told.set(code, at);

/** Whether the applicant was called after the message. A later message stays in the list. */
export const isTold = ({
  trackingCode,
  since,
}: {
  readonly trackingCode: string;
  readonly since: string;
}): boolean => since <= (told.get(trackingCode) ?? "");
