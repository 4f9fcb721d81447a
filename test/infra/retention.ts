/** Computes from the template and the code for how long data are kept, for `docs/security/retention.md`. */

import { join } from "node:path";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { shortCodeTries } from "../../functions/identity/rules/rules.ts";
import { draftSeconds } from "../../functions/intake/pages/drafts/draft.ts";
import { shortly } from "../../functions/intake/pages/drafts/returned.ts";
import { pinTries } from "../../functions/intake/rules/rules.ts";
import { sessionMinutes } from "../../shared/handler/auth/session.ts";
import { claimsKept } from "../../shared/limits/claims.ts";
import { countsKept } from "../../shared/limits/tallies.ts";
import { minutesLooking } from "../../shared/presence/presence.ts";
import { keysRecoveryDays } from "../../shared/triggers.ts";
import type { Properties, Template } from "./template.ts";

/** A kind of store, and how to read from its properties how long it keeps its content. */
interface Kind {
  readonly type: string;
  /** The name on the page; several stores with one name and the same settings have one line. */
  readonly nameOf: (path: string, properties: Properties) => string;
  readonly kept: (properties: Properties) => string;
  /** For how long an earlier state of the store can be restored. */
  readonly restorable: (properties: Properties) => string;
}

const day = 86_400;
const none = "–";

/** `peygir/intake/journal/table/Resource` → `intake/journal`, `peygir/stores/keys-table/Resource` → `keys`. */
const nameOfPath = (path: string): string =>
  path
    .replace(/^peygir\/(?:stores\/)?/, "")
    .replace(/\/Resource$/, "")
    .replace(/[/-]table$/, "")
    .replace(/([\w-]+)\/\1$/, "$1");

/** `identity-on-events` → `*-on-events`, `identity-on-events-dlq` → `*-dlq`. */
const patternOfQueue = (name: string): string => name.replace(/^[a-z]+-(?:.*(?=-dlq$))?-?/, "*-");

function keptInTable({ TimeToLiveSpecification: expiry, StreamSpecification: stream }: Properties): string {
  const rows = expiry?.Enabled
    ? `a row with \`${expiry.AttributeName}\`: until that moment; other rows: without end`
    : "without end";
  return stream ? `${rows}; new rows also in a stream` : rows;
}

function restorableTable({ Replicas }: Properties): string {
  const { PointInTimeRecoveryEnabled: isOn, RecoveryPeriodInDays: days } =
    Replicas[0].PointInTimeRecoverySpecification ?? {};
  return isOn ? `${days} days` : none;
}

function keptInBucket({
  LifecycleConfiguration: lifecycle,
  ObjectLockConfiguration: lock,
}: Properties): string {
  const rules = (lifecycle?.Rules ?? []).map(({ ExpirationInDays: days, Prefix }: Properties) =>
    Prefix ? `below \`${Prefix}\`: ${inDays(days)}; other objects: without end` : inDays(days),
  );
  const locked = lock ? [`at least ${inDays(lock.Rule.DefaultRetention.Days)} (Object Lock)`] : [];
  return [...rules, ...locked].join(", ") || "without end";
}

const kinds: readonly Kind[] = [
  {
    type: "AWS::DynamoDB::GlobalTable",
    nameOf: nameOfPath,
    kept: keptInTable,
    restorable: restorableTable,
  },
  {
    type: "AWS::S3::Bucket",
    nameOf: nameOfPath,
    kept: keptInBucket,
    restorable: ({ VersioningConfiguration: versions }) => (versions ? "earlier versions" : none),
  },
  {
    type: "AWS::SQS::Queue",
    nameOf: (_, { QueueName }) => patternOfQueue(QueueName),
    kept: ({ MessageRetentionPeriod: seconds }) => inDays(seconds / day),
    restorable: () => none,
  },
  {
    type: "AWS::Logs::LogGroup",
    nameOf: (path, { LogGroupName: name }) =>
      name?.replace(/^(\/aws\/lambda\/).*/, "$1*") ?? nameOfPath(path),
    kept: ({ RetentionInDays: days }) => inDays(days),
    restorable: () => none,
  },
  {
    type: "AWS::KMS::Key",
    nameOf: nameOfPath,
    kept: () => "without end",
    restorable: ({ PendingWindowInDays: days }) => `${days} days after its deletion was ordered`,
  },
  {
    type: "AWS::Cognito::UserPool",
    nameOf: nameOfPath,
    kept: () => "without end",
    restorable: () => none,
  },
];

const inDays = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;

const afterStack = ({ DeletionPolicy = "Delete" }: { readonly DeletionPolicy?: string }): string =>
  DeletionPolicy.startsWith("Retain") ? "stays" : "is deleted";

/**
 * The rows of the table of stores without the column `number`, each with the number of such stores: name, how long
 * content is kept, how long earlier states can be restored, and whether the store outlives the stack.
 */
const storeLines = (template: Template): ReadonlyMap<string, number> =>
  kinds
    .flatMap(({ type, nameOf, kept, restorable }) =>
      template.all(type).map(([id, resource]) => {
        const { Properties: own } = resource;
        const cells = [
          `\`${nameOf(template.path(id), own)}\``,
          kept(own),
          restorable(own),
          afterStack(resource),
        ];
        return cells.join(" | ");
      }),
    )
    .reduce((counted, line) => counted.set(line, (counted.get(line) ?? 0) + 1), new Map<string, number>());

/** The names of the stores in the template, as the page writes them. */
export const storesOf = (template: Template): readonly string[] => [
  ...new Set([...storeLines(template).keys()].map((line) => line.split(" | ")[0] ?? "")),
];

/** The times that the code sets for rows inside a table; the table's own settings do not show them. */
function timesInCode(): readonly (readonly [what: string, time: string, source: string])[] {
  const longestWindow = Math.max(shortCodeTries.seconds, pinTries.seconds) / day;
  return [
    [
      "`limits`: a counter",
      `to the end of its window, ${inDays(longestWindow)} at most`,
      "`shared/limits/window.ts`",
    ],
    ["`limits`: ids of messages and calls that came", inDays(claimsKept / day), "`shared/limits/claims.ts`"],
    ["`limits`: numbers of guidance texts shown", inDays(countsKept / day), "`shared/limits/tallies.ts`"],
    [
      "`limits`: an unfinished form",
      `${draftSeconds / 3_600} hours after the last answer`,
      "`functions/intake/pages/drafts/draft.ts`",
    ],
    [
      "`limits`: answers of a refused form of one page",
      `${shortly / 60} minutes`,
      "`functions/intake/pages/drafts/returned.ts`",
    ],
    [
      "`limits`: the end of a session",
      `${sessionMinutes} minutes after the last moment whose sessions it ends`,
      "`shared/handler/auth/session.ts`",
    ],
    ["views: who has a case open", `${minutesLooking} minutes`, "`shared/presence/presence.ts`"],
    ["`keys`: a destroyed key, in backups", inDays(keysRecoveryDays), "`shared/triggers.ts`"],
    ...demoRetention(),
  ];
}

/** The retention of requests that the demo organisation chose, in months of the Solar Hijri calendar. */
function demoRetention(): readonly (readonly [string, string, string])[] {
  const folder = "functions/directory/demo";
  const { clocks } = loadFolder(join(import.meta.dirname, "../..", folder)).snapshot as {
    readonly clocks: readonly {
      readonly clock: string;
      readonly when: { readonly kind?: readonly string[] };
      readonly takes: number;
    }[];
  };
  return clocks
    .filter(({ clock }) => clock === "retention")
    .map(({ when: { kind }, takes }) => [
      `requests of the demo organisation, ${kind ? `kind ${kind.join(", ")}` : "other kinds"}`,
      `${takes} months after their end, then until an administrator or nightly erasing erases them`,
      `\`${folder}/clocks.yaml\``,
    ]);
}

/** The computed tables of the page. */
export const retentionTables = (template: Template): string =>
  [
    "| store | number | content is kept | earlier states can be restored for | after the stack is deleted |",
    "|---|---:|---|---|---|",
    ...[...storeLines(template)].map(([line, number]) => `| ${line.replace(" | ", ` | ${number} | `)} |`),
    "",
    "| content with a time of its own | kept | set in |",
    "|---|---|---|",
    ...timesInCode().map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");
