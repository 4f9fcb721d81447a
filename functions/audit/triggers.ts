import { catalogue } from "../../events/catalogue.ts";
import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "on-events": {
    summary: "Keeps the hash of every journal row, as the row's event told it, where no service can write.",
    whenItFails:
      "Decisions of this time are not anchored yet: if somebody altered or cut them off now, it could not be shown; or a decision was told twice with different contents.",
    whenNothingIsTold:
      "Nobody hears what is decided: requests reach no unit, answers no applicant, and nothing is anchored; or nobody works with the system.",
    events: catalogue,
    // 1,000 anchors, with the longest ids, fit into an item of 400 KB.
    gathers: { messages: 1_000, seconds: 20 },
    needs: ["anchors.keep"],
  },
  seal: {
    summary:
      "After midnight: makes yesterday's anchors a tree, and puts its root into the log that is published (P7).",
    whenItFails:
      "Yesterday is not sealed: applicants get no proof of its entries yet, and the published root stands still. Nothing is lost, the next minute tries again. Or a decision was told twice with different contents.",
    everyMinute: true,
    needs: ["anchors.read", "history.seal", "secret"],
  },
} satisfies ServiceTriggers;
