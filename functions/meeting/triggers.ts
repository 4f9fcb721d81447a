import { requestWithdrawn } from "../../events/intake/request-withdrawn.v1.ts";
import { caseOpened } from "../../events/referral/case-opened.v1.ts";
import { partiesNamed } from "../../events/referral/parties-named.v1.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "on-events": {
    summary:
      "Hears who is complained of in the case that a meeting belongs to, and that its request was withdrawn, which frees its place.",
    whenItFails:
      "Whoever is named in a case may go on arranging a meeting about it, and withdrawn requests keep places that others wait for.",
    events: [caseOpened, partiesNamed, requestWithdrawn],
    needs: ["journal.append"],
  },
  "every-minute": {
    summary: "Ends the offers of times that nobody answered, so that others get the places.",
    whenItFails: "Offers that nobody answered stand on, and who waits for a meeting waits longer.",
    everyMinute: true,
    needs: ["journal.append", "views.due"],
  },
  views: {
    summary: "Builds the public days, the places that are held, and the lists of meetings from the journal.",
    whenItFails:
      "Lists of meetings and free places show an old state; a place that is taken looks free, and whoever wants it is told so.",
    stream: "views",
    needs: ["journal.read", "views.write"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "Applicants do not hear whether and when they are received.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
