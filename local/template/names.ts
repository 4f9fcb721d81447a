/**
 * The results of `Ref` and `Fn::GetAtt` for a resource: names and ARNs as AWS forms them, in one imaginary
 * account.
 */

export const region = "eu-central-1";
export const account = "000000000000";

/** A resource with its name. */
export interface Named {
  readonly logicalId: string;
  readonly type: string;
  readonly name: string;
}

/** The property in which a template may choose the resource's name, by resource type. */
export const nameProperties: Readonly<Record<string, string>> = {
  "AWS::Cognito::UserPoolResourceServer": "Identifier",
  "AWS::DynamoDB::GlobalTable": "TableName",
  "AWS::DynamoDB::Table": "TableName",
  "AWS::Events::EventBus": "Name",
  "AWS::Events::Rule": "Name",
  "AWS::IAM::Role": "RoleName",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::Logs::LogGroup": "LogGroupName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::SES::EmailIdentity": "EmailIdentity",
  "AWS::SNS::Topic": "TopicName",
  "AWS::SQS::Queue": "QueueName",
};

/**
 * How to get the qualifier of an alias or a version from its properties, by resource type. Callers write the
 * qualifier after the function's name, as in `intake-citizen-api:live`. Here each function has one version.
 */
export const qualifiers: Readonly<
  Record<string, (properties: Readonly<Record<string, unknown>>) => unknown>
> = {
  "AWS::Lambda::Alias": ({ Name }) => Name,
  "AWS::Lambda::Version": () => "1",
};

const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

type Attributes = (named: Named) => Readonly<Record<string, string>>;

const tableAttributes: Attributes = ({ name }) => ({
  Ref: name,
  Arn: arn("dynamodb", `table/${name}`),
  StreamArn: arn("dynamodb", `table/${name}/stream/local`),
});

const qualified: Attributes = ({ name }) => ({
  Ref: arn("lambda", `function:${name}`),
  Arn: arn("lambda", `function:${name}`),
  Version: name.slice(name.indexOf(":") + 1),
});

/** The values of `Ref` and of the attributes of `Fn::GetAtt`, by resource type. */
const attributes: Readonly<Record<string, Attributes>> = {
  "AWS::ApiGatewayV2::Api": ({ logicalId }) => {
    const id = logicalId.toLowerCase();
    return { Ref: id, ApiId: id, ApiEndpoint: `https://${id}.execute-api.${region}.amazonaws.com` };
  },
  "AWS::CloudFront::Function": ({ name }) => {
    const edge = `arn:aws:cloudfront::${account}:function/${name}`;
    return { Ref: edge, FunctionARN: edge };
  },
  "AWS::CloudFront::Distribution": ({ logicalId }) => ({
    Ref: logicalId,
    Id: logicalId,
    DomainName: `${logicalId.toLowerCase()}.cloudfront.net`,
  }),
  "AWS::Cognito::UserPool": ({ logicalId }) => {
    const id = `${region}_${logicalId}`;
    const providerName = `cognito-idp.${region}.amazonaws.com/${id}`;
    return {
      Ref: id,
      UserPoolId: id,
      Arn: arn("cognito-idp", `userpool/${id}`),
      ProviderName: providerName,
      ProviderURL: `https://${providerName}`,
    };
  },
  "AWS::DynamoDB::GlobalTable": tableAttributes,
  "AWS::DynamoDB::Table": tableAttributes,
  "AWS::Events::EventBus": ({ name }) => ({ Ref: name, Name: name, Arn: arn("events", `event-bus/${name}`) }),
  "AWS::IAM::Role": ({ name }) => ({ Ref: name, Arn: `arn:aws:iam::${account}:role/${name}` }),
  "AWS::Lambda::Alias": qualified,
  "AWS::Lambda::Version": qualified,
  "AWS::Lambda::Function": ({ name }) => ({ Ref: name, Arn: arn("lambda", `function:${name}`) }),
  "AWS::Logs::LogGroup": ({ name }) => ({ Ref: name, Arn: arn("logs", `log-group:${name}:*`) }),
  "AWS::S3::Bucket": ({ name }) => {
    const bucket = name.toLowerCase();
    return {
      Ref: bucket,
      Arn: `arn:aws:s3:::${bucket}`,
      DomainName: `${bucket}.s3.amazonaws.com`,
      RegionalDomainName: `${bucket}.s3.${region}.amazonaws.com`,
    };
  },
  "AWS::SNS::Topic": ({ name }) => ({ Ref: arn("sns", name), TopicArn: arn("sns", name), TopicName: name }),
  "AWS::SQS::Queue": ({ name }) => ({
    Ref: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    QueueUrl: `https://sqs.${region}.amazonaws.com/${account}/${name}`,
    QueueName: name,
    Arn: arn("sqs", name),
  }),
};

/**
 * Returns the value of `Ref` (when the attribute is `Ref`) or of an attribute. A resource type that does not
 * run here gets a plausible ARN.
 */
export function returnValue(named: Named, attribute: string): string {
  const known = attributes[named.type]?.(named)[attribute];
  if (known !== undefined) return known;
  if (attribute === "Ref") return named.name;
  const service = named.type.split("::")[1]?.toLowerCase() ?? "unknown";
  return attribute.endsWith("Arn") ? arn(service, named.name) : `${named.name}.${attribute}`;
}
