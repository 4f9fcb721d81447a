/** Chooses the emulation of AWS for tests: the local stack's engines, or moto in `npm run conformance`. */
import { patience } from "../../local/stack/patience.ts";
import { region } from "../../local/template/names.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { awsClient } from "../../shared/aws/client.ts";

/** Whether the environment chooses moto by `AWS_ENGINE=moto`. */
export const onMoto = process.env["AWS_ENGINE"] === "moto";

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Returns a client for the AWS emulation on this port of the loopback address, in the local stack's region. */
export const awsAt = (port: number, credentials: Credentials): Aws =>
  awsClient({ patience, region, endpoint: `http://127.0.0.1:${port}`, credentials });
