/**
 * The system on which an operator's command works. The names of its tables and queues come from the
 * functions' own environment variables.
 *
 * It is AWS when the SDK's usual environment variables are set (`AWS_PROFILE`, `AWS_REGION`, …); otherwise
 * the local stack that runs with the data of `DATA_DIR` (`.data`).
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { GetFunctionConfigurationCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { secretAccessKey } from "../../local/lambda/environment.ts";
import { patience } from "../../local/stack/patience.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { awsClient } from "../../shared/aws/client.ts";

export interface System {
  /**
   * The system's name, which commands print before they act: `the local stack at http://127.0.0.1:4566` or
   * `AWS, eu-central-1`.
   */
  readonly called: string;
  readonly aws: Aws;
  readonly lambda: LambdaClient;
  /** Returns an environment variable of a function, such as the name of its table or queue. */
  variable(functionName: string, name: string): Promise<string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds the system.
 * @param as the role on the local stack; on AWS the credentials of the environment decide
 * @throws Error with a text for the operator when there is none
 */
export async function findSystem(
  env: Environment = process.env,
  as: "operator" | "mover" = "operator",
): Promise<System> {
  const local = saysAws(env) ? undefined : localGateway(env);
  const lambda = new LambdaClient(
    local === undefined
      ? {}
      : {
          endpoint: local,
          region: "eu-central-1",
          credentials: { accessKeyId: as, secretAccessKey },
        },
  );
  const region = await lambda.config.region();
  const endpoint = local ?? env["AWS_ENDPOINT_URL"];
  const aws = awsClient({
    region,
    endpoint,
    credentials: await lambda.config.credentials(),
    patience: endpoint === undefined ? undefined : patience,
  });
  return {
    called: endpoint === undefined ? `AWS, ${region}` : `the local stack at ${endpoint}`,
    aws,
    lambda,
    variable: variablesOf(lambda),
  };
}

const saysAws = (env: Environment) =>
  ["AWS_ENDPOINT_URL", "AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_REGION"].some((name) => env[name]);

function localGateway(env: Environment): string {
  const root = resolve(import.meta.dirname, "../..");
  const file = join(resolve(root, env["DATA_DIR"] || ".data"), "addresses.json");
  if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as { gateway: string }).gateway;
  throw new Error(
    "There is no system to work on: start the local stack (npm start), or set AWS_PROFILE and AWS_REGION.",
  );
}

function variablesOf(lambda: LambdaClient): System["variable"] {
  const asked = new Map<string, Promise<Readonly<Record<string, string>>>>();
  const ask = async (FunctionName: string) =>
    (await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).Environment?.Variables ?? {};
  return async (functionName, name) => {
    const variables = asked.get(functionName) ?? ask(functionName);
    asked.set(functionName, variables);
    const value = (await variables)[name];
    if (value === undefined) throw new Error(`${functionName} has no variable ${name}`);
    return value;
  };
}
