import type { EventEnvelope } from "../../../events/define-event.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { EventHandlers } from "../../../shared/handler/consume.ts";
import { Outage } from "../../../shared/outage.ts";
import type { IntakeDeps } from "../deps.ts";
import type { Told } from "../journal.ts";
import type triggers from "../triggers.ts";
import { extendTimeline } from "./extend-timeline.ts";

type Handlers = EventHandlers<(typeof triggers)["on-events"]["events"]>;

/** What each event of a case means on the public timeline. */
export function timelineHandlers(deps: Pick<IntakeDeps, "requests" | "now">): Handlers {
  const show = async (event: EventEnvelope, told: Omit<Told, "sequence">) => {
    const outcome = await extendTimeline(deps, event, told);
    if (!outcome.accepted) throw refusedAs(outcome.refusal.code);
  };
  const referred = (event: EventEnvelope<{ readonly unit: string; readonly at: string }>) =>
    show(event, { entry: "referred", unit: event.data.unit, at: event.data.at });
  return {
    "referral.case-opened.v1": referred,
    "referral.case-referred.v1": referred,
    "referral.case-returned.v1": referred,
    "referral.case-accepted.v1": (event) =>
      show(event, { entry: "under-review", unit: event.data.unit, at: event.data.at }),
    "referral.answer-published.v1": (event) => {
      const { unit, at, outcome, answer } = event.data;
      return show(event, {
        entry: "answered",
        unit,
        at,
        answer: { document: answer as DocumentId, outcome },
      });
    },
  };
}

/** A request that is not here yet (a restored table) will be: the message waits. Anything else is a bug. */
const refusedAs = (code: string): Error =>
  code === "not-registered-yet"
    ? new Outage("the request is not registered here yet")
    : new Error(`the timeline refused: ${code}`);
