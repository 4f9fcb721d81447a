/** The API of partners' signing keys (N7): making, ending and listing them. */

import { textIn } from "../../../shared/contracts/fields/language.ts";
import * as contracts from "../../../shared/contracts/partner/partners.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { json } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import { endPartnerKey, type KeysOf, listPartnerKeys, makePartnerKey } from "./keep-partner-key.ts";
import type { PartnerKeyDeps } from "./partner-keys.ts";

export const partnerKeyRoutes = (deps: PartnerKeyDeps): readonly Route[] => [
  route(contracts.listPartnerKeys, async () => {
    const { snapshot } = await deps.directory.current();
    const all = await listPartnerKeys(deps);
    return json(200, { partners: all.map((one) => shown(one, snapshot)) });
  }),
  route(contracts.makePartnerKey, async ({ body, staff, idempotencyKey, language }) => {
    const { partner, overlapDays } = body;
    const ask = { partner, by: staff.username, key: idempotencyKey };
    const made = await makePartnerKey(deps, ask, { overlapDays });
    if ("refused" in made) return made;
    const { number, toldUntil, signingKey } = made;
    const address = `/api/partners/${partner}`;
    const key = signingKey === undefined ? { withheld: textIn(noLonger, language) } : { key: signingKey };
    return json(200, { partner, number, toldUntil, address, ...key });
  }),
  route(contracts.endPartnerKey, async ({ body, staff, idempotencyKey }) => {
    const { partner, number } = body;
    const ended = await endPartnerKey(deps, { partner, by: staff.username, key: idempotencyKey }, number);
    return "refused" in ended ? ended : json(200, { partner, number, endedAt: ended.at });
  }),
];

const noLonger = {
  fa: "این کلید ساخته شده است، اما کلید را فقط تا ده دقیقه پس از ساختن می‌گوییم. اگر آن را برنداشته‌اید، به آن پایان دهید و کلید دیگری بسازید.",
  en: "The key was made, but it is shown for ten minutes only. If you did not copy it, end it and make another one.",
};

function shown({ partner, keys }: KeysOf, snapshot: Snapshot) {
  const person = (username: string) => ({
    username,
    name: staffMember(snapshot, username)?.name ?? { fa: username, en: username },
  });
  return {
    partner: partner.key,
    name: partner.name,
    keys: keys.map(({ number, made, end, inForce }) => ({
      ...{ number, inForce },
      ...(made && { madeAt: made.at, madeBy: person(made.by) }),
      ...(end && { endsAt: end.at, endedBy: person(end.by) }),
    })),
  };
}
