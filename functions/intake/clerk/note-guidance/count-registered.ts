import type * as z from "zod/mini";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { requestRegistered } from "../../../../events/intake/request-registered.v1.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { GuidanceDeps } from "./note-guidance.ts";

type Heard = EventEnvelope<z.output<(typeof requestRegistered)["data"]>>;

/**
 * The counter's name for a registration: by channel (C4), and by the body in charge if the applicant was told that the
 * matter belongs there (C5).
 */
const whatOf = ({ channel, handOff = "-" }: Heard["data"]): string => `registered/${handOff}/${channel}`;

/** Adds one to the counter of the day of registration, once per request even when the event is repeated. */
export async function countRegistered(
  { tallies, now }: Pick<GuidanceDeps, "tallies" | "now">,
  { data }: Heard,
): Promise<void> {
  const day = tehranDay(new Date(data.registeredAt));
  await tallies.tally(day, whatOf(data), `registered/${data.request}`, now());
}
