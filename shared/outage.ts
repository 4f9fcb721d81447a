/**
 * A dependency did not answer, or asked us to retry later. Not the caller's fault: answered over HTTP with
 * 503 and Retry-After, returned to its queue or stream by a consumer.
 * @example
 * if (!entry) throw new Outage("the applicant is not in the vault yet");
 */
export class Outage extends Error {
  override readonly name: string = "Outage";
}
