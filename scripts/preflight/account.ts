/** What preflight asks of an AWS account. Everything here only reads. */
export interface Account {
  readonly region: string;
  /** Its number. */
  number(): Promise<string>;
  /** How many functions may run at once. */
  concurrency(): Promise<number>;
  /** The services that AWS has in the region, by their short names. */
  services(): Promise<readonly string[]>;
  /** The version of the CDK's own stack in a region; nothing where there is none. */
  bootstrap(region: string): Promise<number | undefined>;
  stack(name: string, region?: string): Promise<Stack | undefined>;
  /** Those of the names that exist already and are no resource of the stack `ours`. */
  taken(names: Names, ours: string): Promise<readonly string[]>;
  /** Whether SES has let the account out of its sandbox, and lets it send. */
  mail(): Promise<{ readonly isOutOfSandbox: boolean; readonly maySend: boolean }>;
  /** Whether SES has verified this domain; nothing where it does not know it. */
  emailIdentity(domain: string): Promise<{ readonly isVerified: boolean } | undefined>;
  /** A certificate of ACM in us-east-1; nothing where there is none. */
  certificate(arn: string): Promise<Certificate | undefined>;
  /** Whether there is this web ACL for CloudFront. */
  hasWebAcl(arn: string): Promise<boolean>;
  hasSecret(name: string): Promise<boolean>;
}

export interface Stack {
  /** `CREATE_COMPLETE` … */
  readonly status: string;
  /** Whether it refuses to be deleted. */
  readonly isProtected: boolean;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Certificate {
  /** `ISSUED` … */
  readonly status: string;
  /** The hosts it is for, with `*.` for any of a domain. */
  readonly hosts: readonly string[];
}

/** Names that the stack gives and that an account can have once only. */
export interface Names {
  readonly functions: readonly string[];
  readonly logs: readonly string[];
  readonly queues: readonly string[];
  readonly bus: string;
  /** The prefix of the address where staff sign in; none with a sign-in of their own. */
  readonly signIn: string | undefined;
}
