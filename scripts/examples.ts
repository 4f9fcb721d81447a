/**
 * `npm run examples -- [pages] [operator]`: calls every API operation with its documented example, in order,
 * and checks the answers against the schemas. It calls the local stack at the given addresses
 * (`http://localhost:8080`, and the operator's page one port further), or a stack of its own. It exits with 1
 * when an example fails.
 */
import { demoOrganisation, templateFolder } from "../local/stack/settings.ts";
import { startStack } from "../local/stack/start-stack.ts";
import { synthesize } from "../local/template/synthesize.ts";
import { localHooks } from "./examples/local-hooks.ts";
import { play } from "./examples/play.ts";

const [given, operator] = process.argv.slice(2);
const failed = given === undefined ? await onFreshStack() : await playOn(running(given, operator));
process.exitCode = failed > 0 ? 1 : 0;

interface Addresses {
  readonly pages: string;
  readonly operator: string;
}

function running(pages: string, operatorPage?: string): Addresses {
  const { origin, port, hostname, protocol } = new URL(pages);
  return { pages: origin, operator: operatorPage ?? `${protocol}//${hostname}:${Number(port) + 1}` };
}

async function onFreshStack(): Promise<number> {
  await synthesize();
  const stack = await startStack({ template: templateFolder, organisation: demoOrganisation });
  try {
    return await playOn(stack.addresses);
  } finally {
    await stack.stop();
  }
}

async function playOn(addresses: Addresses): Promise<number> {
  const results = [];
  for await (const played of play(addresses.pages, localHooks(addresses))) {
    results.push(played);
    console.log(`${played.status} ${played.id}`);
    for (const problem of played.problems) console.error(`    ${problem}`);
  }
  const wrong = results.filter(({ problems }) => problems.length > 0).length;
  console.log(`${results.length - wrong} passed, ${wrong} failed`);
  return wrong;
}
