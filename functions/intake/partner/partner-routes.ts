/** Binds the operation of partner systems to its use case (C8); the sender is already authenticated (N7). */

import { hearPartner as contract } from "../../../shared/contracts/partner/partners.ts";
import { partnerIn } from "../../../shared/directory/lookups.ts";
import type { KnowsPartner } from "../../../shared/handler/http/api-options.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { isSigned } from "../../../shared/webhooks/incoming.ts";
import type { PartnerDeps } from "../adapters/partner-deps.ts";
import { hearPartner } from "./hear-partner/hear-partner.ts";
import { keysInForce, type PartnerKeyDeps } from "./partner-keys.ts";

export const partnerRoutes = (deps: PartnerDeps): readonly Route[] => [
  route(contract, async ({ params, body, idempotencyKey }) => {
    const { snapshot } = await deps.directory.current();
    const partner = partnerIn(snapshot, params.partner);
    if (!partner) return refuse("not-found");
    const heard = await hearPartner(deps, partner, body, idempotencyKey);
    if ("refused" in heard) return heard;
    return json(200, {
      externalCode: body.data.externalCode,
      trackingCode: heard.code,
      at: heard.at,
    });
  }),
];

/** Whether the sender is a partner in the directory, and one of the partner's valid keys signed the body. */
export const knowsPartner =
  (deps: PartnerKeyDeps): KnowsPartner =>
  async (name, headers, body) => {
    const { snapshot } = await deps.directory.current();
    const partner = partnerIn(snapshot, name);
    if (!partner) return false;
    return isSigned(await keysInForce(deps, partner), headers, body);
  };
