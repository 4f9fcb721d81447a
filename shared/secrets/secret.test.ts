import { expect, test } from "vitest";
import { rememberedSecret, SecretUnread } from "./secret.ts";

const minutes = 60_000;

function kept() {
  const vault = { value: "first", isAway: false, reads: 0, now: 0 };
  const secret = rememberedSecret(
    async () => {
      vault.reads += 1;
      if (vault.isAway) throw new Error("away");
      return vault.value;
    },
    () => vault.now,
  );
  return { vault, secret };
}

test("a replaced vendor secret is used within five minutes, without a read at each call (P6)", async () => {
  const { vault, secret } = kept();
  expect([await secret(), await secret(), vault.reads]).toEqual(["first", "first", 1]);
  vault.value = "second";
  vault.now = 5 * minutes - 1;
  expect(await secret()).toBe("first");
  vault.now = 5 * minutes;
  expect([await secret(), vault.reads]).toEqual(["second", 2]);
});

test("the cached vendor secret stays in use while the secret cannot be read again", async () => {
  const { vault, secret } = kept();
  await secret();
  vault.isAway = true;
  vault.now = 5 * minutes;
  expect(await secret()).toBe("first");
  vault.isAway = false;
  vault.value = "second";
  expect(await secret()).toBe("second");
});

test("reading a vendor secret throws SecretUnread when it fails and no secret is cached", async () => {
  const { vault, secret } = kept();
  vault.isAway = true;
  await expect(secret()).rejects.toThrow(SecretUnread);
});
