import type {
  HttpHandlerOptions,
  HttpRequest,
  HttpResponse,
  RequestHandler,
  RetryStrategyV2,
} from "@smithy/types";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface Settings {
  readonly region: string;
  readonly credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  readonly endpoint?: string;
  readonly maxAttempts: number;
  readonly retryStrategy: RetryStrategyV2;
  readonly requestHandler: RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>;
  readonly disableClockSkewCorrection: () => Promise<boolean>;
  readonly useQueueUrlAsEndpoint: boolean;
  readonly md5: false;
}

/** The settings of SDK clients that are the same in every environment. */
export const everywhere = {
  /** Lambda keeps the clock right, so the SDK need not correct it. */
  disableClockSkewCorrection: async () => true,
  /** SQS: send to the endpoint that is configured for all services, not to the address of the queue. */
  useQueueUrlAsEndpoint: false,
  /** SQS: do not check MD5 sums, since TLS already detects a body changed in transit. */
  md5: false,
} as const;
