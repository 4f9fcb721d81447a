import { synthesize } from "../../local/template/synthesize.ts";
import { startLocalStack } from "../support/local-stack.ts";
import { registering, replyOf } from "./requests.ts";
await synthesize();
const stack = await startLocalStack();
try {
  const run = async (n: number) => {
    await stack.settled(60_000);
    const before = new Set(stack.calls.all());
    replyOf(await stack.invoke("intake-register-api", registering(500_000 + n)));
    const own = stack.calls.all().filter((c) => !before.has(c));
    await stack.settled(60_000);
    const all = stack.calls.all().filter((c) => !before.has(c) && !c.caller.endsWith("-every-minute") && !c.caller.endsWith("-retention") && c.caller !== "operator");
    return { own: own.filter((c) => ["intake-register-api", "identity-for-intake"].includes(c.caller)), all };
  };
  await run(0); await run(1);
  const { own, all } = await run(2);
  const show = (calls: any[]) => {
    const m = new Map<string, [number, number, number]>();
    for (const c of calls) {
      const t = c.capacity.map((x: any) => x.table.replace(/^peygir-|table[0-9A-F]+$/gi, "")).join(",") || c.operation;
      const k = `${c.caller} ${c.operation} ${[...new Set(t.split(","))].join(",")}`;
      const e = m.get(k) ?? [0, 0, 0];
      e[0]++; for (const x of c.capacity) { e[1] += x.write; e[2] += x.read; }
      m.set(k, e);
    }
    for (const [k, e] of [...m].sort()) console.log(String(e[0]).padStart(3), `${e[1]}w`.padStart(7), `${e[2]}r`.padStart(7), k);
    const s = [...m.values()].reduce((a, e) => [a[0] + e[0], a[1] + e[1], a[2] + e[2]], [0, 0, 0]);
    console.log("TOTAL calls", s[0], "w", s[1], "r", s[2]);
  };
  console.log("## before the reply"); show(own);
  console.log("## to rest"); show(all);
} finally { await stack.stop(); }
process.exit(0);
