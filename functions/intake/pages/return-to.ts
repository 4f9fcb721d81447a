/**
 * A cookie with the page that an applicant without a session wanted. After entering the one-time code they return to that
 * page.
 */

import { type Cookie, clearCookie, setCookie } from "../../../shared/handler/http/cookies.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";

const cookie = "return-to";
/** The cookie's life in seconds: that of a one-time code, and some time to ask for the code. */
const seconds = 1_200;

/** Accepts only pages of a request, so that a forged cookie leads nowhere else. */
const ours = /^\/(?:request|my\/requests\/\d{12})(?:\/[a-z-]+)?(?:\?draft=[\w-]{6,12})?$/;

export const returningTo = (path: string): Cookie =>
  ours.test(path) ? setCookie(cookie, path, seconds) : clearCookie(cookie);

/** The page to return to, if it is below one of these paths. */
export function returnIn(
  { cookies }: Pick<PageRequest, "cookies">,
  base: "/request" | "/my/requests/",
): string | undefined {
  const path = cookies[cookie] ?? "";
  return ours.test(path) && path.startsWith(base) ? path : undefined;
}

export const wentBack: Cookie = clearCookie(cookie);
