/** Deliberate faults of authentication and authorisation. */

import { type Draft, withHeader } from "../draft.ts";
import { chosen } from "../places.ts";
import { type BadToken, badTokens } from "../wire.ts";
import { aboutCases, forApplicants, forStaff, header, isStep, type Spoil, spoil } from "./spoil.ts";

const badToken = (kind: BadToken): Spoil =>
  spoil(
    `a token that is ${kind}`,
    forStaff,
    kind === "id-token" ? [401, 403] : [401],
    async (draft, about) => {
      const token = await about.target.badToken(kind, about.subject.actor ?? "");
      return token === undefined ? undefined : withHeader(draft, "authorization", `Bearer ${token}`);
    },
  );

/** Moves the session's token from the header into a cookie, which browsers also send with forged requests. */
function inCookie(draft: Draft): Draft {
  const session = draft.headers["authorization"]?.slice(7);
  const cookie = `__Host-session=${session}; session=${session}`;
  return withHeader(withHeader(draft, "authorization", undefined), "cookie", cookie);
}

export const ofAuthentication: readonly Spoil[] = [
  spoil("nobody", (one) => one.audience !== "anyone", [401], header("authorization", undefined)),
  spoil(
    "no token",
    (one) => one.audience !== "anyone",
    [401],
    header(
      "authorization",
      "",
      "Bearer",
      "Bearer null",
      "Basic YTpi",
      "Bearer a.b.c",
      "Bearer e30.e30.",
      "Negotiate x",
    ),
  ),
  ...badTokens.map(badToken),
  spoil("a stranger", forStaff, [403], async (draft, { target }) => {
    const token = await target.strangersToken();
    return token === undefined ? undefined : withHeader(draft, "authorization", `Bearer ${token}`);
  }),
  spoil("an employee of another unit", aboutCases, [404], async (draft, { book, target, subject }) => {
    const { units = [], meeting } = subject.known ?? {};
    const unit = book.snapshot.units.find(
      ({ key }) => !units.includes(key) && book.whoIs("head", key) !== meeting?.host,
    );
    const stranger = unit && book.whoIs("head", unit.key);
    return stranger === undefined
      ? undefined
      : withHeader(draft, "authorization", `Bearer ${await target.staffToken(stranger)}`);
  }),
  spoil("an auditor, who may only look", isStep, [403], async (draft, { book, target }) => {
    const auditor = book.whoIs("auditor");
    return auditor === undefined
      ? undefined
      : withHeader(draft, "authorization", `Bearer ${await target.staffToken(auditor)}`);
  }),
  spoil("an altered session", forApplicants, [401], (draft, { pick }) => {
    const token = draft.headers["authorization"] ?? "";
    const at = 7 + (pick % (token.length - 7));
    const other = token.charAt(at) === "A" ? "B" : "A";
    return withHeader(draft, "authorization", token.slice(0, at) + other + token.slice(at + 1));
  }),
  spoil(
    "a session of another request",
    (one) => forApplicants(one) && one.path.includes("{"),
    [404],
    (draft, { book, pick }) => {
      const others = book.requests.filter(({ code }) => code !== draft.param);
      return others.length === 0 ? undefined : { ...draft, param: chosen(others, pick).code };
    },
  ),
  spoil("an expired session", forApplicants, [401], (draft, { target, book }) => {
    if (!target.pass(31 * 60)) return undefined;
    for (const known of book.requests) Object.assign(known, { session: undefined, oneTimeCode: undefined });
    return draft;
  }),
  spoil("a session in a cookie", forApplicants, "taken", (draft) =>
    withHeader(inCookie(draft), "sec-fetch-site", "same-origin"),
  ),
  spoil(
    "a session in a cookie that another site sends",
    (one) => forApplicants(one) && one.method !== "GET",
    [403],
    (draft) => withHeader(inCookie(draft), "sec-fetch-site", "cross-site"),
  ),
];
