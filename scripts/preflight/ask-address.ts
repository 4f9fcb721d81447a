/** Preflight's questions about the public address: its certificate and its web ACL. */
import type { Config } from "../../infra/config.ts";
import type { Account } from "./account.ts";
import { answered, type Finding, look, ready, stop } from "./finding.ts";

const edge = "us-east-1";
const regionOf = (arn: string): string | undefined => arn.split(":")[3];

export const askAddress = (account: Account, config: Config): readonly Promise<Finding>[] => [
  answered("certificate", () => certificate(account, config)),
  answered("web ACL", () => webAcl(account, config)),
];

async function certificate(account: Account, config: Config): Promise<Finding> {
  const { stage, publicUrl, certificateArn } = config;
  const what = "certificate";
  const isProduction = stage === "production";
  if (publicUrl === undefined)
    return isProduction
      ? stop(
          what,
          "none: at CloudFront's own address nobody can choose the TLS version",
          `ask ACM for one in ${edge} for your own domain; -c publicUrl=… -c certificateArn=…`,
        )
      : ready(what, "none is needed: the address is CloudFront's own");
  const host = new URL(publicUrl).host;
  if (certificateArn === undefined)
    return (isProduction ? stop : look)(
      what,
      `none for ${host}: CloudFront will not answer to it`,
      `ask ACM for one in ${edge}, and -c certificateArn=…`,
    );
  if (regionOf(certificateArn) !== edge)
    return stop(
      what,
      `it is of ${regionOf(certificateArn)}`,
      `make it in ${edge}: CloudFront takes no other`,
    );
  const found = await account.certificate(certificateArn);
  if (!found) return stop(what, "there is no such certificate", "look at certificateArn");
  if (found.status !== "ISSUED") return stop(what, found.status, "finish its validation in DNS");
  return found.hosts.some((each) => covers(each, host))
    ? ready(what, `issued for ${host}`)
    : stop(what, `it is for ${found.hosts.join(", ")}`, `ask for one for ${host}`);
}

/** Whether a name of a certificate covers a host; `*.example.ir` covers hosts with one more label. */
const covers = (name: string, host: string): boolean =>
  name === host || (name.startsWith("*.") && host.slice(host.indexOf(".") + 1) === name.slice(2));

async function webAcl(account: Account, { stage, webAclArn }: Config): Promise<Finding> {
  const what = "web ACL";
  if (webAclArn !== undefined) {
    if (regionOf(webAclArn) !== edge || !webAclArn.includes(":global/webacl/"))
      return stop(what, "it is not one for CloudFront", `make it in ${edge}, with the scope CLOUDFRONT`);
    return (await account.hasWebAcl(webAclArn))
      ? ready(what, "there")
      : stop(what, "there is no such web ACL", "look at webAclArn");
  }
  if (stage !== "production") return ready(what, "none, as a demo does without");
  const made = (await account.stack("peygir-web-acl", edge))?.outputs["WebAclArn"];
  return made === undefined
    ? stop(
        what,
        "none, and production requires one",
        "npx cdk deploy peygir-web-acl, then -c webAclArn=<its output>",
      )
    : stop(what, "the one of peygir-web-acl is not given", `-c webAclArn=${made}`);
}
