import type { Client, MetadataBearer } from "@smithy/types";
import { type BackOff, fullJitter } from "../back-off.ts";
import type { Aws, Named, Service } from "./aws.ts";
import { errorOf, lasting } from "./errors.ts";
import { httpSend, type Send } from "./http.ts";
import { requestHandler } from "./request-handler.ts";
import { retries } from "./retries.ts";
import { type Credentials, everywhere, type Settings } from "./settings.ts";

export interface AwsOptions {
  readonly region: string;
  readonly credentials: Credentials;
  /**
   * The endpoint for all services (`AWS_ENDPOINT_URL`); when absent, calls go to AWS's regional endpoints.
   */
  readonly endpoint?: string | undefined;
  readonly send?: Send;
  readonly backOff?: BackOff;
  /** The least time in milliseconds that every call waits for its answer; 3,000 when absent. */
  readonly patience?: number | undefined;
}

/** The most times that a call is sent: the first attempt and the retries together. */
const tries = 6;
/**
 * Milliseconds that a call waits for its answer. DynamoDB answers within milliseconds, and every Lambda may
 * run for at least ten seconds.
 */
const defaultPatience = 3_000;

/** Creates an `Aws` that sends calls through AWS SDK clients; each client is created on first use. */
export function awsClient(options: AwsOptions): Aws {
  const { send = httpSend, backOff = fullJitter(), patience: least = defaultPatience } = options;
  const settings = (attempts: number, fresh: boolean): Settings => ({
    ...everywhere,
    ...placeOf(options),
    maxAttempts: attempts,
    retryStrategy: retries(attempts, backOff),
    requestHandler: requestHandler(send, { least, fresh }),
  });
  const persistent = madeOnce(settings(tries, false));
  const single = madeOnce(settings(1, true));
  return {
    call: async (service, command, patience) => {
      const client = persistent(service);
      try {
        return await client.send(command, { requestTimeout: patience });
      } catch (error) {
        throw lasting(errorOf(client.config.serviceId, error));
      }
    },
    once: async (service, command) => {
      const client = single(service);
      try {
        return await client.send(command);
      } catch (error) {
        throw errorOf(client.config.serviceId, error);
      }
    },
  };
}

function placeOf({ region, credentials, endpoint }: AwsOptions) {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return {
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    ...(endpoint !== undefined && { endpoint }),
  };
}

function madeOnce(settings: Settings) {
  const made = new Map<unknown, unknown>();
  return <Ins extends object, Outs extends MetadataBearer, Config extends Named>(
    service: Service<Ins, Outs, Config>,
  ) => {
    const client = made.get(service) ?? new service(settings);
    made.set(service, client);
    return client as Client<Ins, Outs, Config>;
  };
}
