/** The questions that preflight asks an AWS account; all only read. */
export interface Account {
  readonly region: string;
  /** The account number. */
  number(): Promise<string>;
  /** The limit of concurrent function executions. */
  concurrency(): Promise<number>;
  /** The services available in the region, by their short names. */
  services(): Promise<readonly string[]>;
  /** The version of the CDK's bootstrap stack in a region; undefined without one. */
  bootstrap(region: string): Promise<number | undefined>;
  stack(name: string, region?: string): Promise<Stack | undefined>;
  /** The names that already exist outside the stack `ours`. */
  taken(names: Names, ours: string): Promise<readonly string[]>;
  /** Whether SES has released the account from its sandbox, and lets it send. */
  mail(): Promise<{ readonly isOutOfSandbox: boolean; readonly maySend: boolean }>;
  /** Whether SES has verified this domain; undefined for an unknown one. */
  emailIdentity(domain: string): Promise<{ readonly isVerified: boolean } | undefined>;
  /** A certificate of ACM in us-east-1; undefined without one. */
  certificate(arn: string): Promise<Certificate | undefined>;
  /** Whether this web ACL for CloudFront exists. */
  hasWebAcl(arn: string): Promise<boolean>;
  hasSecret(name: string): Promise<boolean>;
}

export interface Stack {
  /** `CREATE_COMPLETE` … */
  readonly status: string;
  /** Whether it has deletion protection. */
  readonly isProtected: boolean;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Certificate {
  /** `ISSUED` … */
  readonly status: string;
  /** Its hosts, with `*.` for any subdomain. */
  readonly hosts: readonly string[];
}

/** Names that the stack gives and that an account can have only once. */
export interface Names {
  readonly functions: readonly string[];
  readonly logs: readonly string[];
  readonly queues: readonly string[];
  readonly bus: string;
  /** The prefix of the sign-in's address; undefined with another identity provider. */
  readonly signIn: string | undefined;
}
