/**
 * The error when a dependency did not answer, or asked to be called again later. An API then responds 503 with
 * Retry-After, and a consumer returns the message to its queue or stream.
 * @example
 * if (!entry) throw new Outage("the applicant is not in the vault yet");
 */
export class Outage extends Error {
  override readonly name: string = "Outage";
}
