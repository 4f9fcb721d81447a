/**
 * The staff's API of guidance: records that an applicant was shown guidance before registering, and returns the counts
 * (C5, C16).
 */

import * as guidance from "../../../shared/contracts/staff/guidance.ts";
import { json, refuse } from "../../../shared/handler/http/reply.ts";
import { type Route, route } from "../../../shared/handler/http/route.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import { countsUntil } from "../clerk/note-guidance/counts.ts";
import { type GuidanceDeps, isKnown, noteGuidance, type Told } from "../clerk/note-guidance/note-guidance.ts";

export const guidanceRoutes = (deps: GuidanceDeps & Pick<IntakeDeps, "directory">): readonly Route[] => [
  route(guidance.noteGuidance, async ({ body, staff, idempotencyKey }) => {
    const { channel, what, key } = body;
    const told: Told = what === "hand-off" ? { handOff: key } : { answered: key };
    const { snapshot } = await deps.directory.current();
    if (!isKnown(told, snapshot)) return refuse("unknown-choice", { fields: "key" });
    const outcome = await noteGuidance(deps, told, channel, ["staff", staff.username, idempotencyKey]);
    return outcome === "other" ? refuse("key-reused") : json(200, { noted: true as const });
  }),
  route(guidance.readGuidance, async ({ query }) => json(200, await countsUntil(deps, query.until))),
];
