/**
 * What of an address counts as one caller. A household with IPv6 has 2⁶⁴ addresses, and takes another whenever it likes:
 * what they share, the first 64 bits, is theirs. Of IPv4, also written as IPv6, each address counts.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(":")) return address;
  const [before = "", after] = address.toLowerCase().split("::");
  const [left, right] = [groupsOf(before), groupsOf(after ?? "")];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const all = after === undefined ? left : [...left, ...zeros, ...right];
  return `${all.slice(0, 4).join(":")}::/64`;
}

/** Without leading zeros, so that each network is written in one way. */
const groupsOf = (part: string): readonly string[] =>
  part === "" ? [] : part.split(":").map((group) => group.replace(/^0+(?=.)/, ""));

/**
 * A neighbourhood of networks that one provider hands out together: of IPv4 the first 24 bits, of IPv6 the first 48.
 * @param network as `networkOf` writes it
 */
export const neighbourhoodOf = (network: string): string =>
  network.includes(":") ? network.split(":").slice(0, 3).join(":") : network.split(".").slice(0, 3).join(".");
