/**
 * Something we depend on did not answer, or asked us to come back later. Nobody's fault and worth trying again:
 * answered over HTTP with 503 and Retry-After, returned to its queue or stream by a consumer.
 */
export class Outage extends Error {
  override readonly name: string = "Outage";
}
