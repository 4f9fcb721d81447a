import type { Aws } from "./aws.ts";
import { awsClient } from "./client.ts";

let client: Aws | undefined;

/** The process's one client, made on first use from what Lambda puts into the environment. */
export function aws(): Aws {
  client ??= awsClient({
    region: needed("AWS_REGION"),
    endpoint: process.env["AWS_ENDPOINT_URL"],
    credentials: {
      accessKeyId: needed("AWS_ACCESS_KEY_ID"),
      secretAccessKey: needed("AWS_SECRET_ACCESS_KEY"),
      sessionToken: process.env["AWS_SESSION_TOKEN"],
    },
  });
  return client;
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
