/** Roots that are never exchanged, and the reason that an operator is told (ADR 0052). */

const identifiers =
  "is derived from the service's own secret, which never changes: with another one the same person, request or message would get another name, be registered twice, or not be found again. The secret signs and opens nothing: who has it can only recognise what they know already.";

export const neverRotated: Readonly<Record<string, string>> = {
  "person-ids": `A person's id ${identifiers}`,
  "tracking-codes": `A tracking code ${identifiers}`,
  idempotency: `The name of a message or command that comes twice ${identifiers}`,
  counters:
    "The names that tries and limits are counted under never change: with others every count would begin at nothing, and guessing with it.",
  feeds:
    "A calendar's address is closed by making another one at the desk. Only its hash is kept, so nothing is opened with a key.",
  drafts:
    "Unsent words in a browser are sealed under a key per member of staff: another one would lose them. Without that browser it opens nothing.",
};
