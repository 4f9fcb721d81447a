import { aws } from "../../aws/environment.ts";
import { eventBridge } from "../../bus/eventbridge.ts";
import { relay } from "../../journal/relay.ts";
import { stuckQueue } from "../../queue/sqs.ts";
import { environment } from "../environment.ts";
import { stream } from "./stream.ts";

/**
 * Makes the whole Lambda that sends the events in a journal's rows to the bus (the relay). It is the same for
 * every service, since journal rows contain their events.
 */
export function relayLambda(): ReturnType<typeof stream> {
  const here = environment(["BUS_NAME", "STUCK_QUEUE_URL"]);
  const bus = eventBridge(here.BUS_NAME, aws());
  return stream({
    environment: here,
    park: stuckQueue(here.STUCK_QUEUE_URL, aws()),
    reader: (ports) => relay({ ...ports, service: here.SERVICE, bus }),
  });
}
