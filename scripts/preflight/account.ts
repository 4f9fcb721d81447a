/** The questions that preflight asks an AWS account. Each only reads. */
export interface Account {
  readonly region: string;
  /** Returns the account number. */
  number(): Promise<string>;
  /** Returns how many invocations may run in parallel in the account (Lambda's concurrency limit). */
  concurrency(): Promise<number>;
  /** Returns the AWS services available in the region, by their short names. */
  services(): Promise<readonly string[]>;
  /** Returns the version of the CDK's bootstrap stack in a region; undefined when there is none. */
  bootstrap(region: string): Promise<number | undefined>;
  stack(name: string, region?: string): Promise<Stack | undefined>;
  /** Returns those of the names that already exist outside the stack `ours`. */
  taken(names: Names, ours: string): Promise<readonly string[]>;
  /** Returns whether SES has released the account from its sandbox, and whether it lets the account send. */
  mail(): Promise<{ readonly isOutOfSandbox: boolean; readonly maySend: boolean }>;
  /** Returns whether SES has verified this domain; undefined when SES does not know it. */
  emailIdentity(domain: string): Promise<{ readonly isVerified: boolean } | undefined>;
  /** Returns a certificate of ACM in us-east-1; undefined when it does not exist. */
  certificate(arn: string): Promise<Certificate | undefined>;
  /** Returns whether this web ACL for CloudFront exists. */
  hasWebAcl(arn: string): Promise<boolean>;
  hasSecret(name: string): Promise<boolean>;
}

export interface Stack {
  /** CloudFormation's status of the stack, such as `CREATE_COMPLETE`. */
  readonly status: string;
  /** Whether the stack has deletion protection. */
  readonly isProtected: boolean;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Certificate {
  /** ACM's status of the certificate, such as `ISSUED`. */
  readonly status: string;
  /** The hosts that the certificate covers; `*.` stands for any subdomain. */
  readonly hosts: readonly string[];
}

/** The names of resources in the stack that must be unique in an account. */
export interface Names {
  readonly functions: readonly string[];
  readonly logs: readonly string[];
  readonly queues: readonly string[];
  readonly bus: string;
  /** The prefix of the sign-in's address; undefined when staff sign in with another identity provider. */
  readonly signIn: string | undefined;
}
