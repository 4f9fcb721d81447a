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

/** The settings that do not depend on the environment. */
export const everywhere = {
  /** Lambda keeps the clock right. */
  disableClockSkewCorrection: async () => true,
  /** SQS: use the endpoint of all services. */
  useQueueUrlAsEndpoint: false,
  /** SQS: TLS already detects a body changed in transit. */
  md5: false,
} as const;
