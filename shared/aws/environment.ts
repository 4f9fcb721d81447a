import type { Aws } from "./aws.ts";
import { awsClient } from "./client.ts";
import type { Signer } from "./sign-url.ts";

let client: Aws | undefined;

/**
 * The process's one `Aws`, created on first use from Lambda's environment variables.
 * @example
 * const views = dynamodbViews(env.VIEWS_TABLE, aws());
 */
export function aws(): Aws {
  const { AWS_PATIENCE_MS } = process.env;
  const patience = AWS_PATIENCE_MS === undefined ? undefined : Number(AWS_PATIENCE_MS);
  client ??= awsClient({ ...signer(), patience });
  return client;
}

/** Signs S3 addresses and AWS calls with the credentials of the Lambda's own role. */
export const signer = (): Signer => ({
  region: needed("AWS_REGION"),
  credentials: {
    accessKeyId: needed("AWS_ACCESS_KEY_ID"),
    secretAccessKey: needed("AWS_SECRET_ACCESS_KEY"),
    sessionToken: process.env["AWS_SESSION_TOKEN"],
  },
});

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
