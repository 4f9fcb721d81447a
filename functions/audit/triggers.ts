import { catalogue } from "../../events/catalogue.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "on-events": {
    summary: "Stores the hash of every journal row, from the row's event, where no service can write.",
    whenItFails:
      "Decisions of this time are not anchored yet: their alteration or removal could not be proved; or a decision was announced twice with different contents.",
    whenNothingIsTold:
      "No service receives events: requests reach no unit, answers no applicant, and nothing is anchored; or nobody uses the system.",
    events: catalogue,
    // A DynamoDB item holds at most 400 KB, which is enough for 1,000 row hashes with the longest ids.
    gathers: { messages: 1_000, seconds: 20 },
    needs: ["anchors.keep"],
  },
  seal: {
    summary:
      "After midnight: makes a tree of yesterday's anchors, and adds its root to the published log (P7).",
    whenItFails:
      "Yesterday is not sealed: applicants get no proof of its entries yet, and the published root stands still. Nothing is lost, the next minute tries again. Or a decision was announced twice with different contents.",
    everyMinute: true,
    needs: ["anchors.read", "history.seal", "secret"],
  },
} satisfies ServiceTriggers;
