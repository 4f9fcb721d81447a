/**
 * `npm run kit -- [folder]`: writes the integrators' kit, `dist/kit` unless a folder is given: the OpenAPI document,
 * a typed client, an HTTP collection and the examples (docs/use/integrate.md).
 */
import { join, resolve } from "node:path";
import { writeKit } from "./kit/write-kit.ts";

const [given] = process.argv.slice(2);
const folder = given === undefined ? join(import.meta.dirname, "../dist/kit") : resolve(given);
writeKit(folder);
console.log(`The kit is in ${folder}`);
