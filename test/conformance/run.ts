/**
 * `npm run conformance`: installs moto where possible, and runs the tests of stores, ports, stacks and the main job with moto as
 * AWS. At the end it prints the differences between moto and AWS. Exits with 1 when a test failed or moto is missing.
 */
import { spawn } from "node:child_process";
import { root } from "../../local/stack/settings.ts";
import { gaps, leftOut, unknownTypes, unreferable } from "./lacks.ts";
import { ensureMoto } from "./moto.ts";

/** The tests of ports and stores, of both stacks, and of journeys through the built functions. */
const tests = [
  "test/conformance",
  "test/stores",
  "test/ports",
  "test/journeys/main-job-api.test.ts",
  "test/journeys/applicants-meetings.test.ts",
  "test/journeys/meetings-at-desk.test.ts",
];

try {
  console.log(`Moto ${ensureMoto(console.log)} emulates AWS, on 127.0.0.1 only`);
  const code = await runTests();
  console.log(`\n${lacks()}`);
  process.exitCode = code;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** Runs the tests. Ctrl-C also reaches the tests' process, which ends every moto. @returns the exit code */
function runTests(): Promise<number> {
  const child = spawn("vitest", ["run", "--project", "whole", ...tests], {
    cwd: root,
    env: { ...process.env, AWS_ENGINE: "moto" },
    stdio: "inherit",
  });
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 130));
  });
}

function lacks(): string {
  const lines = (title: string, all: Readonly<Record<string, string>>) => [
    title,
    ...Object.entries(all).map(([name, why]) => `  ${name}: ${why}`),
  ];
  return [
    ...lines("Types that moto's CloudFormation does not make:", unknownTypes),
    ...lines("Types that are left out of the system's stack:", leftOut),
    ...lines("Types that cannot be referred to:", unreferable),
    ...lines("What else moto does otherwise:", gaps),
  ].join("\n");
}
