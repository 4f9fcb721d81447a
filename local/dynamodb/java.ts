/** Finds the Java that runs DynamoDB Local. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * The first Java version without a security manager. On such a version, nothing keeps DynamoDB Local from
 * listening on all network interfaces.
 */
export const firstWithoutPolicy = 24;
const oldest = 17;

const install: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "brew install openjdk@21",
  linux:
    "sudo apt-get install -y openjdk-17-jre-headless   (Fedora: sudo dnf install java-21-openjdk-headless)",
  win32: "winget install EclipseAdoptium.Temurin.21.JRE",
};

/**
 * Returns the major version of the `java` on the path.
 * @throws Error with the command that installs Java, when Java is missing or older than 17
 */
export async function javaVersion(java = "java"): Promise<number> {
  const found = await versionOf(java);
  if (found !== undefined && found >= oldest) return found;
  const problem = found === undefined ? "no java was found" : `the java found is ${found}`;
  throw new Error(
    `Amazon DynamoDB Local needs Java ${oldest} or newer; ${problem}. Install it with:\n  ${install[process.platform] ?? "https://adoptium.net"}`,
  );
}

async function versionOf(java: string): Promise<number | undefined> {
  try {
    const { stderr, stdout } = await promisify(execFile)(java, ["-version"]);
    const version = /version "(?:1\.)?(\d+)/.exec(stderr + stdout)?.[1];
    return version === undefined ? undefined : Number(version);
  } catch {
    return undefined;
  }
}
