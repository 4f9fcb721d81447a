/** Clears an applicant's page from the screen when the session ends, without a script (C14, ASVS 14.3.1). */

import type { Reply } from "./reply.ts";
import type { PageRequest } from "./request.ts";

/** The pages that show what a session opens. */
const ofSession = /^\/(?:request|my)(?:\/|$)/;
/** Matches a field to fill in. A page with such a field is not loaded again, since typed text would be lost. */
const field = /<textarea|<select|<input(?![^>]*\btype="hidden")/;

/**
 * Lets the browser load a page of the session again, one second after the session ends; the reply then is the sign-in, or
 * the same page if the session was extended in another window. A page with a field stays.
 */
export function clearedAtEnd(
  reply: Reply,
  { path, session }: Pick<PageRequest, "path" | "session">,
  at: Date,
): Reply {
  if (!session || reply.html === undefined || !ofSession.test(path) || field.test(reply.html)) return reply;
  const seconds = Math.ceil((Date.parse(session.expiresAt) - at.getTime()) / 1_000) + 1;
  return { ...reply, headers: { ...reply.headers, Refresh: String(seconds) } };
}
