/**
 * Checks the destination of a webhook. The URL is parsed strictly and its name is resolved once; the
 * connection is then made to exactly the resolved address (N6).
 */

import { isIP } from "node:net";
import type { Allowed } from "./addresses.ts";

/** Why the destination of a webhook is refused. */
export type Unsafe =
  | "not-a-url"
  | "not-https"
  | "credentials-in-url"
  | "port-not-allowed"
  | "inside-name"
  | "inside-address"
  | "no-such-name";

export class UnsafeDestination extends Error {
  override readonly name = "UnsafeDestination";
  readonly why: Unsafe;

  constructor(why: Unsafe) {
    super(`nothing is posted there: ${why}`);
    this.why = why;
  }
}

export interface Destination {
  readonly url: URL;
  /** The IP address to connect to, even if the name resolves to another address later. */
  readonly address: string;
  readonly family: 4 | 6;
}

/** Resolves a name to all its addresses, as the operating system does. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export interface Rules {
  readonly allowed: Allowed;
  /** The allowed ports: 443, and the ports that the organisation allows. */
  readonly ports: readonly number[];
  readonly resolve: Resolve;
}

/**
 * Matches names that never belong to the public internet (RFC 6761, RFC 6762, RFC 8375, and inner names of
 * clouds).
 */
const insideNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|example|onion|alt|arpa)$/;

/**
 * Parses a URL that a person gave, and checks everything that needs no network.
 * @throws UnsafeDestination
 */
export function readUrl(given: string, { ports, allowed }: Pick<Rules, "ports" | "allowed">): URL {
  const url = URL.parse(given);
  if (!url) throw new UnsafeDestination("not-a-url");
  if (url.protocol !== "https:") throw new UnsafeDestination("not-https");
  if (url.username !== "" || url.password !== "") throw new UnsafeDestination("credentials-in-url");
  if (!ports.includes(Number(url.port || 443))) throw new UnsafeDestination("port-not-allowed");
  const host = hostOf(url);
  if (isIP(host) !== 0) {
    if (!allowed(host)) throw new UnsafeDestination("inside-address");
  } else if (!host.includes(".") || insideNames.test(host)) throw new UnsafeDestination("inside-name");
  return url;
}

/** The host of a URL without the brackets of an IPv6 address and without a final dot. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/**
 * Parses a URL and resolves its name. A name is refused when even one of its addresses is in an inner
 * network: no public name has such an address by chance.
 * @throws UnsafeDestination
 */
export async function destinationOf(given: string, rules: Rules): Promise<Destination> {
  const url = readUrl(given, rules);
  const host = hostOf(url);
  const addresses = isIP(host) === 0 ? await rules.resolve(host).catch(() => []) : [host];
  if (addresses.some((address) => !rules.allowed(address))) throw new UnsafeDestination("inside-address");
  const [address] = addresses;
  if (address === undefined) throw new UnsafeDestination("no-such-name");
  return { url, address, family: isIP(address) === 6 ? 6 : 4 };
}
