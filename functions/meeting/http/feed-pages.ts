/** The HTTP route of calendar feeds. The secret address is the only credential (M13). */

import { etagOfText, hasAlready } from "../../../shared/handler/http/conditional.ts";
import { file, refuse } from "../../../shared/handler/http/reply.ts";
import { type PageRoute, page } from "../../../shared/handler/http/route.ts";
import { showFeed } from "../queries/show-feed/show-feed.ts";

export const feedPages = (deps: Parameters<typeof showFeed>[0]): readonly PageRoute[] => [
  page("GET /calendar/{feed}", async ({ params, headers }) => {
    const text = await showFeed(deps, params["feed"] ?? "");
    if (text === undefined) return refuse("not-found");
    const ETag = etagOfText(text);
    // Calendar programs must ask again before each use, so that no cache shows a revoked feed.
    const kept = { headers: { ETag, "Cache-Control": "private, no-cache" } };
    return hasAlready(headers["if-none-match"], ETag)
      ? { status: 304, ...kept }
      : file("text/calendar", text, kept);
  }),
];
