import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";
import { madeOnce, withPureConstants } from "./lean-sources.ts";

/**
 * The code that replaces the configuration of an AWS client: the SDK's own searches profiles, files and instance
 * metadata. A Lambda has the keys of its role in its environment, and `shared/aws` sets all other settings.
 */
const runtimeConfig = `
import { calculateBodyLength } from "@smithy/core/serde";
import { getRuntimeConfig as getSharedRuntimeConfig } from "./runtimeConfig.shared";
const none = async () => undefined;
export const getRuntimeConfig = (config) => ({
  ...getSharedRuntimeConfig(config),
  accountIdEndpointMode: async () => "disabled",
  authSchemePreference: async () => [],
  bodyLengthChecker: calculateBodyLength,
  defaultUserAgentProvider: async () => [["aws-sdk-js", "3"]],
  endpointDiscoveryEnabledProvider: async () => false,
  sigv4aSigningRegionSet: none,
  userAgentAppId: none,
  ...config,
});`;

/**
 * Reads a configured endpoint only from environment variables, and from no file. As in every AWS SDK, the variable for
 * one service takes precedence over the variable for all services.
 */
const configuredEndpoint = `
export const getEndpointFromConfig = async (serviceId) =>
  process.env["AWS_ENDPOINT_URL_" + serviceId.replaceAll(" ", "_").toUpperCase()] || process.env.AWS_ENDPOINT_URL;`;

/** The first part of a service's host name, by the name of the AWS client. */
export const hosts: Readonly<Record<string, string>> = {
  dynamodb: "dynamodb",
  eventbridge: "events",
  lambda: "lambda",
  "secrets-manager": "secretsmanager",
  sesv2: "email",
  sns: "sns",
  sqs: "sqs",
};

/**
 * Returns the endpoint that AWS's rules give for a region, in China or elsewhere. Leaves out FIPS, dual stack and
 * account endpoints, which we do not use.
 */
export function endpointIn(host: string, region: string): string {
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  return `https://${host}.${region}.${domain}`;
}

const endpointResolver = (host: string): string => `
${endpointIn}
export const defaultEndpointResolver = ({ Endpoint, Region }) => ({
  url: new URL(Endpoint ?? endpointIn("${host}", Region)),
  properties: {},
  headers: {},
});`;

/** Modules of the AWS SDK, each with the code that replaces it in the bundles. */
const replaced: readonly (readonly [RegExp, string])[] = [
  [/client-[\w-]+\/dist-es\/runtimeConfig\.js$/, runtimeConfig],
  [/adaptors\/getEndpointFromConfig\.js$/, configuredEndpoint],
  // These modules compute default settings, and `shared/aws` always sets its own.
  [/aws_sdk\/clock-skew-defaults\.js$/, "export const DEFAULT_DISABLE_CLOCK_SKEW_CORRECTION = true;"],
  [/util-retry\/StandardRetryStrategy\.js$/, "export class StandardRetryStrategy {}"],
  [/util-retry\/AdaptiveRetryStrategy\.js$/, "export class AdaptiveRetryStrategy {}"],
  // Features that our calls do not use: streams, endpoint discovery, several regions, parallel invocations in one
  // process, browsers.
  [
    /submodules\/event-streams\/index\.js$/,
    "export const resolveEventStreamSerdeConfig = (config) => config;",
  ],
  [
    /createUserAgentStringParsingProvider\.js$/,
    "export const createUserAgentStringParsingProvider = undefined;",
  ],
  [/signature-v4\/dist-es\/HeaderFormatter\.js$/, "export class HeaderFormatter {}"],
  [
    /endpoint-discovery\/dist-es\/index\.js$/,
    "export const resolveEndpointDiscoveryConfig = (config) => config;",
  ],
  [
    /multi-region\/dist-es\/index\.js$/,
    'export { SignatureV4 as SignatureV4MultiRegion } from "@smithy/signature-v4";',
  ],
  [
    /lambda-invoke-store\/dist-es\/invoke-store\.js$/,
    "export const InvokeStore = { getInstanceAsync: async () => undefined };",
  ],
  // The SDK's SHA-256 is never used, because Node has SHA-256 built in.
  [/submodules\/checksum\/sha256\/Sha256Js\.js$/, "export class Sha256Js {}"],
  // The SDK's MD5 is never used: Node has MD5 built in, and TLS detects a body that was changed in transit.
  [/submodules\/checksum\/md5\/Md5Node\.js$/, "export class Md5Node {}"],
];

/**
 * Removes the registration of error classes. Without a class the SDK makes a general error with the whole
 * response, and our code needs no class.
 */
const withoutErrors = (schemas: string): string =>
  schemas.replace(/^n0_registry\.registerError\(.*\);$/gm, "");

function hostOf(path: string): string {
  const [, client = ""] = /client-([\w-]+)/.exec(path) ?? [];
  const host = hosts[client];
  if (host === undefined) throw new Error(`Name the host of the client of ${client}`);
  return host;
}

/** An esbuild plugin that drops code of the AWS SDK that no Lambda uses. */
export const leanSdk: Plugin = {
  name: "lean-sdk",
  setup: ({ onLoad }) => {
    for (const [filter, contents] of replaced)
      onLoad({ filter }, ({ path }) => ({ contents, loader: "js", resolveDir: dirname(path) }));
    onLoad({ filter: /client-[\w-]+\/dist-es\/endpoint\/endpointResolver\.js$/ }, ({ path }) => ({
      contents: endpointResolver(hostOf(path)),
      loader: "js",
    }));
    onLoad({ filter: /client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
      contents: madeOnce(readFileSync(path, "utf8"), (schemas) => withPureConstants(withoutErrors(schemas))),
      loader: "js",
    }));
  },
};
