/** The key that a partner's program signs with, for whoever hands it over (N7). */

import { readPartnerKey } from "../../shared/contracts/partners.ts";
import { partnerIn } from "../../shared/directory/lookups.ts";
import { json, refuse } from "../../shared/handler/reply.ts";
import { type Route, route } from "../../shared/handler/route.ts";
import type { IntakeDeps } from "./deps.ts";
import { partnerKey } from "./partner-keys.ts";

export const partnerKeyRoutes = ({
  directory,
  secret,
}: Pick<IntakeDeps, "directory" | "secret">): readonly Route[] => [
  route(readPartnerKey, async ({ body }) => {
    const { snapshot } = await directory.current();
    const partner = partnerIn(snapshot, body.partner);
    if (!partner) return refuse("not-found");
    const { key, keyNumber } = partner;
    const address = `/api/partners/${key}`;
    return json(200, { partner: key, keyNumber, key: partnerKey(await secret.get(), partner), address });
  }),
];
