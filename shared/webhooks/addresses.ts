/**
 * Decides to which internet addresses webhooks may be posted: never to an address in an inner network, unless
 * the organisation allows that network (N6). This protects our own network, since people choose the
 * addresses, and the Lambda that posts has access to that network and credentials of its own.
 */

import { BlockList, isIP } from "node:net";

/**
 * The IPv4 networks that are not on the public internet, by IANA's registry of special-purpose addresses.
 * https://www.iana.org/assignments/iana-ipv4-special-registry
 */
const special4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/**
 * The only IPv6 network that is assigned to the public internet.
 * https://www.iana.org/assignments/ipv6-unicast-address-assignments
 */
const global6 = "2000::/3";

/**
 * The networks inside `global6` that are refused: special-purpose addresses, and addresses that contain an
 * IPv4 address (Teredo, 6to4).
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"];

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = "", bits = ""] = range.split("/");
    if (isIP(net) === 0 || !/^\d{1,3}$/.test(bits)) throw new Error(`not a range of addresses: ${range}`);
    list.addSubnet(net, Number(bits), family(net));
  }
  return list;
}

const [inside4, given6, inside6] = [listOf(special4), listOf([global6]), listOf(special6)];

function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !inside4.check(address);
  return isIP(address) === 6 && given6.check(address, "ipv6") && !inside6.check(address, "ipv6");
}

/** Decides whether a connection to this address is allowed. */
export type Allowed = (address: string) => boolean;

/**
 * Makes the function that decides whether a webhook may be posted to an address.
 * @param ranges inner networks that the organisation allows (`10.20.0.0/16`, `fd12::/48`)
 * @throws Error for a malformed range
 */
export function allowing(ranges: readonly string[]): Allowed {
  const allowed = listOf(ranges);
  return (address) => isPublic(address) || (isIP(address) !== 0 && allowed.check(address, family(address)));
}
