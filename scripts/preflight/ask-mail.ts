/** Preflight's questions about e-mail. */
import { type Config, domainOf } from "../../infra/config.ts";
import type { Account } from "./account.ts";
import { answered, type Finding, look, ready, stop } from "./finding.ts";

export const askMail = (account: Account, config: Config): readonly Promise<Finding>[] => [
  answered("SES", () => sandbox(account)),
  answered("sender", () => sender(account, config)),
];

async function sandbox(account: Account): Promise<Finding> {
  const { isOutOfSandbox, maySend } = await account.mail();
  if (!maySend) return stop("SES", "AWS has paused sending", "read the e-mail of AWS about it, and answer");
  if (!isOutOfSandbox)
    return look(
      "SES",
      "in the sandbox: it writes to verified addresses only",
      "ask AWS for production access, which takes about a day",
    );
  return ready("SES", "out of the sandbox");
}

async function sender(account: Account, { stage, emailFrom, emailIdentity }: Config): Promise<Finding> {
  const domain = domainOf(emailFrom);
  if (domain === "example.org")
    return look("sender", "the default, which sends nothing", "-c emailFrom=no-reply@<your domain>");
  const identity = await account.emailIdentity(domain);
  if (emailIdentity === "existing") {
    if (!identity)
      return stop(
        "sender",
        `SES does not know ${domain}`,
        `aws sesv2 create-email-identity --email-identity ${domain}`,
      );
    return identity.isVerified
      ? ready("sender", `${domain} is verified`)
      : stop(
          "sender",
          `${domain} is not verified, and Cognito takes no such sender`,
          "put its DKIM records into DNS, and wait",
        );
  }
  if (identity)
    return look(
      "sender",
      `SES knows ${domain} already`,
      "-c emailIdentity=existing, unless this stack made it",
    );
  return stage === "production"
    ? look(
        "sender",
        `the stack will make ${domain}, and Cognito write by its own fifty messages a day`,
        "verify it in SES first, and -c emailIdentity=existing",
      )
    : ready("sender", `the stack will make ${domain}`);
}
