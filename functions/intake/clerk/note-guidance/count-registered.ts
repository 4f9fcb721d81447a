import type * as z from "zod/mini";
import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { requestRegistered } from "../../../../events/intake/request-registered.v1.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { GuidanceDeps } from "./note-guidance.ts";

type Heard = EventEnvelope<z.output<(typeof requestRegistered)["data"]>>;

/** What one registration is counted as: by its channel (C4), and apart where they were told that it belongs elsewhere (C5). */
const whatOf = ({ channel, handOff = "-" }: Heard["data"]): string => `registered/${handOff}/${channel}`;

/** One more of the day on which it was registered, once for each request: two requests of one moment do not meet. */
export async function countRegistered(
  { tallies, now }: Pick<GuidanceDeps, "tallies" | "now">,
  { data }: Heard,
): Promise<void> {
  const day = tehranDay(new Date(data.registeredAt));
  await tallies.tally(day, whatOf(data), `registered/${data.request}`, now());
}
