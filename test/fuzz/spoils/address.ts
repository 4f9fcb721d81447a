/** Deliberate faults of a request's method, path and query. */

import { trackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import { operations } from "../document.ts";
import { chosen } from "../places.ts";
import { always, type Spoil, spoil, withCode, withParam, withQuery } from "./spoil.ts";

export const ofAddress: readonly Spoil[] = [
  spoil("a malformed path parameter", withParam, [404], (draft, { hostile }) => ({
    ...draft,
    param: `${hostile.slice(0, 200)}x`,
  })),
  spoil("a path parameter with a slash", withParam, [404], (draft) => ({
    ...draft,
    param: `${draft.param}/x`,
  })),
  spoil("an unknown path parameter", withParam, [404], (draft, { pick }) => ({
    ...draft,
    param: trackingCode(String(pick).padStart(11, "9")),
  })),
  spoil("the code as people write it", withCode, "taken", (draft, { pick }) => ({
    ...draft,
    param: chosen(spellings, pick)(draft.param ?? ""),
  })),
  spoil(
    "a query where none is documented",
    (one) => !withQuery(one),
    "taken",
    (draft, { hostile }) => ({
      ...draft,
      query: [["q", hostile.slice(0, 200)]],
    }),
  ),
  spoil("a query that is not in the document", withQuery, [422], (draft, { pick, hostile }) => ({
    ...draft,
    query: [
      chosen(
        [
          ["limit", "1000000"],
          ["__proto__", "1"],
          ["list", "everything"],
          ["after", "x".repeat(401)],
          ["list", `${hostile.slice(0, 100)}x`],
        ] as const,
        pick,
      ),
    ],
  })),
  spoil("an invalid cursor", withQuery, "either", (draft, { hostile }) => ({
    ...draft,
    query: [["after", hostile.slice(0, 300)]],
  })),
  spoil("a query given twice", always, [400], (draft) => ({
    ...draft,
    query: [
      ["list", "unit"],
      ["list", "mine"],
    ],
  })),
  spoil("another method", always, [403, 404, 405], (draft, { operation, pick }) => {
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];
    return {
      ...draft,
      method: chosen(
        others.filter(
          (one) => !operations.some(({ path, method }) => path === operation.path && method === one),
        ),
        pick,
      ),
    };
  }),
];

const persian = (code: string): string =>
  code.replaceAll(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
const spellings: readonly ((code: string) => string)[] = [
  persian,
  (code) => code.replace(/^(.{4})(.{4})(.{4})$/, "$1 $2 $3"),
  (code) => persian(code).replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3"),
];
