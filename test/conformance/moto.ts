/** Moto, an independent implementation of AWS's services, as a process on loopback. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { root } from "../../local/stack/settings.ts";
import { account, region } from "../../local/template/names.ts";

export interface MotoCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface Moto {
  readonly port: number;
  /** Temporary credentials of a role with all permissions; moto checks that each call is signed with them. */
  readonly credentials: MotoCredentials;
}

export interface RunningMoto extends Moto {
  stop(): Promise<void>;
}

const packages = [
  "python3-moto",
  "python3-flask-cors",
  "python3-joserfc",
  "python3-jsonpath-ng",
  "python3-multipart",
  "python3-openapi-spec-validator",
  "python3-yaml",
];
const aptGet = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...packages] as const;

/** The Python that runs moto: the one named in `MOTO_PYTHON`, or Debian's if Debian's moto is installed. */
const pythonOfMoto = (): string =>
  process.env["MOTO_PYTHON"] ?? (existsSync("/usr/bin/moto_server") ? "/usr/bin/python3" : "python3");

/** The version of moto that this Python finds; undefined if moto or a package that its server needs is missing. */
const versionOf = (interpreter: string): string | undefined => {
  const program = "import moto, moto.server, jsonpath_ng, openapi_spec_validator; print(moto.__version__)";
  const { status, stdout } = spawnSync(interpreter, ["-W", "ignore", "-c", program], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
};

/**
 * Installs moto from Debian's packages if it is missing and this process may install packages.
 * @returns the version of moto
 * @throws Error with the command that installs moto, if moto is still missing
 */
export function ensureMoto(say: (line: string) => void): string {
  const found = versionOf(pythonOfMoto());
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0) {
    say(`Installing ${packages.join(", ")}`);
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const [program, ...args] = aptGet;
    spawnSync(program, args, { stdio: "ignore" });
  }
  const installed = versionOf(pythonOfMoto());
  if (installed) return installed;
  throw new Error(
    `npm run conformance needs moto. Install it with:\n  sudo ${aptGet.join(" ")}\nElsewhere:  pip install 'moto[server]'`,
  );
}

/** The folder of moto's logs, in which moto writes why a call failed inside moto. */
const logFolder = join(root, "test-results/conformance");

/** A shell command that ends moto when this process stops or is killed, which closes the pipe at descriptor 3. */
const dieWithParent = '(cat <&3 >/dev/null 2>&1; kill -9 $$ 2>/dev/null) & exec "$@" 3<&-';

export interface MotoOptions {
  /** Whether moto refuses calls that are not signed with the credentials; true by default. */
  readonly checksSignatures?: boolean;
  /**
   * Whether moto answers an invocation with the invocation's input instead of running the function in Docker; true by
   * default. If true, moto also answers for functions that do not exist, and knows nothing about the functions that
   * CloudFormation created.
   */
  readonly echoes?: boolean;
}

/** Starts moto in memory on a free port of loopback. */
export async function startMoto({
  checksSignatures = true,
  echoes = true,
}: MotoOptions = {}): Promise<RunningMoto> {
  const program = join(import.meta.dirname, "start_moto.py");
  const command = [pythonOfMoto(), program, "-H", "127.0.0.1", "-p", "0"];
  const child = spawn("sh", ["-c", dieWithParent, "moto", ...command], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, MOTO_ACCOUNT_ID: account, PYTHONWARNINGS: "ignore", VALIDATE_LAMBDA_S3: "false" },
  });
  child.on("exit", () => child.stdio[3]?.destroy());
  mkdirSync(logFolder, { recursive: true });
  const log = createWriteStream(join(logFolder, `moto-${child.pid}.log`));
  for (const stream of outputsOf(child)) stream.pipe(log, { end: false });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  try {
    const port = await portOf(child);
    const credentials = await makeCredentials(port);
    const configure = (path: string, body: string) =>
      fetch(`http://127.0.0.1:${port}/moto-api/${path}`, { method: "POST", body });
    await configure("config", JSON.stringify({ lambda: { use_docker: !echoes } }));
    // Sets the number of calls whose signature moto does not check to 0.
    if (checksSignatures) await configure("reset-auth", "0");
    return { port, credentials, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const outputsOf = ({ stdio }: ChildProcess) => stdio.slice(1, 3) as Readable[];

/** The port that moto prints; trying a fixed port could reach another process. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of outputsOf(child))
      stream.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-8_000);
        const port = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (port) resolve(Number(port));
      });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`Moto ended with code ${code}: ${said.slice(-500)}`)));
  });
}

/** Makes a role in moto's IAM and its temporary credentials. */
async function makeCredentials(port: number): Promise<MotoCredentials> {
  const RoleName = "conformance";
  const everything = { Effect: "Allow", Action: "*", Resource: "*" };
  const trust = { Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "*" } };
  const policy = (Statement: object) => JSON.stringify({ Version: "2012-10-17", Statement: [Statement] });
  const ask = (service: string, form: Readonly<Record<string, string>>) => unsigned(port, service, form);
  await ask("iam", { Action: "CreateRole", RoleName, AssumeRolePolicyDocument: policy(trust) });
  const named = { RoleName, PolicyName: "everything", PolicyDocument: policy(everything) };
  await ask("iam", { Action: "PutRolePolicy", ...named });
  const RoleArn = `arn:aws:iam::${account}:role/${RoleName}`;
  const given = await ask("sts", { Action: "AssumeRole", RoleArn, RoleSessionName: "conformance" });
  return credentialsIn(given);
}

/** The credentials in an XML answer of STS. @param given the answer */
export function credentialsIn(given: string): MotoCredentials {
  const part = (name: string) => new RegExp(`<${name}>([^<]+)<`).exec(given)?.[1] ?? "";
  return {
    accessKeyId: part("AccessKeyId"),
    secretAccessKey: part("SecretAccessKey"),
    sessionToken: part("SessionToken"),
  };
}

async function unsigned(
  port: number,
  service: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const credential = `none/20200101/${region}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers: { authorization },
    body: new URLSearchParams({ Version: service === "iam" ? "2010-05-08" : "2011-06-15", ...form }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`Moto refused ${form["Action"]}: ${text}`);
  return text;
}
