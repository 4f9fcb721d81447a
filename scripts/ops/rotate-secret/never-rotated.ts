/** The secrets that are never rotated, each with the reason that an operator sees (ADR 0052). */

const identifiers =
  "is derived from the service's own secret, which never changes: with another one the same person, request or message would get another name, be registered twice, or not be found again. The secret signs and opens nothing: its owner can only recognise data they know already.";

export const neverRotated: Readonly<Record<string, string>> = {
  "person-ids": `A person's id ${identifiers}`,
  "tracking-codes": `A tracking code ${identifiers}`,
  idempotency: `The name of a repeated message or command ${identifiers}`,
  counters:
    "The names of counters for attempts and limits never change: with others every count, and so every guessing, would restart at zero.",
  feeds:
    "A calendar's address is revoked by making another one in the desk. Only its hash is stored, so no key opens it.",
  drafts:
    "Unsent words in a browser are sealed under a key per member of staff: another one would lose it. Without that browser the key opens nothing.",
};
