/** The administrator's JSON API of webhooks: binds each operation of the contracts to the function that serves it. */

import * as contracts from "../../../shared/contracts/staff/webhooks.ts";
import { etag } from "../../../shared/handler/http/conditional.ts";
import { isRefused, json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { KeepingDeps } from "./deps.ts";
import { replayDelivery, testWebhook } from "./keep-delivery/keep-delivery.ts";
import * as keep from "./keep-webhook/keep-webhook.ts";
import { listDeliveries, listWebhooks, readDelivery, readWebhook } from "./read-webhooks.ts";

interface Asked {
  readonly staff: { readonly username: string };
  readonly idempotencyKey: string;
}

const askOf = ({ staff, idempotencyKey }: Asked) => ({ username: staff.username, key: idempotencyKey });

const askOn = (
  request: Asked & { readonly params: { readonly webhook: string }; readonly version: number },
) => ({
  ...askOf(request),
  webhook: request.params.webhook,
  version: request.version,
});

const tagged = (version: number) => ({ headers: { ETag: etag(version) } });

export const webhookRoutes = (deps: KeepingDeps): readonly Route[] => [
  route(contracts.listWebhooks, async () => json(200, await listWebhooks(deps))),
  route(contracts.addWebhook, async (request) => {
    const kept = await keep.addWebhook(deps, askOf(request), request.body);
    return isRefused(kept) ? kept : json(200, { webhook: kept.webhook, secret: kept.secret });
  }),
  route(contracts.readWebhook, async ({ params }) => {
    const read = await readWebhook(deps, params.webhook);
    return isRefused(read) ? read : json(200, { webhook: read.webhook }, tagged(read.version));
  }),
  route(contracts.changeWebhook, async (request) => {
    const kept = await keep.changeWebhook(deps, askOn(request), request.body);
    return isRefused(kept) ? kept : json(200, { webhook: kept.webhook }, tagged(kept.version));
  }),
  route(contracts.rotateSecret, async (request) => {
    const kept = await keep.rotateSecret(deps, askOn(request));
    if (isRefused(kept)) return kept;
    return json(200, { webhook: kept.webhook, secret: kept.secret }, tagged(kept.version));
  }),
  route(contracts.turnWebhook, async (request) => {
    const kept = await keep.turnWebhook(deps, askOn(request), request.body.to);
    return isRefused(kept) ? kept : json(200, { webhook: kept.webhook }, tagged(kept.version));
  }),
  route(contracts.replayFailed, async (request) => {
    const ask = { ...askOf(request), webhook: request.params.webhook };
    const kept = await keep.replayFailed(deps, ask, request.body.failedSince);
    return isRefused(kept) ? kept : json(200, { webhook: kept.webhook }, tagged(kept.version));
  }),
  route(contracts.testWebhook, async (request) => {
    const posted = await testWebhook(deps, askOn(request));
    return isRefused(posted) ? posted : json(200, { delivery: posted });
  }),
  route(contracts.listDeliveries, async ({ params, query }) => {
    const listed = await listDeliveries(deps, params.webhook, query.after);
    return isRefused(listed) ? listed : json(200, listed);
  }),
  route(contracts.readDelivery, async ({ params }) => {
    const read = await readDelivery(deps, params.delivery);
    return isRefused(read) ? read : json(200, { delivery: read.delivery }, tagged(read.version));
  }),
  route(contracts.replayDelivery, async (request) => {
    const posted = await replayDelivery(deps, {
      ...askOf(request),
      delivery: request.params.delivery,
      version: request.version,
    });
    return isRefused(posted) ? posted : json(200, { delivery: posted });
  }),
];
