/**
 * Checks that AWS can reach an OIDC issuer: API Gateway and the functions read its discovery document over
 * the internet.
 */
import { BlockList, isIP } from "node:net";
import { answered, type Finding, ready, stop } from "./finding.ts";

export interface Web {
  /** Returns the IP addresses of a host in public DNS. */
  addressesOf(host: string): Promise<readonly string[]>;
  /**
   * Returns the JSON at an address.
   * @throws Error when there is none
   */
  json(url: string): Promise<unknown>;
}

const inner = new BlockList();
for (const [network, bits] of [
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  inner.addSubnet(network, bits);
for (const [network, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  inner.addSubnet(network, bits, "ipv6");

const isInner = (address: string): boolean => inner.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * Checks one issuer.
 * @param what the name of the row in the report, such as `issuer of staff`
 */
export const askIssuer = (what: string, issuer: string, web: Web): Promise<Finding> =>
  answered(what, async () => {
    const { protocol, hostname } = new URL(issuer);
    if (protocol !== "https:") return stop(what, issuer, "give it an https address: AWS takes no other");
    const addresses = await web.addressesOf(hostname).catch(() => []);
    if (addresses.length === 0)
      return stop(what, `${hostname} has no address`, "publish it in public DNS: AWS must reach it");
    if (addresses.some(isInner))
      return stop(
        what,
        `${hostname} is on a private network`,
        "publish it on the internet: AWS must reach it",
      );
    return discovered(what, issuer, web);
  });

async function discovered(what: string, issuer: string, web: Web): Promise<Finding> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const document = (await web.json(url).catch(() => undefined)) as Partial<Discovery> | undefined;
  if (!document) return stop(what, `${url} answers no JSON`, "let it answer from the internet");
  if (document.issuer !== issuer)
    return stop(what, `it calls itself ${document.issuer}`, `give that, to the letter, instead of ${issuer}`);
  if (!document.jwks_uri?.startsWith("https:"))
    return stop(what, "its keys have no https address", "let jwks_uri be an https address");
  return ready(what, `${issuer} answers from here`);
}

interface Discovery {
  readonly issuer: string;
  readonly jwks_uri: string;
}
