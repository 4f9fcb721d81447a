/** Which files may import which. Each law takes imports and returns the violations in words. */

import type { Import } from "./imports.ts";

type Law = (one: Import) => boolean;

const isTest = (file: string): boolean => /(^test\/|\.test\.tsx?$|\/(fakes|sample-rows)\.ts$)/.test(file);
const under = (file: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
const isPackage = (to: string): boolean =>
  !/^(events|shared|functions|infra|web|local|test|scripts)\//.test(to);
const serviceOf = (file: string): string | undefined => /^functions\/([^/]+)\//.exec(file)?.[1];
const roomOf = (file: string): string | undefined => /^functions\/[^/]+\/([^/]+)\//.exec(file)?.[1];

/** A general helper that knows nothing of the product. */
const ofLanguage = "shared/defined.ts";

/** Which folders of the product may import which; other laws cover packages. */
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
  // Files of an organisation have one reader, which is in no Lambda.
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

/** Examples of operations, the list of them, and the API's document made from them. */
const isExample = (file: string): boolean =>
  /^shared\/contracts\/[a-z]+\/examples\//.test(file) ||
  under(file, "shared/contracts/openapi", "shared/contracts/operations.ts");

const examplesApart: Law = ({ from, to }) =>
  !isExample(to) || isExample(from) || !under(from, "events", "shared", "functions", "web", "local");

const webSeesTypes: Law = ({ from, to, typeOnly }) =>
  !under(from, "web") || !under(to, "shared") || typeOnly || under(to, "shared/contracts", ofLanguage);

const middyInOnePlace: Law = ({ from, to }) => !to.startsWith("@middy/") || under(from, "shared/handler");

/** Ports hide AWS: services, pages and the local stack import none of its SDK. */
const sdkBehindPorts: Law = ({ from, to }) =>
  !/^@(aws-sdk|smithy)\//.test(to) ||
  !under(from, "events", "functions", "web", "local", "shared/contracts", "shared/domain");
const httpInOnePlace: Law = ({ from, to }) =>
  !/^node:(https?|net|tls)$/.test(to) ||
  !under(from, "events", "shared", "functions", "web") ||
  under(from, "shared/aws", "shared/webhooks");

/** A use case gets its ports as an argument and creates no table, queue or clock. */
const portsAreArguments: Law = ({ from, to, typeOnly }) =>
  typeOnly ||
  [undefined, "lambdas", "adapters"].includes(roomOf(from)) ||
  !under(to, "shared/aws", "shared/table", "shared/queue", "shared/bus", "shared/invoke", "shared/messages");

/** Any other entry of zod puts a second copy into the bundle; its core may be imported for types only. */
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

/** The violations of a law in all files but tests. */
export const broken = (law: Law, imports: readonly Import[]): readonly string[] =>
  imports.filter((one) => !isTest(one.from) && !law(one)).map(({ from, to }) => `${from} imports ${to}`);
