/** What plays AWS for tests of ports: the engines of the local stack, or moto in a run of `npm run conformance`. */

import { patience } from "../../local/stack/patience.ts";
import { region } from "../../local/template/names.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { awsClient } from "../../shared/aws/client.ts";
import type { Moto } from "../conformance/moto.ts";
import { shared } from "./shared.ts";

/** Whether moto was asked for, by `AWS_ENGINE=moto`. */
export const onMoto = process.env["AWS_ENGINE"] === "moto";

/** The moto of this run of the tests, where it was asked for. */
export const chosenMoto = async (): Promise<Moto | undefined> => (onMoto ? shared("/moto") : undefined);

/** Calls what listens on a port of loopback, in the region of the local stack. */
export const awsAt = (port: number, credentials: Moto["credentials"] | OwnKeys): Aws =>
  awsClient({ patience, region, endpoint: `http://127.0.0.1:${port}`, credentials });

interface OwnKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}
