/**
 * Asks an AWS account through the SDK, with its usual environment variables. `AWS_ENDPOINT_URL` chooses
 * another implementation of AWS.
 */
import { ACMClient, DescribeCertificateCommand } from "@aws-sdk/client-acm";
import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from "@aws-sdk/client-cloudformation";
import { CloudWatchLogsClient, paginateDescribeLogGroups } from "@aws-sdk/client-cloudwatch-logs";
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolDomainCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { DescribeEventBusCommand, EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { GetAccountSettingsCommand, LambdaClient, paginateListFunctions } from "@aws-sdk/client-lambda";
import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { paginateListQueues, SQSClient } from "@aws-sdk/client-sqs";
import { GetParameterCommand, paginateGetParametersByPath, SSMClient } from "@aws-sdk/client-ssm";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { GetWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import type { Account, Names, Stack } from "./account.ts";

/** CloudFront accepts certificates and web ACLs from this region only. */
const edge = { region: "us-east-1" };

export async function awsAccount(): Promise<Account> {
  const sts = new STSClient({});
  const region = await sts.config.region();
  return {
    region,
    number: async () => (await sts.send(new GetCallerIdentityCommand({}))).Account ?? "",
    concurrency: async () => {
      const { AccountLimit } = await new LambdaClient({}).send(new GetAccountSettingsCommand({}));
      return AccountLimit?.ConcurrentExecutions ?? 0;
    },
    services: () => servicesOf(region),
    bootstrap,
    stack,
    taken,
    mail: async () => {
      const { ProductionAccessEnabled, SendingEnabled } = await new SESv2Client({}).send(
        new GetAccountCommand({}),
      );
      return { isOutOfSandbox: ProductionAccessEnabled === true, maySend: SendingEnabled === true };
    },
    emailIdentity: (EmailIdentity) =>
      orNothing(async () => {
        const found = await new SESv2Client({}).send(new GetEmailIdentityCommand({ EmailIdentity }));
        return { isVerified: found.VerifiedForSendingStatus === true };
      }),
    certificate: (CertificateArn) =>
      orNothing(async () => {
        const { Certificate } = await new ACMClient(edge).send(
          new DescribeCertificateCommand({ CertificateArn }),
        );
        const { Status = "", DomainName = "", SubjectAlternativeNames = [] } = Certificate ?? {};
        return { status: Status, hosts: [DomainName, ...SubjectAlternativeNames] };
      }),
    hasWebAcl: async (arn) => {
      const [Name, Id] = arn.split("/").slice(-2);
      const ask = new GetWebACLCommand({ Name, Id, Scope: "CLOUDFRONT" });
      return (await orNothing(() => new WAFV2Client(edge).send(ask))) !== undefined;
    },
    hasSecret: async (SecretId) => {
      const ask = new DescribeSecretCommand({ SecretId });
      return (await orNothing(() => new SecretsManagerClient({}).send(ask))) !== undefined;
    },
  };
}

/** The names of AWS's errors about a resource that does not exist. */
const none =
  /^(ResourceNotFoundException|NotFoundException|ParameterNotFound|WAFNonexistentItemException|WAFInvalidParameterException)$/;

/**
 * @returns undefined when AWS says that the resource does not exist
 * @throws any other error
 */
async function orNothing<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && none.test(error.name)) return undefined;
    throw error;
  }
}

async function all<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[] | undefined,
) {
  const found: Item[] = [];
  for await (const page of pages) found.push(...(items(page) ?? []));
  return found;
}

async function servicesOf(region: string): Promise<readonly string[]> {
  const Path = `/aws/service/global-infrastructure/regions/${region}/services`;
  const pages = paginateGetParametersByPath({ client: new SSMClient({}) }, { Path });
  return (await all(pages, ({ Parameters }) => Parameters)).map(({ Value = "" }) => Value);
}

const bootstrap = (region: string): Promise<number | undefined> =>
  orNothing(async () => {
    const Name = "/cdk-bootstrap/hnb659fds/version";
    const { Parameter } = await new SSMClient({ region }).send(new GetParameterCommand({ Name }));
    return Number(Parameter?.Value);
  });

async function stack(StackName: string, region?: string): Promise<Stack | undefined> {
  const client = new CloudFormationClient(region === undefined ? {} : { region });
  try {
    const { Stacks: [found] = [] } = await client.send(new DescribeStacksCommand({ StackName }));
    if (!found) return undefined;
    const outputs = (found.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [
      OutputKey,
      OutputValue,
    ]);
    const { StackStatus: status = "", EnableTerminationProtection } = found;
    return {
      status,
      isProtected: EnableTerminationProtection === true,
      outputs: Object.fromEntries(outputs),
    };
  } catch (error) {
    // CloudFormation has no separate error for a stack that does not exist.
    if (error instanceof Error && error.message.includes("does not exist")) return undefined;
    throw error;
  }
}

async function taken(names: Names, ours: string): Promise<readonly string[]> {
  const own = (await stack(ours)) ? await resourcesOf(ours) : new Set<string>();
  const given = await Promise.all([
    functionsAmong(names.functions),
    logsAmong(names.logs),
    queuesAmong(names.queues),
    busNamed(names.bus),
    names.signIn === undefined ? [] : signInAt(names.signIn),
  ]);
  return given.flat().filter((name) => !own.has(name));
}

/** Returns the physical names of a stack's resources; for a queue, CloudFormation gives the URL. */
async function resourcesOf(StackName: string): Promise<ReadonlySet<string>> {
  const pages = paginateListStackResources({ client: new CloudFormationClient({}) }, { StackName });
  const ids = await all(pages, ({ StackResourceSummaries }) => StackResourceSummaries);
  return new Set(
    ids.map(({ PhysicalResourceId = "" }) =>
      PhysicalResourceId.startsWith("https://sqs")
        ? PhysicalResourceId.slice(PhysicalResourceId.lastIndexOf("/") + 1)
        : PhysicalResourceId,
    ),
  );
}

const among = (wanted: readonly string[], there: readonly (string | undefined)[]): readonly string[] => {
  const found = new Set(there);
  return wanted.filter((each) => found.has(each));
};

const functionsAmong = async (wanted: readonly string[]) => {
  const pages = paginateListFunctions({ client: new LambdaClient({}) }, {});
  const there = await all(pages, ({ Functions }) => Functions);
  return among(
    wanted,
    there.map(({ FunctionName }) => FunctionName),
  );
};

const logsAmong = async (wanted: readonly string[]) => {
  const client = new CloudWatchLogsClient({});
  const prefixes = ["/aws/lambda/", "/aws/vendedlogs/peygir/"];
  const there = await Promise.all(
    prefixes.map((logGroupNamePrefix) =>
      all(paginateDescribeLogGroups({ client }, { logGroupNamePrefix }), ({ logGroups }) => logGroups),
    ),
  );
  return among(
    wanted,
    there.flat().map(({ logGroupName }) => logGroupName),
  );
};

const queuesAmong = async (wanted: readonly string[]) => {
  const there = await all(
    paginateListQueues({ client: new SQSClient({}) }, {}),
    ({ QueueUrls }) => QueueUrls,
  );
  return among(
    wanted,
    there.map((url) => url.slice(url.lastIndexOf("/") + 1)),
  );
};

const busNamed = async (Name: string) => {
  const found = await orNothing(() => new EventBridgeClient({}).send(new DescribeEventBusCommand({ Name })));
  return found ? [Name] : [];
};

const signInAt = async (Domain: string) => {
  const client = new CognitoIdentityProviderClient({});
  const { DomainDescription } = await client.send(new DescribeUserPoolDomainCommand({ Domain }));
  return DomainDescription?.Domain === undefined ? [] : [Domain];
};
