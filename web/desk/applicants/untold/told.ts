/**
 * Remembers applicants that the user has just told, and when. The call list follows a moment later; until then the desk hides
 * them, so that users see their own work.
 */
const told = new Map<string, string>();

/** @param at when the applicant was told, ISO 8601 in UTC */
export const rememberTold = (code: string, at: string): void => void told.set(code, at);

/** Later news stays in the list. */
export const isTold = ({
  trackingCode,
  since,
}: {
  readonly trackingCode: string;
  readonly since: string;
}): boolean => since <= (told.get(trackingCode) ?? "");
