import { describe, expect, it } from "vitest";
import { NoAnswer } from "../aws/errors.ts";
import type { HttpPost } from "../aws/http.ts";
import { httpOwnership } from "./http-ownership.ts";

const url = "https://ownership.example/match";
const question = { nationalCode: "0043119077", mobile: "+989120000001" };

function vendor(answers: readonly ({ readonly status: number; readonly body: string } | "silence")[]) {
  const posts: HttpPost[] = [];
  const clock = { at: 0 };
  const ownership = httpOwnership({
    url,
    key: async () => "the-key",
    now: () => clock.at,
    send: async (post) => {
      const answer = answers[posts.length] ?? "silence";
      posts.push(post);
      if (answer === "silence") throw new NoAnswer("nothing");
      return { headers: {}, ...answer };
    },
  });
  return { ownership, posts, clock };
}

describe("asking a vendor whether a mobile belongs to a person (C13)", () => {
  it("sends the number in its national form, and waits at most three seconds", async () => {
    const { ownership, posts } = vendor([{ status: 200, body: '{"matched":true}' }]);
    expect(await ownership.ask(question)).toBe("yes");
    expect(posts).toMatchObject([{ patience: 3_000, headers: { authorization: "Bearer the-key" } }]);
    expect(JSON.parse(String(posts[0]?.body))).toEqual({ nationalCode: "0043119077", mobile: "09120000001" });
  });

  it.each([
    [200, '{"matched":true}', "yes"],
    [200, '{"matched":false,"more":1}', "no"],
    [200, '{"matched":"true"}', "unknown"],
    [200, "<html>", "unknown"],
    [200, "", "unknown"],
    [401, '{"matched":true}', "unknown"],
    [500, '{"matched":true}', "unknown"],
  ])("gives, for status %i and body %s, the result %s", async (status, body, said) => {
    expect(await vendor([{ status, body }]).ownership.ask(question)).toBe(said);
  });

  it("gives `unknown` when the vendor does not answer, and then makes no call for half a minute", async () => {
    const { ownership, posts, clock } = vendor(["silence", { status: 200, body: '{"matched":true}' }]);
    expect(await ownership.ask(question)).toBe("unknown");
    clock.at = 29_999;
    expect(await ownership.ask(question)).toBe("unknown");
    expect(posts).toHaveLength(1);
    clock.at = 30_000;
    expect(await ownership.ask(question)).toBe("yes");
  });
});
