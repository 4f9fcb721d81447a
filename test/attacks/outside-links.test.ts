import { describe, expect, it } from "vitest";
import { outsideLinkOf } from "../../functions/referral/access/outside-links.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { answerOutside } from "../../functions/referral/commands/answer-outside.ts";
import { askOutside } from "../../functions/referral/commands/ask-outside/ask-outside.ts";
import { openOutside } from "../../functions/referral/commands/open-outside.ts";
import { randomOf } from "../simulation/core/random.ts";
import { casework } from "../support/casework.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A case with a question, a holder of its link, and a second case with a question that the holder must not reach. */
async function twoCases() {
  const { deps, by, open } = casework();
  const links: string[] = [];
  for (const n of [1, 2]) {
    const code = await open(n);
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
    const question = `آیا وزن کالای ${n} با نشان آن یکی است؟`;
    await askOutside(deps, await by("e.karimi", code), { body: { name: "اداره استاندارد" }, question });
    links.push(await outsideLinkOf(deps.linkRing, { case: code, number: 1, serial: 1 }));
  }
  return { deps, links };
}

describe("an attacker with the link of an outside body", () => {
  it("may change any character of the link, but no changed link opens a question or accepts an answer (R7)", async () => {
    const { deps, links } = await twoCases();
    const [own = ""] = links;
    const random = randomOf(20_261_201);
    for (let at = 0; at < own.length; at += 1) {
      const other = random.pick([...alphabet].filter((each) => each !== own[at]));
      const tried = `${own.slice(0, at)}${other}${own.slice(at + 1)}`;
      const opened = await openOutside(deps, tried);
      // The last character has bits that carry nothing, so another spelling of the same bytes is the same link.
      if (at === own.length - 1 && opened.state === "open") continue;
      expect([tried, opened]).toEqual([tried, { state: "unknown" }]);
      expect(await answerOutside(deps, tried, "آری.")).toEqual({ state: "unknown" });
    }
  });

  it("opens no question by joining halves of two links, removing the key's id or cutting off the end (R7)", async () => {
    const { deps, links } = await twoCases();
    const [one = "", other = ""] = links;
    const half = Math.floor(one.length / 2);
    const bare = one.slice(one.indexOf(".") + 1);
    const tries = [
      ...[`${one.slice(0, half)}${other.slice(half)}`, bare, `2.${bare}`, `0.${bare}`, `${one}.`],
      ...[one.slice(0, -4), `${one}AAAA`, "", ".", "1."],
    ];
    for (const tried of tries)
      expect([tried, await openOutside(deps, tried)]).toEqual([tried, { state: "unknown" }]);
  });

  it("cannot read the tracking code in the link (R7)", async () => {
    const { links } = await twoCases();
    for (const link of links)
      expect(Buffer.from(link.slice(link.indexOf(".") + 1), "base64url").toString("latin1")).not.toMatch(
        /\d{12}/,
      );
  });
});
