import type { EventEnvelope } from "../../../../events/define-event.ts";
import { factOf } from "../facts-of-events.ts";
import { isKnown, withHeard } from "../told.ts";
import { type FollowDeps, keepTold } from "./keep-told.ts";

/** Keeps what an event tells of a request, and counts it (I1): told twice it is known, and in whatever order it is told it is counted as it happened. */
export async function followCase(deps: FollowDeps, event: EventEnvelope): Promise<void> {
  const said = factOf(event);
  if (!said) return;
  const { request, heard } = said;
  await keepTold(deps, request, (told) => (isKnown(told, heard) ? told : withHeard(told, heard)));
}
