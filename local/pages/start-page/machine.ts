/** Lists the programs that this machine lacks, in words. The stack has already started without them. */
import { existsSync } from "node:fs";
import { firstWithoutPolicy, javaVersion } from "../../dynamodb/java.ts";
import type { Template } from "../../template/template.ts";
import type { Bilingual } from "./language.ts";

export interface Machine {
  /** The version of this machine's Node, such as `24.21.0`. */
  readonly node: string;
  /** The major version of Node on which the deployed functions run. */
  readonly nodeOfFunctions: number | undefined;
  /** The major version of Java. */
  readonly java: number;
  /** The path of Chromium for the browser tests; undefined when none is found. */
  readonly chromium: string | undefined;
}

export interface Missing {
  readonly says: Bilingual;
  /** The command that installs the missing program, if there is one. */
  readonly command?: string;
}

/** The paths at which systems install Chromium; the environment variable `CHROMIUM` names another path. */
const chromiums = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

export async function thisMachine(template: Template): Promise<Machine> {
  const named = process.env["CHROMIUM"];
  return {
    node: process.versions.node,
    nodeOfFunctions: nodeOf(template),
    java: await javaVersion(),
    chromium: [...(named ? [named] : []), ...chromiums].find((place) => existsSync(place)),
  };
}

function nodeOf(template: Template): number | undefined {
  const runtimes = template.ofType<{ readonly Runtime?: string }>("AWS::Lambda::Function");
  const [, major] = /^nodejs(\d+)\./.exec(runtimes[0]?.properties.Runtime ?? "") ?? [];
  return major === undefined ? undefined : Number(major);
}

export const missingOn = ({ node, nodeOfFunctions, java, chromium }: Machine): readonly Missing[] => [
  ...(chromium === undefined
    ? [
        {
          says: {
            fa: "کرومیوم نصب نیست: آزمون‌های مرورگر از نسخه‌ای استفاده می‌کنند که با بسته‌های npm آمده است؛ نسخه دبیان سبک‌تر است.",
            en: "No Chromium is installed: the browser tests use the one that the npm packages bring. Debian’s takes less work.",
          },
          command: "sudo apt-get install -y chromium-headless-shell",
        },
      ]
    : []),
  ...(java >= firstWithoutPolicy
    ? [
        {
          says: {
            fa: `جاوا ${java} نمی‌تواند DynamoDB Local را به همین دستگاه محدود کند: دیگران در شبکه هم به آن می‌رسند. جاوا ۱۷ یا ۲۱ می‌تواند.`,
            en: `Java ${java} cannot hold DynamoDB Local to this machine: others on the network reach it. Java 17 or 21 can.`,
          },
          command: "sudo apt-get install -y openjdk-17-jre-headless",
        },
      ]
    : []),
  ...(nodeOfFunctions !== undefined && Number(node.split(".")[0]) !== nodeOfFunctions
    ? [
        {
          says: {
            fa: `اینجا Node ${node} است و تابع‌ها روی AWS با Node ${nodeOfFunctions} اجرا می‌شوند.`,
            en: `This is Node ${node}; on AWS the functions run on Node ${nodeOfFunctions}.`,
          },
        },
      ]
    : []),
];
