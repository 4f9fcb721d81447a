/**
 * The network of an address: the part that counts as one caller. A household with IPv6 has 2⁶⁴ addresses and
 * can change between them at will, so only the first 64 bits are used. An IPv4 address, also one written as
 * IPv6, is used whole.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [before = "", after] = address.toLowerCase().split("::");
  const [left, right] = [groupsOf(before), groupsOf(after ?? "")];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const all = after === undefined ? left : [...left, ...zeros, ...right];
  return `${all.slice(0, 4).join(":")}::/64`;
}

/** The groups of an IPv6 address without leading zeros, so that each network is written in one way only. */
const groupsOf = (part: string): readonly string[] =>
  part === "" ? [] : part.split(":").map((group) => group.replace(/^0+(?=.)/, ""));

/**
 * The neighbourhood of a network: the addresses that a provider assigns together. Of IPv4 the first 24 bits,
 * of IPv6 the first 48.
 * @param network as `networkOf` returns it
 */
export const neighbourhoodOf = (network: string): string =>
  network.includes(":") ? network.split(":").slice(0, 3).join(":") : network.split(".").slice(0, 3).join(".");
