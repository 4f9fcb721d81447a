/** Which AWS plays for tests: the engines of the local stack, or moto in a run of `npm run conformance`. */
import { patience } from "../../local/stack/patience.ts";
import { region } from "../../local/template/names.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { awsClient } from "../../shared/aws/client.ts";

/** Whether moto was asked for, by `AWS_ENGINE=moto`. */
export const onMoto = process.env["AWS_ENGINE"] === "moto";

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Calls the AWS that listens on a port of loopback, in the region of the local stack. */
export const awsAt = (port: number, credentials: Credentials): Aws =>
  awsClient({ patience, region, endpoint: `http://127.0.0.1:${port}`, credentials });
