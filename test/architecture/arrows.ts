/** The laws about imports. Each law tells whether one file may import another file or a package. */

import type { Import } from "./imports.ts";

type Law = (one: Import) => boolean;

const isTest = (file: string): boolean => /(^test\/|\.test\.tsx?$|\/(fakes|sample-rows)\.ts$)/.test(file);
const under = (file: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
const isPackage = (to: string): boolean =>
  !/^(events|shared|functions|infra|web|local|test|scripts)\//.test(to);
const serviceOf = (file: string): string | undefined => /^functions\/([^/]+)\//.exec(file)?.[1];
const roomOf = (file: string): string | undefined => /^functions\/[^/]+\/([^/]+)\//.exec(file)?.[1];

/** A helper file without any product logic; every folder may import this file. */
const ofLanguage = "shared/defined.ts";

/** The folders that the files of each folder of the product may import. Other laws cover packages. */
const arrows: readonly { readonly from: string; readonly to: readonly string[] }[] = [
  { from: "events", to: ["events"] },
  { from: "shared", to: ["shared", "events"] },
  { from: "functions", to: ["functions", "shared", "events", "web"] },
  {
    from: "infra",
    to: [
      "infra",
      "events",
      "functions",
      "shared/secrets/purposes.ts",
      "shared/triggers.ts",
      "shared/contracts/openapi/openapi.ts",
      "shared/security-headers.ts",
      ofLanguage,
    ],
  },
  { from: "web", to: ["web", "shared/contracts", ofLanguage] },
  // `load-folder.ts` reads an organisation's files; no Lambda includes it.
  { from: "local", to: ["local", "functions/directory/adapters/load-folder.ts"] },
];

const alongArrows: Law = ({ from, to }) =>
  isPackage(to) || arrows.every((arrow) => !under(from, arrow.from) || under(to, ...arrow.to));

const servicesApart: Law = ({ from, to }) =>
  serviceOf(from) === undefined || serviceOf(to) === undefined || serviceOf(from) === serviceOf(to);

const infraReadsTriggers: Law = ({ from, to }) =>
  !under(from, "infra") || serviceOf(to) === undefined || to.endsWith("/triggers.ts");

const contractsAreLight: Law = ({ from, to }) =>
  !under(from, "shared/contracts") ||
  isPackage(to) ||
  under(to, "shared/contracts", "shared/domain", "shared/directory/snapshot.ts", ofLanguage);

/** Whether the file holds examples of API operations, the list of operations, or the OpenAPI document made from both. */
const isExample = (file: string): boolean =>
  /^shared\/contracts\/[a-z]+\/examples\//.test(file) ||
  under(file, "shared/contracts/openapi", "shared/contracts/operations.ts");

const examplesApart: Law = ({ from, to }) =>
  !isExample(to) || isExample(from) || !under(from, "events", "shared", "functions", "web", "local");

const webSeesTypes: Law = ({ from, to, typeOnly }) =>
  !under(from, "web") || !under(to, "shared") || typeOnly || under(to, "shared/contracts", ofLanguage);

const middyInOnePlace: Law = ({ from, to }) => !to.startsWith("@middy/") || under(from, "shared/handler");

/** Services, pages and the local stack use AWS through ports and never import the AWS SDK. */
const sdkBehindPorts: Law = ({ from, to }) =>
  !/^@(aws-sdk|smithy)\//.test(to) ||
  !under(from, "events", "functions", "web", "local", "shared/contracts", "shared/domain");
const httpInOnePlace: Law = ({ from, to }) =>
  !/^node:(https?|net|tls)$/.test(to) ||
  !under(from, "events", "shared", "functions", "web") ||
  under(from, "shared/aws", "shared/webhooks");

/**
 * A use case gets its ports as an argument; so it may not import the code that makes ports to tables, queues or message
 * senders.
 */
const portsAreArguments: Law = ({ from, to, typeOnly }) =>
  typeOnly ||
  [undefined, "lambdas", "adapters"].includes(roomOf(from)) ||
  !under(to, "shared/aws", "shared/table", "shared/queue", "shared/bus", "shared/invoke", "shared/messages");

/**
 * All files must import zod as `zod/mini`: another path would bundle a second copy of zod. Types may also come from
 * `zod/v4/core`.
 */
const oneZod: Law = ({ to, typeOnly }) =>
  !/^zod(\/|$)/.test(to) || to === "zod/mini" || (to === "zod/v4/core" && typeOnly);

export const laws: Readonly<Record<string, Law>> = {
  "imports go one way: events ← shared ← functions ← their Lambdas; web sees contracts, local sees the organisation's reader alone":
    alongArrows,
  "a service imports no other": servicesApart,
  "infra reads a service's triggers and nothing else of it": infraReadsTriggers,
  "contracts stand on domain words and the snapshot only": contractsAreLight,
  "no function, handler or page imports an example of an operation": examplesApart,
  "pages take types and contracts from shared": webSeesTypes,
  "only shared/handler uses middy": middyInOnePlace,
  "the AWS SDK stands behind ports of shared": sdkBehindPorts,
  "only shared/aws and shared/webhooks open connections": httpInOnePlace,
  "use cases take their ports as an argument": portsAreArguments,
  "zod is zod/mini": oneZod,
};

/** @returns the imports that violate a law, as "FILE imports FILE". Imports in test files are exempt. */
export const broken = (law: Law, imports: readonly Import[]): readonly string[] =>
  imports.filter((one) => !isTest(one.from) && !law(one)).map(({ from, to }) => `${from} imports ${to}`);
