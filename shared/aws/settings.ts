import type {
  HttpHandlerOptions,
  HttpRequest,
  HttpResponse,
  RequestHandler,
  RetryStrategyV2,
} from "@smithy/types";

/** The keys of the role that calls. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** The settings of every client. */
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

/** The same for all of them, wherever they run. */
export const everywhere = {
  /** Lambda keeps its clock. */
  disableClockSkewCorrection: async () => true,
  /** SQS: the endpoint is where all services are. */
  useQueueUrlAsEndpoint: false,
  /** SQS: TLS already notices a body that was changed on its way. */
  md5: false,
} as const;
