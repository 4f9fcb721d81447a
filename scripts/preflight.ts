/**
 * `npm run preflight -- --stage production [--organisation FOLDER] [-c name=value …]`: checks whether the account of `AWS_PROFILE`
 * and `AWS_REGION` is ready for a deployment with these settings, and prints what is left to do. It changes
 * nothing, and exits with 1 while something prevents the deployment.
 */
import { resolve4, resolve6 } from "node:dns/promises";
import { join } from "node:path";
import { loadFolder } from "../functions/directory/adapters/load-folder.ts";
import type { Snapshot } from "../shared/directory/snapshot.ts";
import { allTriggers } from "./catalogue/consumers.ts";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { awsAccount } from "./preflight/aws-account.ts";
import { mayDeploy, tableOf } from "./preflight/finding.ts";
import type { Web } from "./preflight/issuer.ts";
import { namesOf } from "./preflight/names.ts";
import { preflight } from "./preflight/preflight.ts";
import { readArguments } from "./preflight/read-arguments.ts";

const web: Web = {
  addressesOf: async (host) =>
    (await Promise.allSettled([resolve4(host), resolve6(host)])).flatMap((found) =>
      found.status === "fulfilled" ? found.value : [],
    ),
  json: async (url) => (await fetch(url, { signal: AbortSignal.timeout(10_000) })).json(),
  isReadable: async (url, origin) => {
    const { headers } = await fetch(url, { headers: { origin }, signal: AbortSignal.timeout(10_000) });
    return ["*", origin].includes(headers.get("access-control-allow-origin") ?? "");
  },
};

/**
 * Reads the organisation's own data from its folder.
 * @throws NotUnderstood with the first error in the organisation's files
 */
function organisationIn(folder: string): Snapshot["organisation"] {
  const { snapshot, problems } = loadFolder(folder);
  const [first] = problems;
  if (first) throw new NotUnderstood(`${first.at}: ${first.en}`);
  return (snapshot as Snapshot).organisation;
}

await runCommand(async () => {
  const { config, organisation: folder } = readArguments(process.argv.slice(2));
  const account = await awsAccount();
  const signIn = config.staff ? undefined : `peygir-${await account.number()}`;
  const names = namesOf(await allTriggers(join(import.meta.dirname, "..")), signIn);
  const organisation = () => (folder === undefined ? undefined : organisationIn(folder));
  const findings = await preflight({ account, web, config, names, organisation });
  console.log(tableOf(findings));
  const may = mayDeploy(findings);
  console.log(may ? "\nIt can be deployed." : "\nDo not deploy yet.");
  return may;
});
