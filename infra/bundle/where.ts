/**
 * `node infra/bundle/where.ts intake-citizen-api 2:4711`: prints the source line of a position in the `stack`
 * of a log line, from the source maps of the last build. For a file other than `index.js`, give its name too:
 * `page-routes-KW2TCF3N.js:2:4711`.
 */
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { distFolder } from "../build-result.ts";

const [name = "", place = ""] = process.argv.slice(2);
const file = /^[\w-]+\.js/.exec(place)?.[0] ?? "index.js";
const [line = Number.NaN, column = Number.NaN] = place.replace(`${file}:`, "").split(":").map(Number);
if (Number.isNaN(line + column)) throw new Error("Give a Lambda and line:column, as in the stack");
const map = new SourceMap(JSON.parse(readFileSync(join(distFolder, "maps", name, `${file}.map`), "utf8")));
const found = map.findOrigin(line, column);
if (!("fileName" in found)) throw new Error(`${name} has no ${place}: is this the build of that release?`);
console.log(`${found.fileName.replace(/^(\.\.\/)+/, "")}:${found.lineNumber}:${found.columnNumber}`);
