/** Preflight's questions about the stack: its state, and existing names that would prevent its creation. */
import type { Config } from "../../infra/config.ts";
import type { Account, Names, Stack } from "./account.ts";
import { answered, type Finding, look, ready, stop } from "./finding.ts";

const name = "peygir";
/** The oldest version of the CDK's bootstrap stack that the CDK accepts. */
const oldestBootstrap = 6;

export const askStack = (account: Account, config: Config, names: Names): readonly Promise<Finding>[] => [
  ...[...new Set([account.region, ...(config.stage === "production" ? ["us-east-1"] : [])])].map((region) =>
    answered(`bootstrap of ${region}`, () => bootstrap(account, region)),
  ),
  answered("stack", async () => stackFinding(await account.stack(name), config)),
  answered("names", () => collisions(account, names)),
];

async function bootstrap(account: Account, region: string): Promise<Finding> {
  const version = await account.bootstrap(region);
  const what = `bootstrap of ${region}`;
  return version === undefined || version < oldestBootstrap
    ? stop(
        what,
        version === undefined ? "none" : `version ${version}`,
        `npx cdk bootstrap aws://${await account.number()}/${region}`,
      )
    : ready(what, `version ${version}`);
}

function stackFinding(stack: Stack | undefined, { isProtected }: Config): Finding {
  const recovery = "docs/operate/deploy.md, “When the first deployment fails”";
  if (!stack)
    return isProtected
      ? stop("stack", "none yet", "-c protection=off for the first deployment, so that it can be tried again")
      : ready("stack", "none yet");
  const { status } = stack;
  if (status === "ROLLBACK_COMPLETE" || status === "ROLLBACK_FAILED" || status === "DELETE_FAILED")
    return stop("stack", status, recovery);
  if (status.endsWith("_IN_PROGRESS")) return stop("stack", status, "wait until it has ended");
  if (status.endsWith("_FAILED"))
    return stop("stack", status, "correct the errors in its events, then continue or roll back");
  return isProtected && !stack.isProtected
    ? look("stack", `${status}, and can still be deleted`, "deploy once more without -c protection=off")
    : ready("stack", status);
}

async function collisions(account: Account, names: Names): Promise<Finding> {
  const taken = await account.taken(names, name);
  const some = taken.slice(0, 5).join(", ");
  return taken.length === 0
    ? ready("names", "none is taken by anything else")
    : stop(
        "names",
        `${taken.length} are taken: ${some}${taken.length > 5 ? ", …" : ""}`,
        "another account; or delete what an earlier deployment left, if nobody needs it",
      );
}
