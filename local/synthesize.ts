/** Builds the functions and synthesizes the template, as `npm run synth` does for a deployment. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** Rejects with what the build said. */
export function synthesize(): Promise<void> {
  return new Promise((done, failed) => {
    execFile("npm", ["run", "--silent", "synth"], { cwd: root }, (error, stdout, stderr) => {
      if (error) failed(new Error(`The template could not be made:\n${stdout}${stderr}`));
      else done();
    });
  });
}
