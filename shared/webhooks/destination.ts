/**
 * The destination of a webhook: parsed strictly, resolved once, and connected to at the resolved address
 * (N6).
 */

import { isIP } from "node:net";
import type { Allowed } from "./addresses.ts";

/** Why a destination is refused. */
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
  /** The address to connect to, even if the name resolves to another one later. */
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name, as the operating system resolves it. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export interface Rules {
  readonly allowed: Allowed;
  /** 443, and the ports that the organisation allows. */
  readonly ports: readonly number[];
  readonly resolve: Resolve;
}

/**
 * Names that never belong to the public internet (RFC 6761, RFC 6762, RFC 8375, and inner names of clouds).
 */
const insideNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|example|onion|alt|arpa)$/;

/**
 * Parses an address given by a person. Checks everything that needs no network.
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

/** Without the brackets of an IPv6 address, and without a final dot. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/**
 * Resolves the address. A name with a single inner address is refused, since none has one by chance.
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
