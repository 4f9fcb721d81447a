/**
 * Thrown for a fact of a type that this release does not know. A newer release wrote it before a rollback
 * (`docs/operate/releases.md`).
 */
export class UnknownFact extends Error {}
