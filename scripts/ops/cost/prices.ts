/**
 * AWS's prices in US dollars without tax, in Frankfurt (eu-central-1), on demand. They were copied by hand on
 * 26 and 30 November 2026 from AWS's price pages; `source` names the page. Free tiers are not counted, except
 * three dashboards with at most fifty metrics each, which every account always has for free.
 */
export interface Price {
  /** The price of `per` units in US dollars. */
  readonly usd: number;
  readonly per: number;
  readonly unit: string;
  readonly source: string;
  /**
   * True when the price is an estimate, because the price depends on a contract or a country and no price list has it.
   */
  readonly assumed?: true;
}

const million = 1_000_000;
const at = (page: string) => `https://aws.amazon.com/${page}/pricing/`;

export const prices = {
  write: { usd: 0.7625, per: million, unit: "write units", source: at("dynamodb") },
  read: { usd: 0.1525, per: million, unit: "read units", source: at("dynamodb") },
  invocation: { usd: 0.2, per: million, unit: "invocations", source: at("lambda") },
  compute: { usd: 0.0000133334, per: 1, unit: "GB-seconds (arm64)", source: at("lambda") },
  apiCall: { usd: 1.2, per: million, unit: "calls of the HTTP API", source: at("api-gateway") },
  pageCall: { usd: 1.2, per: million, unit: "HTTPS requests at CloudFront", source: at("cloudfront") },
  event: { usd: 1, per: million, unit: "events put on the bus", source: at("eventbridge") },
  queueCall: { usd: 0.4, per: million, unit: "calls of SQS", source: at("sqs") },
  archived: { usd: 0.0324, per: 1, unit: "GB of logs stored, a month", source: at("cloudwatch") },
  logged: { usd: 0.63, per: 1, unit: "GB of logs ingested", source: at("cloudwatch") },
  alarm: { usd: 0.1, per: 1, unit: "metrics watched by alarms, a month", source: at("cloudwatch") },
  metric: { usd: 0.3, per: 1, unit: "metrics counted from logs, a month", source: at("cloudwatch") },
  dashboard: { usd: 3, per: 1, unit: "dashboards beyond three, a month", source: at("cloudwatch") },
  trace: { usd: 5, per: million, unit: "traces", source: at("xray") },
  webAcl: { usd: 5, per: 1, unit: "web ACLs, a month", source: at("waf") },
  webAclRule: { usd: 1, per: 1, unit: "rules of web ACLs, a month", source: at("waf") },
  inspected: { usd: 0.6, per: million, unit: "requests through a web ACL", source: at("waf") },
  secret: { usd: 0.4, per: 1, unit: "secrets, a month", source: at("secrets-manager") },
  key: { usd: 1, per: 1, unit: "keys of KMS, a month", source: at("kms") },
  stored: { usd: 0.306, per: 1, unit: "GB in tables, a month", source: at("dynamodb") },
  recoverable: {
    usd: 0.2448,
    per: 1,
    unit: "GB with point-in-time recovery, a month",
    source: at("dynamodb"),
  },
  sms: { usd: 0.05, per: 1, unit: "SMS parts", source: "the vendor's contract", assumed: true },
  /** Bale publishes no price. A message has no parts. */
  messenger: { usd: 0.01, per: 1, unit: "messages in Bale", source: "the vendor's contract", assumed: true },
} as const satisfies Readonly<Record<string, Price>>;

export type Priced = keyof typeof prices;

/** Returns the cost in US dollars. */
export const costOf = (what: Priced, quantity: number): number =>
  (prices[what].usd * quantity) / prices[what].per;
