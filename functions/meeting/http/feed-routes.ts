/** The HTTP routes by which staff read, make and revoke a calendar feed (M13). */

import * as feeds from "../../../shared/contracts/staff/feeds.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { FeedDeps } from "../adapters/deps.ts";
import { makeFeed, readFeed, revokeFeed } from "../commands/keep-feed.ts";

interface Asked {
  readonly params: { readonly host: string };
  readonly staff: { readonly username: string };
}

const askOf = ({ params, staff }: Asked) => ({ username: staff.username, host: params.host });

const stepOf = ({ idempotencyKey, ...asked }: Asked & { readonly idempotencyKey: string }) => ({
  ...askOf(asked),
  key: idempotencyKey,
});

export const feedRoutes = (deps: FeedDeps): readonly Route[] => [
  route(feeds.readFeed, async (request) => {
    const told = await readFeed(deps, askOf(request));
    return "refused" in told ? told : json(200, told);
  }),
  route(feeds.makeFeed, async (request) => {
    const told = await makeFeed(deps, stepOf(request), request.body.language);
    return "refused" in told ? told : json(200, told);
  }),
  route(feeds.revokeFeed, async (request) => (await revokeFeed(deps, stepOf(request))) ?? json(200, {})),
];
