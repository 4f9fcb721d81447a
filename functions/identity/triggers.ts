import type { ServiceTriggers } from "../../shared/triggers.ts";

export default {
  "for-intake": {
    summary: "For intake: puts an applicant into the vault, issues and checks one-time codes.",
    whenItFails: "Citizens cannot register, and cannot get a one-time code to read their answer.",
    invoked: true,
    needs: ["vault.read", "vault.write", "keys.write", "secret", "limits", "limits.count", "journal.append"],
  },
  "for-notification": {
    summary: "For notification: the address and the one-time code that a message needs.",
    whenItFails: "No SMS or e-mail leaves: citizens are told nothing.",
    invoked: true,
    needs: ["vault.read", "keys.read", "secret.read", "journal.read"],
  },
  relay: {
    summary: "Publishes what this service's journal announces.",
    whenItFails: "One-time codes are made but not sent.",
    stream: "relay",
    needs: ["bus.publish"],
  },
} satisfies ServiceTriggers;
