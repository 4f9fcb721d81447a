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
  /** Returns whether the address lets pages of the given origin read it (CORS). */
  isReadable(url: string, origin: string): Promise<boolean>;
}

/** The desk, whose code reads the keys of the staff's issuer in a browser. */
export interface Desk {
  /** The addresses that the desk's content security policy permits. */
  readonly addresses: readonly string[];
  /** The origin of the desk's pages, if it is known before the deployment. */
  readonly origin: string | undefined;
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
 * @param desk present if the desk reads this issuer's keys
 */
export const askIssuer = (what: string, issuer: string, web: Web, desk?: Desk): Promise<Finding> =>
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
    return discovered(what, issuer, web, desk);
  });

async function discovered(what: string, issuer: string, web: Web, desk?: Desk): Promise<Finding> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const document = (await web.json(url).catch(() => undefined)) as Partial<Discovery> | undefined;
  if (!document) return stop(what, `${url} answers no JSON`, "let it answer from the internet");
  if (document.issuer !== issuer)
    return stop(what, `it calls itself ${document.issuer}`, `give that, to the letter, instead of ${issuer}`);
  if (!document.jwks_uri?.startsWith("https:"))
    return stop(what, "its keys have no https address", "let jwks_uri be an https address");
  const hidden = desk && (await hiddenFromDesk(what, document.jwks_uri, web, desk));
  return hidden ?? ready(what, `${issuer} answers from here`);
}

/** The finding for keys that the desk cannot read, without which nobody can sign in. */
async function hiddenFromDesk(
  what: string,
  keys: string,
  web: Web,
  desk: Desk,
): Promise<Finding | undefined> {
  if (!desk.addresses.some((each) => keys.startsWith(each)))
    return stop(
      what,
      `its keys are at ${keys}, which the desk may not call`,
      "add the host to staffAddresses",
    );
  if (desk.origin === undefined || (await web.isReadable(keys, desk.origin).catch(() => false)))
    return undefined;
  return stop(what, "browsers may not read its keys", `allow ${desk.origin} at jwks_uri (CORS)`);
}

interface Discovery {
  readonly issuer: string;
  readonly jwks_uri: string;
}
