/** Where an applicant without a session wanted to go: the one-time code leads back there. */

import { type Cookie, clearCookie, setCookie } from "../../../shared/handler/http/cookies.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";

const cookie = "return-to";
/** As long as a one-time code, and the time to ask for one. */
const seconds = 1_200;

/** Pages of a request alone: nobody is led anywhere else. */
const ours = /^\/(?:request|my\/requests\/\d{12})(?:\/[a-z-]+)?(?:\?draft=[\w-]{6,12})?$/;

export const returningTo = (path: string): Cookie =>
  ours.test(path) ? setCookie(cookie, path, seconds) : clearCookie(cookie);

/** The page to go back to, below one of these. */
export function returnIn(
  { cookies }: Pick<PageRequest, "cookies">,
  base: "/request" | "/my/requests/",
): string | undefined {
  const path = cookies[cookie] ?? "";
  return ours.test(path) && path.startsWith(base) ? path : undefined;
}

export const wentBack: Cookie = clearCookie(cookie);
